import { phoneLink } from "../frame/phone.ts";
import type { Register } from "./register.ts";

export const emergency: Register = {
  description: ({ agency }) => `โทรหาใครเมื่อเกิดเหตุในพื้นที่ของ${agency.name} แตะหมายเลขเพื่อโทร`,
  body: ({ emergency: entry }) => ({
    groups: (entry ? [entry] : []).map(({ data }) => ({
      id: "numbers",
      title: undefined,
      look: "numbers",
      cards: data.numbers.map(({ name, phone, hours, detail }, index) => ({
        id: `n${index + 1}`,
        title: name,
        summary: [hours, detail].filter(Boolean).join(" · ") || undefined,
        actions: [{ title: phone, href: phoneLink(phone).href, icon: "phone", main: true }],
      })),
    })),
    updated: [entry?.data.updated],
  }),
};

export const links: Register = {
  description: ({ agency }) => `เว็บไซต์ของหน่วยงานอื่นที่ประชาชนของ${agency.name}ใช้บ่อย`,
  body: (content) => ({
    groups: (content.links?.data.groups ?? []).map((group, index) => ({
      id: `g${index + 1}`,
      title: group.title,
      look: "rows" as const,
      cards: group.links.map(({ name, url, detail }, place) => ({
        id: `g${index + 1}-${place + 1}`,
        title: name,
        href: url,
        summary: detail,
        facts: [{ label: "เว็บไซต์", value: new URL(url).hostname }],
      })),
    })),
    updated: [content.links?.data.updated],
  }),
};
