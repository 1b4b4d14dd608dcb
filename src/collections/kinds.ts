import type { z } from "zod";
import { abbreviationsSchema } from "../domain/model/abbreviations.ts";
import { agencySchema } from "../domain/model/agency.ts";
import { complaintProcedureSchema, complaintsSchema } from "../domain/model/records/complaints.ts";
import { conceptsSchema } from "../domain/model/concept.ts";
import { disclosureSchema } from "../domain/model/disclosure.ts";
import { editionFactsSchema, editionSchema } from "../domain/model/edition.ts";
import { faqSchema } from "../domain/model/records/faq.ts";
import { frozenSchema } from "../domain/model/frozen.ts";
import { ledgerSchema } from "../domain/ledger/ledger.ts";
import { loansSchema } from "../domain/model/records/loans.ts";
import { measureSchema } from "../domain/model/records/measure.ts";
import { newsSchema } from "../domain/model/records/news.ts";
import { pageSchema } from "../domain/model/records/page.ts";
import { participationSchema } from "../domain/model/records/participation.ts";
import { personSchema } from "../domain/model/records/person.ts";
import { privacyExceptionsSchema } from "../domain/privacy/exceptions.ts";
import { procurementSchema } from "../domain/procurement/procurement.ts";
import { purchasesSchema } from "../domain/procurement/purchase.ts";
import { reportSchema } from "../domain/model/records/report.ts";
import { resultSchema } from "../domain/model/records/result.ts";
import { serviceStatsSchema } from "../domain/model/records/service-stats.ts";
import { serviceSchema } from "../domain/model/records/service.ts";
import { sourcesSchema } from "../domain/model/source.ts";
import { surveySchema } from "../domain/model/records/survey.ts";

/** How a kind of file is written: YAML alone, YAML between `---` lines above a body, or a table that a spreadsheet has saved. */
export type Format = "yaml" | "markdown" | "mdx" | "csv";

/** A kind of content: where its files stand, how they are written, and the schema that says what is well-formed. */
export interface Kind<Schema extends z.ZodObject = z.ZodObject> {
  /** What the kind is called in messages. */
  readonly label: string;
  /** Folder below `content/`; empty for a file that stands there itself. */
  readonly folder: string;
  /** Which files of the folder belong to the kind, as glob patterns. */
  readonly include: string;
  readonly exclude?: string;
  readonly format: Format;
  readonly schema: Schema;
  /** True for what the publisher itself brings and every agency shares. */
  readonly shared?: boolean;
}

/** Every kind of content there is. The collections, the diagnosis and the messages are all made from this table. */
export const KINDS = {
  // Plural, though there is one: the library makes plurals of the names it is given.
  agencies: { label: "ข้อมูลหน่วยงาน", folder: "", include: "agency.yaml", format: "yaml", schema: agencySchema },
  concepts: {
    label: "รายชื่อเรื่อง",
    folder: "",
    include: "concepts.yaml",
    format: "yaml",
    schema: conceptsSchema,
    shared: true,
  },
  sources: {
    label: "แหล่งอ้างอิง",
    folder: "",
    include: "sources.yaml",
    format: "yaml",
    schema: sourcesSchema,
    shared: true,
  },
  abbreviations: {
    label: "คำย่อสำหรับการค้นหา",
    folder: "",
    include: "abbreviations.yaml",
    format: "yaml",
    schema: abbreviationsSchema,
    shared: true,
  },
  editions: {
    label: "รายการข้อ OIT",
    folder: "editions",
    include: "*.yaml",
    exclude: "*.facts.yaml",
    format: "yaml",
    schema: editionSchema,
    shared: true,
  },
  facts: {
    label: "ข้อเท็จจริงที่หน่วยงานยืนยัน",
    folder: "editions",
    include: "*.facts.yaml",
    format: "yaml",
    schema: editionFactsSchema,
  },
  disclosures: {
    label: "คำตอบข้อ OIT",
    folder: "disclosures",
    include: "*/*.yaml",
    format: "yaml",
    schema: disclosureSchema,
  },
  results: { label: "ผลการประเมิน", folder: "results", include: "*.yaml", format: "yaml", schema: resultSchema },
  measures: { label: "มาตรการ", folder: "measures", include: "*/*.mdx", format: "mdx", schema: measureSchema },
  reports: { label: "รายงาน", folder: "reports", include: "*/*.mdx", format: "mdx", schema: reportSchema },
  // Plural of itself: the library makes plurals of the names it is given.
  frozens: { label: "ที่อยู่ที่ส่งแล้ว", folder: "frozen", include: "*.yaml", format: "yaml", schema: frozenSchema },
  ledgers: { label: "บันทึกการเผยแพร่", folder: "ledger", include: "*.yaml", format: "yaml", schema: ledgerSchema },
  people: { label: "บุคคล", folder: "people", include: "*.yaml", format: "yaml", schema: personSchema },
  services: { label: "บริการ", folder: "services", include: "*.yaml", format: "yaml", schema: serviceSchema },
  statistics: {
    label: "สถิติการให้บริการ",
    folder: "statistics",
    include: "*.yaml",
    format: "yaml",
    schema: serviceStatsSchema,
  },
  complaints: {
    label: "สถิติเรื่องร้องเรียน",
    folder: "complaints",
    include: "*.yaml",
    format: "yaml",
    schema: complaintsSchema,
  },
  procedures: {
    label: "แนวปฏิบัติเรื่องร้องเรียน",
    folder: "",
    include: "complaint-procedure.yaml",
    format: "yaml",
    schema: complaintProcedureSchema,
  },
  loans: { label: "ทะเบียนยืมทรัพย์สิน", folder: "loans", include: "*.yaml", format: "yaml", schema: loansSchema },
  surveys: { label: "สำรวจความพึงพอใจ", folder: "surveys", include: "*.yaml", format: "yaml", schema: surveySchema },
  // Plural, though the folder is not: the library makes plurals of the names it is given.
  participations: {
    label: "การมีส่วนร่วม",
    folder: "participation",
    include: "*.yaml",
    format: "yaml",
    schema: participationSchema,
  },
  procurements: {
    label: "จัดซื้อจัดจ้างประจำปี",
    folder: "procurement",
    include: "*/procurement.yaml",
    format: "yaml",
    schema: procurementSchema,
  },
  purchases: {
    label: "สรุปผลการจัดซื้อจัดจ้าง (สขร.1)",
    folder: "procurement",
    include: "*/*.csv",
    format: "csv",
    schema: purchasesSchema,
  },
  privacyExceptions: {
    label: "ข้อยกเว้นของการตรวจข้อมูลส่วนบุคคล",
    folder: "",
    include: "privacy-exceptions.yaml",
    format: "yaml",
    schema: privacyExceptionsSchema,
  },
  faqs: { label: "คำถามที่พบบ่อย", folder: "faq", include: "*.yaml", format: "yaml", schema: faqSchema },
  news: { label: "ข่าว", folder: "news", include: "*.md", format: "markdown", schema: newsSchema },
  pages: { label: "หน้าเนื้อหา", folder: "pages", include: "*.mdx", format: "mdx", schema: pageSchema },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
export type KindData<Name extends KindName> = z.output<(typeof KINDS)[Name]["schema"]>;

/** The kinds as one list, for code that treats them all alike. */
export const kindEntries = Object.entries(KINDS) as [KindName, Kind][];

/** The name of the collection that holds the publisher's own part of a shared kind. */
export const sharedName = (name: KindName): string => `shared${name.charAt(0).toUpperCase()}${name.slice(1)}`;
