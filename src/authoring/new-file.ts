import { readdir } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { familyOf } from "../domain/model/agency.ts";
import { inYear } from "../domain/coherence/example-year.ts";
import { checkCoherence } from "../domain/coherence/coherence.ts";
import type { Content } from "../domain/model/content.ts";
import { TO_FILL } from "../domain/model/fields.ts";
import type { Problem, ProblemKind } from "../domain/coherence/problem.ts";
import { COLUMN_TITLES } from "../domain/procurement/columns.ts";
import { purchaseSchema } from "../domain/procurement/purchase.ts";
import { slugOf } from "../domain/model/slug.ts";
import { isDeviceName } from "../domain/files/names.ts";
import { toArabicDigits } from "../domain/thai/digits.ts";
import type { IsoDate } from "../domain/thai/date.ts";
import { fiscalYearPeriod, type FiscalYear } from "../domain/thai/fiscal-year.ts";
import { parseItemCode, type ItemCode } from "../domain/thai/item-code.ts";
import { RESERVED_SLUGS } from "../domain/addresses/pages.ts";
import { draftValues, firstText } from "./draft-values.ts";
import { kindEntries, KINDS, type KindName } from "../domain/model/kinds.ts";
import type { Kind } from "../domain/model/records/kind.ts";
import { nearest } from "../collections/nearest.ts";
import { templateOf } from "../collections/faults/schema-words.ts";
import { commentedTemplate, tableTemplate } from "./template.ts";

/** By what the files of a kind are told apart: nothing (there is one), the item, the year, or a name of their own. */
export type NamedBy = "nothing" | "item" | "year" | "name";

const isRequired = ({ schema }: Kind, key: string): boolean => {
  const field = (schema.shape as Record<string, z.ZodType | undefined>)[key];
  return field !== undefined && !field.safeParse(undefined).success;
};

/** True where the files of a year stand in a folder of their own. */
const isYearly = ({ include }: Kind): boolean => include.includes("/");

const lastPart = ({ include }: Kind): string => include.slice(include.lastIndexOf("/") + 1);

/** By what a file of a kind gets its name. */
export function namedBy(kind: Kind): NamedBy {
  if (!lastPart(kind).includes("*")) return isYearly(kind) ? "year" : "nothing";
  if (isRequired(kind, "item")) return "item";
  return isRequired(kind, "fiscalYear") && !isYearly(kind) ? "year" : "name";
}

/** The kind that a clerk means by its name, its Thai label, its folder, its file or the beginning of its name. */
export function kindNamed(word: string): KindName | undefined {
  const wanted = word.toLowerCase();
  const rules: ((name: KindName, kind: Kind) => boolean)[] = [
    (name) => name === wanted,
    (_, { label }) => label === wanted,
    (_, { folder, include }) => folder === wanted || path.parse(include).name === wanted,
    (name, { label }) => name.startsWith(wanted) || label.startsWith(wanted),
  ];
  const found = rules.map((rule) => kindEntries.filter(([name, kind]) => rule(name, kind)));
  return found.find(({ length }) => length === 1)?.[0]?.[0];
}

/** What a clerk says of a file that is to be written. */
export interface NewFileOptions {
  readonly kind: KindName;
  /** The year (B.E.) of the file, where its kind has years. */
  readonly fiscalYear: FiscalYear;
  /** The name in the clerk's words, or the code of an item. */
  readonly name: string;
  readonly today: IsoDate;
}

/** A file that is not written yet. */
export interface NewFile {
  /** Path from the agency's folder, with `/`. */
  readonly file: string;
  readonly text: string;
  /** Lines that wait for a person, counted from one. */
  readonly open: readonly number[];
}

/** What a wish says of the fields of its file. A plain Latin name is the file's alone; any other one is its title too. */
function valuesOf({ kind: name, fiscalYear, name: given }: NewFileOptions): Record<string, unknown> {
  const title = firstText(KINDS[name].schema);
  const isTitle = namedBy(KINDS[name]) === "name" && title !== undefined && !/^[a-z0-9-]*$/.test(given);
  return {
    fiscalYear,
    currentFiscalYear: fiscalYear,
    period: fiscalYearPeriod(fiscalYear),
    item: parseItemCode(given),
    order: 1,
    ...(isTitle ? { [title]: given } : {}),
  };
}

/** The name of a file without its ending; `undefined` when nothing of what the clerk said can stand in one. */
export function stemOf(kind: Kind, name: string, fiscalYear: FiscalYear): string | undefined {
  switch (namedBy(kind)) {
    case "nothing":
      return path.parse(kind.include).name;
    case "item":
      return parseItemCode(name);
    case "year":
      return String(fiscalYear);
    case "name":
      return allowed(shortened(slugOf(toArabicDigits(name).replace(/\p{Cf}/gu, ""))), fiscalYear) || undefined;
  }
}

const allowed = (stem: string, fiscalYear: FiscalYear): string => (isDeviceName(stem) ? `${stem}-${fiscalYear}` : stem);

/** So many bytes a name may have with its ending: a Thai letter is three of them, and disks end at 255. */
const NAME_BYTES = 110;

