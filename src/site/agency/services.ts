import type { Content } from "../../domain/model/content.ts";
import type { Service } from "../../domain/model/records/service.ts";
import { fileLink, type FileLink } from "../frame/files.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { shareView, type ShareView } from "../frame/share.ts";
import { serviceUse, type ServiceUseView } from "./statistics.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Everything the list of services shows. */
export interface ServicesPage {
  readonly frame: Frame;
  readonly services: readonly {
    readonly name: string;
    readonly summary: string | undefined;
    readonly unit: string;
    readonly duration: string | undefined;
    readonly fee: string | undefined;
    readonly online: boolean;
    readonly href: string;
  }[];
  /** Pages about the services as a whole. */
  readonly more: readonly { readonly title: string; readonly href: string }[];
}

/** Everything the page of a service shows. */
export interface ServicePage extends Omit<Service, "forms" | "order"> {
  readonly frame: Frame;
  readonly forms: readonly FileLink[];
  readonly share: ShareView;
  readonly use: ServiceUseView | undefined;
}

const inOrder = ({ services }: Content) =>
  services.toSorted((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));

/** Prepares the list of services. */
export function servicesPage(content: Content): ServicesPage {
  const { agency } = content;
  const { href } = urlsOf(agency.site);
  return {
    frame: frameOf(content, {
      title: TITLES.services,
      description: `บริการของ${agency.name} พร้อมขั้นตอน เอกสาร ระยะเวลา และค่าธรรมเนียม`,
      address: addresses.services,
      search: content.services.length > 0 ? { kind: "page" } : false,
      updated: content.services.map(({ data }) => data.updated),
    }),
    more: [
      { title: TITLES.statistics, address: addresses.statistics, shown: content.statistics.length > 0 },
      { title: TITLES.surveys, address: addresses.surveys, shown: content.surveys.length > 0 },
      { title: TITLES.loans, address: addresses.loans, shown: content.loans.length > 0 },
      { title: "คำถามที่พบบ่อย", address: addresses.faq, shown: content.faqs.length > 0 },
    ].flatMap(({ title, address, shown }) => (shown ? [{ title, href: href(address) }] : [])),
    services: inOrder(content).map(({ id, data: { name, summary, unit, duration, fee, onlineUrl } }) => ({
      name,
      summary,
      unit,
      duration,
      fee,
      online: onlineUrl !== undefined,
      href: href(addresses.service(id)),
    })),
  };
}

/** The pages of all services. */
export function servicePages(content: Content): { id: string; page: ServicePage }[] {
  const urls = urlsOf(content.agency.site);
  return content.services.map(({ id, data }) => ({
    id,
    page: {
      ...data,
      frame: frameOf(content, {
        title: data.name,
        description: data.summary ?? `ขั้นตอนและเอกสารสำหรับ${data.name}`,
        address: addresses.service(id),
        parents: [{ title: TITLES.services, address: addresses.services }],
        partOf: addresses.services,
        updated: [data.updated],
        search: { kind: "service" },
      }),
      forms: data.forms.map((form) => fileLink(form, content.files, urls)),
      use: serviceUse(content, addresses.service(id)),
      share: shareView(data.name, urls.absolute(addresses.service(id)), urls.href(addresses.serviceQr(id))),
    },
  }));
}
