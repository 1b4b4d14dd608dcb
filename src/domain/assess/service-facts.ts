import type { Content } from "../model/content.ts";
import type { Entry } from "../model/entry.ts";
import type { Service } from "../model/records/service.ts";
import { keysOf } from "../keyed.ts";

/** What a service's manual must say, by the id of the component that asks for it, with its name and its key in the file. */
export const SERVICE_FACTS = {
  steps: { name: "ขั้นตอน", key: "steps", says: ({ steps }) => says(steps) },
  duration: { name: "ระยะเวลา", key: "duration", says: ({ duration }) => says([duration]) },
  channels: { name: "ช่องทาง", key: "channel", says: ({ channel, onlineUrl }) => says([channel, onlineUrl]) },
  fee: { name: "ค่าธรรมเนียม", key: "fee", says: ({ fee }) => says([fee]) },
  documents: { name: "เอกสารที่ต้องใช้", key: "documents", says: ({ documents }) => says(documents) },
} as const satisfies Record<string, { name: string; key: keyof Service; says: (service: Service) => boolean }>;
export type ServiceFact = keyof typeof SERVICE_FACTS;

/** "ไม่มี" is something said; a blank is not. */
const says = (words: readonly (string | undefined)[]): boolean => words.some((word) => word && /[^\s–—-]/.test(word));

/** What a service does not say. */
export const lackingFacts = (service: Service): ServiceFact[] =>
  keysOf(SERVICE_FACTS).filter((fact) => !SERVICE_FACTS[fact].says(service));

/** The agency's services in the order in which the site shows them, whatever the order of their files. */
export const servicesOf = ({ services }: Content): Entry<Service>[] =>
  services.toSorted((a, b) => a.data.order - b.data.order || (a.file < b.file ? -1 : 1));