/** A name cut where a word ends if it can be, and never within a letter and its marks. */
function shortened(stem: string): string {
  const bytes = (text: string) => Buffer.byteLength(text);
  if (bytes(stem) <= NAME_BYTES) return stem;
  let short = "";
  for (const { segment } of new Intl.Segmenter("th", { granularity: "word" }).segment(stem)) {
    if (bytes(short + segment) > NAME_BYTES) break;
    short += segment;
  }
  if (short === "")
    for (const { segment } of new Intl.Segmenter("th").segment(stem)) {
      if (bytes(short + segment) > NAME_BYTES) break;
      short += segment;
    }
  return short.replace(/-+$/, "");
}

/** Where a file of a kind stands, from the agency's folder. @param stem its name without ending */
export const fileFor = (kind: Kind, stem: string, fiscalYear: FiscalYear): string =>
  ["content", kind.folder, isYearly(kind) ? String(fiscalYear) : "", lastPart(kind).replace("*", stem)]
    .filter(Boolean)
    .join("/");

/** The file that a wish asks for, with a commented template in it; `undefined` when its name cannot be one. */
export function newFile(wish: NewFileOptions, content?: Content): NewFile | undefined {
  const kind: Kind = KINDS[wish.kind];
  const stem = stemOf(kind, wish.name, wish.fiscalYear);
  if (stem === undefined) return undefined;
  const file = fileFor(kind, stem, wish.fiscalYear);
  const text = textOf(kind, wish, content);
  const open = text
    .split("\n")
    .flatMap((line, index) => (!line.startsWith("#") && line.includes(TO_FILL) ? [index + 1] : []));
  return { file, text, open };
}

function textOf(kind: Kind, wish: NewFileOptions, content: Content | undefined): string {
  const family = content && familyOf(content.agency);
  const known = { values: { ...valuesOf(wish), family }, today: wish.today };
  if (kind.format === "csv") return tableTemplate(COLUMN_TITLES, Object.keys(draftValues(purchaseSchema, known)));
  const heading = [
    kind.label,
    ...itemWords(wish, content),
    `แทนที่ข้อความ ${TO_FILL}…] ด้วยข้อความจริง บรรทัดที่ขึ้นต้นด้วย # เป็นคำอธิบายหรือยังไม่ใช้: ลบ # ออกเมื่อจะใช้`,
  ].map((line) => `# ${line}\n`);
  const template = commentedTemplate(kind.schema, draftValues(kind.schema, known));
  // Examples stand behind `#`; what is written out is of the clerk's year already.
  const examples = template.replaceAll(/^#.*$/gm, (line) => inYear(line, wish.fiscalYear));
  const yaml = `${heading.join("")}\n${examples}`;
  return kind.format === "yaml" ? yaml : `---\n${yaml}---\n\n${TO_FILL}เนื้อหา หรือลบบรรทัดนี้ถ้าไม่มี]\n`;
}

/** What the item of an answer is called, and the codes of what it must show. */
function itemWords({ kind, fiscalYear, name }: NewFileOptions, content: Content | undefined): string[] {
  const code: ItemCode | undefined = kind === "disclosures" ? parseItemCode(name) : undefined;
  const edition = content?.editions.find((candidate) => candidate.fiscalYear === fiscalYear);
  const item = edition?.items.find((candidate) => candidate.code === code);
  if (!item) return [];
  return [
    `ข้อ ${item.code} ${item.name} ปีงบประมาณ ${fiscalYear}`,
    ...(item.components.length > 0 ? ["องค์ประกอบที่ต้องแสดง (เขียนรหัสใน component ของหลักฐาน):"] : []),
    ...item.components.map(({ id, text }) => `  ${id} — ${text}`),
  ];
}

/** What is wrong with a file because of its name and place, whatever will be written in it. */
const OF_PLACE: readonly ProblemKind[] = [
  "reserved-address",
  "duplicate-address",
  "duplicate-item",
  "duplicate-result",
  "unknown-item",
  "unpublished-year",
  "unsafe-name",
];

/** Why a file of this name could never be published beside what is there. */
export function objections(wish: NewFileOptions, { file }: NewFile, content: Content): Problem[] {
  const { schema } = KINDS[wish.kind];
  const others: unknown = Reflect.get(content, wish.kind);
  const data = schema.safeParse({ ...templateOf(schema), ...pick(valuesOf(wish), Object.keys(schema.shape)) }).data;
  if (!Array.isArray(others) || !data) return [];
  const entry = { id: slugOf(path.parse(file).name), file, data, text: "", html: "" };
  const after = { ...content, [wish.kind]: [...(others as unknown[]), entry] };
  return checkCoherence(
    after,
    { editions: [], own: [], facts: [] },
    { addresses: [], reserved: RESERVED_SLUGS, nearest },
  ).filter((problem) => problem.file === file && OF_PLACE.includes(problem.kind));
}

const pick = (values: Record<string, unknown>, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([key, value]) => keys.includes(key) && value !== undefined));

/** The file of a folder that stands at the same address as a new one would, if there is one. */
export async function sameName(directory: string, { file }: NewFile): Promise<string | undefined> {
  const folder = path.posix.dirname(file);
  const names = await readdir(path.join(directory, folder)).catch(() => []);
  const key = (name: string) => slugOf(path.parse(name).name);
  const taken = names.find((name) => path.extname(name) === path.extname(file) && key(name) === key(file));
  return taken && `${folder}/${taken}`;
}
