import type { z } from "zod";
import { agencySchema } from "../../src/domain/model/agency.ts";
import { assess, type AssessedItem } from "../../src/domain/assess/assess.ts";
import { NO_RECORDS, type Content } from "../../src/domain/model/content.ts";
import type { Entry } from "../../src/domain/model/entry.ts";
import type { NewsEntry } from "../../src/domain/model/records/news.ts";
import { disclosureSchema, type Disclosure } from "../../src/domain/model/disclosure.ts";
import { soundJudgements } from "../../src/domain/judge/sound.ts";
import { editionSchema, type Edition } from "../../src/domain/model/catalogue/edition.ts";
import { itemSchema } from "../../src/domain/model/catalogue/item.ts";
import { measureSchema } from "../../src/domain/model/records/measure.ts";
import { newsSchema } from "../../src/domain/model/records/news.ts";
import { pageSchema } from "../../src/domain/model/records/page.ts";
import { personSchema, type Person } from "../../src/domain/model/records/person.ts";
import { reportSchema } from "../../src/domain/model/records/report.ts";
import { serviceSchema, type Service } from "../../src/domain/model/records/service.ts";
import { fiscalYearPeriod } from "../../src/domain/thai/fiscal-year.ts";

export const TODAY = "2023-04-28";

type Written<Schema extends z.ZodType> = Partial<z.input<Schema>>;

/** An edition of 2566 with items o1, o2, … in 9.1 that ask for confirmed data of the year itself, unless told otherwise. */
export function makeEdition(
  items: readonly Written<typeof itemSchema>[] = [{}],
  edition: Written<typeof editionSchema> = {},
): Edition {
  return editionSchema.parse({
    family: "lao",
    fiscalYear: 2566,
    confidence: { names: "-", subIndicators: "-", components: "-", yearRules: "-", check: "-" },
    indicators: [],
    subIndicators: { level: "confirmed", list: [] },
    frame: { weights: { iit: 0.3, eit: 0.3, oit: 0.4, level: "confirmed" } },
    submission: { opens: null, closes: null, level: "unknown" },
    items: items.map((item, index) => ({
      code: `o${index + 1}`,
      name: `ข้อที่ ${index + 1}`,
      level: "confirmed",
      concepts: ["structure"],
      indicator: 9,
      subIndicator: "9.1",
      yearRule: { rule: "current", level: "confirmed" },
      components: [],
      ...item,
    })),
    ...edition,
  });
}

/** Confirmed components of the given ids. */
export const components = (...ids: string[]) =>
  ids.map((id) => ({ id, text: `องค์ประกอบ ${id}`, level: "confirmed" as const }));

type WrittenEvidence = NonNullable<z.input<typeof disclosureSchema>["evidence"]>[number];

/** A file of the assessed year, verified while submission was open. */
export const evidence = (over: Partial<WrittenEvidence> = {}): WrittenEvidence => ({
  title: "เอกสาร",
  file: "documents/x.pdf",
  fiscalYear: 2566,
  verified: "2023-04-20",
  ...over,
});

/** The agency's answer to o1 of 2566 with one sound file, unless told otherwise. */
export function makeDisclosure(over: Written<typeof disclosureSchema> = {}, file?: string): Entry<Disclosure> {
  const data = disclosureSchema.parse({ item: "o1", fiscalYear: 2566, evidence: [evidence()], ...over });
  return { id: data.item, file: file ?? `content/disclosures/${data.fiscalYear}/${data.item}.yaml`, data };
}

export function makePerson(over: Written<typeof personSchema> = {}, id = "mayor"): Entry<Person> {
  const person = { name: "นายตัวอย่าง ใจดี", position: "นายกเทศมนตรี", side: "political", executive: true, order: 1 };
  return { id, file: `content/people/${id}.yaml`, data: personSchema.parse({ ...person, ...over }) };
}

