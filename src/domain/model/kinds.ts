import type { z } from "zod";
import { addresses } from "../addresses/addresses.ts";
import { ledgers } from "../ledger/ledger.ts";
import { privacyExceptionsSchema } from "../privacy/exceptions.ts";
import { procurements } from "../procurement/procurement.ts";
import { purchases } from "../procurement/purchase.ts";
import { abbreviationsSchema } from "./catalogue/abbreviations.ts";
import { agencySchema } from "./agency.ts";
import { conceptsSchema } from "./catalogue/concept.ts";
import { disclosures } from "./disclosure.ts";
import { editionFactsSchema, editionSchema } from "./catalogue/edition.ts";
import { frozen } from "./frozen.ts";
import { complaintProcedure, complaints } from "./records/complaints.ts";
import { faqs } from "./records/faq.ts";
import { defineKind, type Kind, type KindPage } from "./records/kind.ts";
import { MUNICIPAL_KINDS } from "./municipal/kinds.ts";
import { loans } from "./records/loans.ts";
import { measures } from "./records/measure.ts";
import { news } from "./records/news.ts";
import { pages } from "./records/page.ts";
import { participation } from "./records/participation.ts";
import { people } from "./records/person.ts";
import { redirects } from "./records/redirects.ts";
import { reports } from "./records/report.ts";
import { results } from "./records/result.ts";
import { statistics } from "./records/service-stats.ts";
import { services } from "./records/service.ts";
import { surveys } from "./records/survey.ts";
import { sourcesSchema } from "./catalogue/source.ts";

/** What an agency writes down, in the order in which it is told of. Each is a key of `Content`. */
export const RECORDS = {
  disclosures,
  results,
  measures,
  reports,
  frozen,
  ledgers,
  people,
  services,
  complaints,
  complaintProcedure,
  statistics,
  surveys,
  participation,
  loans,
  procurements,
  purchases,
  faqs,
  ...MUNICIPAL_KINDS,
  news,
  redirects,
  pages,
} as const satisfies Record<string, Kind>;
export type RecordName = keyof typeof RECORDS;

/** The kinds of record as one list, for code that treats them all alike. */
export const recordEntries = Object.entries(RECORDS) as [RecordName, Kind][];

/**
 * The page of its own that a kind has.
 * @throws Error for a kind without one: that is a fault of the program
 */
export function pageOf(name: RecordName): KindPage {
  const { page }: Kind = RECORDS[name];
  if (!page) throw new Error(`${name} has no page of its own`);
  return page;
}

/** Every kind of content there is. The collections, the diagnosis and the messages are all made from this table. */
export const KINDS = {
  agencies: defineKind({
    label: "ข้อมูลหน่วยงาน",
    folder: "",
    include: "agency.yaml",
    format: "yaml",
    schema: agencySchema,
    shownAt: [addresses.contact, addresses.home],
    concepts: ["contact", "qa", "social-network", "complaint-channel"],
  }),
  concepts: defineKind({
    label: "รายชื่อเรื่อง",
    folder: "",
    include: "concepts.yaml",
    format: "yaml",
    schema: conceptsSchema,
    shared: true,
    shownAt: [addresses.editions],
  }),
  sources: defineKind({
    label: "แหล่งอ้างอิง",
    folder: "",
    include: "sources.yaml",
    format: "yaml",
    schema: sourcesSchema,
    shared: true,
    shownAt: [addresses.editions],
  }),
  abbreviations: defineKind({
    label: "คำย่อสำหรับการค้นหา",
    folder: "",
    include: "abbreviations.yaml",
    format: "yaml",
    schema: abbreviationsSchema,
    shared: true,
    shownAt: [addresses.search],
  }),
  editions: defineKind({
    label: "รายการข้อ OIT",
    folder: "editions",
    include: "*.yaml",
    exclude: "*.facts.yaml",
    format: "yaml",
    schema: editionSchema,
    shared: true,
    shownAt: [addresses.editions, addresses.years],
  }),
  facts: defineKind({
    label: "ข้อเท็จจริงที่หน่วยงานยืนยัน",
    folder: "editions",
    include: "*.facts.yaml",
    format: "yaml",
    schema: editionFactsSchema,
    shownAt: [addresses.editions],
  }),
  ...RECORDS,
  privacyExceptions: defineKind({
    label: "ข้อยกเว้นของการตรวจข้อมูลส่วนบุคคล",
    folder: "",
    include: "privacy-exceptions.yaml",
    format: "yaml",
    schema: privacyExceptionsSchema,
  }),
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
export type KindData<Name extends KindName> = z.output<(typeof KINDS)[Name]["schema"]>;

/** The kinds as one list, for code that treats them all alike. */
export const kindEntries = Object.entries(KINDS) as [KindName, Kind][];
