import { REGISTERS } from "../../domain/addresses/register-addresses.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import type { Register } from "./register.ts";
import { filesOf, type Card } from "./view.ts";

export const forms: Register = {
  description: ({ agency }) => `แบบฟอร์มทุกฉบับของ${agency.name}ในหน้าเดียว`,
  body: (content, urls) => {
    const { services, taxes } = content;
    const centre = content.informationCentre ? [content.informationCentre] : [];
    const cards: Card[] = [
      ...services.map(({ id, data }) => ({
        id: `service-${id}`,
        title: data.name,
        href: urls.href(addresses.service(id)),
        files: filesOf(data.forms, content, urls),
      })),
      ...taxes.map(({ id, data }) => ({
        id: `tax-${id}`,
        title: data.name,
        href: urls.href(`${REGISTERS.taxes}#${id}`),
        files: filesOf(data.forms, content, urls),
      })),
      ...centre.map(({ data }) => ({
        id: "information",
        title: "ขอข้อมูลข่าวสาร",
        href: urls.href(REGISTERS.informationCentre),
        files: filesOf(data.forms, content, urls),
      })),
    ];
    return {
      groups: [
        { id: "all", title: undefined, look: "rows", cards: cards.filter(({ files = [] }) => files.length > 0) },
      ],
      updated: [...services, ...taxes, ...centre].map(({ data }) => data.updated),
    };
  },
};