export function makeService(over: Written<typeof serviceSchema> = {}, id = "tax"): Entry<Service> {
  const service = {
    name: "ชำระภาษี",
    unit: "กองคลัง",
    steps: ["ยื่นแบบ"],
    duration: "15 นาที",
    channel: "เคาน์เตอร์",
    fee: "ไม่มี",
    documents: ["บัตรประชาชน"],
    updated: "2023-04-20",
  };
  return { id, file: `content/services/${id}.yaml`, data: serviceSchema.parse({ ...service, ...over }) };
}

export function makeNews(over: Written<typeof newsSchema> = {}, id = "story"): NewsEntry {
  const data = newsSchema.parse({ title: "ข่าว", date: "2023-04-20", summary: "สรุป", ...over });
  return { id, file: `content/news/${id}.md`, data, html: "" };
}

/** A measure that runs through its whole fiscal year. */
export function makeMeasure(over: Written<typeof measureSchema> & { fiscalYear: number }, id = "measure") {
  const measure = {
    title: `มาตรการ ${id}`,
    steps: ["ดำเนินการ"],
    unit: "สำนักปลัด",
    period: fiscalYearPeriod(over.fiscalYear),
  };
  const data = measureSchema.parse({ ...measure, ...over });
  return { id, file: `content/measures/${data.fiscalYear}/${id}.mdx`, data, text: "" };
}

export function makeReport(over: Written<typeof reportSchema> & { fiscalYear: number }, id = "report") {
  const data = reportSchema.parse({ title: `รายงาน ${id}`, kind: "measures", published: "2023-04-20", ...over });
  return { id, file: `content/reports/${data.fiscalYear}/${id}.mdx`, data, text: "" };
}

export const makePage = (id = "about"): Content["pages"][number] => ({
  id,
  file: `content/pages/${id}.mdx`,
  data: pageSchema.parse({ title: "หน้า", description: "คำอธิบาย", updated: "2023-04-20" }),
  text: "",
});

interface MadeContent extends Partial<Omit<Content, "agency">> {
  readonly agency?: Written<typeof agencySchema>;
}

/** An agency assessed in 2566 that has written nothing but who it is, with the one file that `evidence` names; whatever is answered reads well. */
export function makeContent({ agency = {}, ...content }: MadeContent = {}): Content {
  const made: Content = {
    agency: agencySchema.parse({
      name: "เทศบาลตำบลทดสอบ",
      kind: "subdistrict-municipality",
      site: "https://www.test.example/",
      currentFiscalYear: 2566,
      ...agency,
    }),
    editions: [makeEdition()],
    concepts: [{ id: "structure", name: "โครงสร้าง" }],
    ...NO_RECORDS,
    files: { "documents/x.pdf": { size: 1, sha256: "0", published: "named" } },
    today: TODAY,
    ...content,
  };
  return { ...made, judgements: content.judgements ?? soundJudgements(made) };
}

interface Situation {
  /** The one item of the edition, o1 of 2566. */
  readonly item?: Written<typeof itemSchema>;
  /** What the agency answers; nothing when left out. */
  readonly answer?: Written<typeof disclosureSchema> | undefined;
  readonly content?: MadeContent;
  readonly edition?: Written<typeof editionSchema>;
  readonly fiscalYear?: number;
}

/** Assesses an edition of a single item. */
export function assessOne({ item = {}, answer, content, edition: facts, fiscalYear = 2566 }: Situation): AssessedItem {
  const edition = makeEdition([item], { ...facts, fiscalYear });
  const disclosures = answer ? [makeDisclosure({ fiscalYear, ...answer })] : [];
  const [assessed] = assess(edition, makeContent({ disclosures, editions: [edition], ...content })).items;
  if (!assessed) throw new Error("an edition without items");
  return assessed;
}

/** A finding as the tables of the rules' tests write it. */
export const brief = ({ findings }: AssessedItem) =>
  findings.map(({ rule, severity, path }) => [rule, severity, path.join(".")].join(" ").trim());
