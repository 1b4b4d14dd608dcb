import { agencySchema } from "../../model/agency.ts";
import { assess, type AssessedItem } from "../assess.ts";
import { judgementKey } from "../../judge/key.ts";
import { soundJudgements } from "../../judge/sound.ts";
import { NO_RECORDS, type Content } from "../../model/content.ts";
import type { FileFacts } from "../../model/entry.ts";
import { disclosureSchema } from "../../model/disclosure.ts";
import { editionSchema } from "../../model/catalogue/edition.ts";
import { measureSchema } from "../../model/records/measure.ts";
import { newsSchema } from "../../model/records/news.ts";
import { personSchema } from "../../model/records/person.ts";
import { reportSchema } from "../../model/records/report.ts";
import { resultSchema } from "../../model/records/result.ts";
import { serviceSchema } from "../../model/records/service.ts";
import { fiscalYearPeriod, type FiscalYear } from "../../thai/fiscal-year.ts";
import type { ItemCode } from "../../thai/item-code.ts";
import type { Given } from "./given.ts";

/** The assessed fiscal year (B.E.) of every example, and the day on which it is looked at. */
const YEAR: FiscalYear = 2566;
const TODAY = "2023-04-28";

const SOUND: FileFacts = { size: 40_000, sha256: "0", pages: 2, pdf: { title: "เอกสาร" }, text: true };

/**
 * Builds the situation that a rule's example describes and assesses its item: the tests see by it that the rule finds
 * what it should, the handbook shows by it what a clerk is told.
 */
export function assessGiven(given: Given): AssessedItem {
  const edition = editionOf(given);
  const code = edition.items[0]?.code ?? "o1";
  const written: Content = {
    ...NOTHING,
    ...recordsOf(given),
    ...answersOf(given, code),
    ledgers: ledgersOf(given),
    editions: [edition],
  };
  const content = { ...written, judgements: judgementsOf(written, given, code) };
  const [assessed] = assess(edition, content, given.today ?? TODAY).items;
  if (!assessed) throw new Error("an edition without items");
  return assessed;
}

/** Everything reads well, but for what is said of the evidence of the item. */
function judgementsOf(content: Content, { judged = [] }: Given, code: ItemCode): Content["judgements"] {
  const said = new Map(judged.map((judgement, index) => [judgementKey(YEAR, code, index), judgement]));
  return Object.fromEntries(
    Object.entries(soundJudgements(content)).flatMap(([key, sound]) => {
      const own = said.get(key);
      return own === null ? [] : [[key, { ...sound, ...own }] as const];
    }),
  );
}

const editionOf = ({ item, edition }: Given) =>
  editionSchema.parse({
    family: "lao",
    fiscalYear: YEAR,
    confidence: { names: "-", subIndicators: "-", components: "-", yearRules: "-", check: "-" },
    indicators: [],
    subIndicators: { level: "confirmed", list: [] },
    frame: { weights: { iit: 0.3, eit: 0.3, oit: 0.4, level: "confirmed" } },
    submission: { opens: null, closes: null, level: "unknown" },
    items: [
      {
        code: "o1",
        name: "ข้อที่ 1",
        level: "confirmed",
        concepts: ["structure"],
        indicator: 9,
        subIndicator: "9.1",
        yearRule: { rule: "standing", level: "confirmed" },
        components: [],
        ...item,
      },
    ],
    ...edition,
  });

/** The answers, and the files that they name. */
function answersOf({ answer, others = {}, files = {} }: Given, code: string): Pick<Content, "disclosures" | "files"> {
  const written = [
    ...(answer ? [{ ...answer, item: code }] : []),
    ...Object.entries(others).map(([item, evidence]) => ({ item, evidence })),
  ].map((entry) => disclosureSchema.parse({ evidence: [], ...entry, fiscalYear: YEAR }));
  const named = written.flatMap(({ evidence }) => evidence.flatMap(({ file }) => file ?? []));
  return {
    disclosures: written.map((data) => ({
      id: data.item,
      file: `content/disclosures/${data.fiscalYear}/${data.item}.yaml`,
      data,
    })),
    files: Object.fromEntries([...named, ...Object.keys(files)].map((file) => [file, { ...SOUND, ...files[file] }])),
  };
}

