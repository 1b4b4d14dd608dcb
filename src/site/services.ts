import type { Content } from "../domain/content.ts";
import type { Service } from "../domain/service.ts";
import { fileLink, type FileLink } from "./files.ts";
import { frameOf, type Frame } from "./frame.ts";
import { addresses, urlsOf } from "./urls.ts";

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
}

/** Everything the page of a service shows. */
export interface ServicePage extends Omit<Service, "forms" | "order"> {
  readonly frame: Frame;
  readonly forms: readonly FileLink[];
}

const inOrder = ({ services }: Content) =>
  services.toSorted((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));

/** Prepares the list of services. */
export function servicesPage(content: Content): ServicesPage {
  const { agency } = content;
  const { href } = urlsOf(agency.site);
  return {
    frame: frameOf(content, {
      title: "บริการประชาชน",
      description: `บริการของ${agency.name} พร้อมขั้นตอน เอกสาร ระยะเวลา และค่าธรรมเนียม`,
      address: addresses.services,
    }),
    services: inOrder(content).map(({ id, data: { name, summary, unit, duration, fee, onlineUrl } }) => ({
      ...{ name, summary, unit, duration, fee },
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
        parents: [{ title: "บริการประชาชน", address: addresses.services }],
        search: { kind: "service" },
      }),
      forms: data.forms.map((form) => fileLink(form, content.files, urls)),
    },
  }));
}