/** One ledger with lines about files, in the order of the example. */
function ledgersOf({ ledger = [] }: Given): Content["ledgers"] {
  const entries = ledger.map(({ file, sha256 = SOUND.sha256, first }, index) => {
    const id = String(index).padStart(32, "0");
    return { id, after: [], item: "o1" as const, kind: "file" as const, target: file, sha256, first };
  });
  const data = { fiscalYear: YEAR, entries, stamps: [] };
  return entries.length === 0 ? [] : [{ id: String(YEAR), file: `content/ledger/${YEAR}.yaml`, data, breaks: [] }];
}

/** What the agency tells beside its answers; whatever an example leaves out is sound. */
function recordsOf(given: Given) {
  const { people = [], services = [], results = [], measures = [], reports = [], news = [], pages = [] } = given;
  return {
    agency: agencySchema.parse({
      name: "เทศบาลตำบลทดสอบ",
      kind: "subdistrict-municipality",
      site: "https://www.test.example/",
      currentFiscalYear: YEAR,
      ...given.agency,
    }),
    people: people.map((person, index) => {
      const id = `person-${index + 1}`;
      const sound = { name: "นายตัวอย่าง ใจดี", position: "นายกเทศมนตรี", side: "political", executive: true, order: 1 };
      return { id, file: `content/people/${id}.yaml`, data: personSchema.parse({ ...sound, ...person }) };
    }),
    services: services.map((service, index) => {
      const id = `service-${index + 1}`;
      return { id, file: `content/services/${id}.yaml`, data: serviceSchema.parse({ ...SERVICE, ...service }) };
    }),
    results: results.map((result) => ({
      id: String(result.fiscalYear),
      file: `content/results/${result.fiscalYear}.yaml`,
      data: resultSchema.parse(result),
    })),
    measures: measures.map((measure, index) => {
      const id = `measure-${index + 1}`;
      const period = fiscalYearPeriod(measure.fiscalYear);
      const sound = { title: `มาตรการ ${id}`, steps: ["ดำเนินการ"], unit: "สำนักปลัด", period };
      const data = measureSchema.parse({ ...sound, ...measure });
      return { id, file: `content/measures/${data.fiscalYear}/${id}.mdx`, data, text: "" };
    }),
    reports: reports.map((report, index) => {
      const id = `report-${index + 1}`;
      const sound = { title: `รายงาน ${id}`, kind: "measures", published: "2023-04-20" };
      const data = reportSchema.parse({ ...sound, ...report });
      return { id, file: `content/reports/${data.fiscalYear}/${id}.mdx`, data, text: "" };
    }),
    news: news.map((story, index) => {
      const id = `story-${index + 1}`;
      const data = newsSchema.parse({ title: "ข่าว", date: "2023-04-20", summary: "สรุป", ...story });
      return { id, file: `content/news/${id}.md`, data, html: "" };
    }),
    pages: pages.map(({ id, text = "", ...page }) => ({
      id,
      file: `content/pages/${id}.mdx`,
      data: { title: "หน้า", description: "คำอธิบาย", updated: "2023-04-20", ...page },
      text,
    })),
  };
}

const SERVICE = {
  name: "ชำระภาษี",
  unit: "กองคลัง",
  steps: ["ยื่นแบบ"],
  duration: "15 นาที",
  channel: "เคาน์เตอร์",
  fee: "ไม่มี",
  documents: ["บัตรประชาชน"],
  updated: "2023-04-20",
};

/** What no rule's example speaks of. */
const NOTHING = {
  ...NO_RECORDS,
  concepts: [{ id: "structure", name: "โครงสร้าง" }],
  today: TODAY,
} satisfies Partial<Content>;
