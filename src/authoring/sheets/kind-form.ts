import path from "node:path";
import { RECORDS, recordEntries, type RecordName } from "../../domain/model/kinds.ts";
import type { Kind } from "../../domain/model/records/kind.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Data } from "../edit/line-edits.ts";
import { textOf } from "./cells.ts";
import { firstText } from "../draft-values.ts";
import { fileFor, namedBy, stemOf } from "../new-file.ts";
import type { SheetForm } from "./form.ts";
import { kindTables } from "./kind-tables.ts";

/** Kinds whose files are written by the program, or by another form of import. */
const NOT_BY_HAND: readonly RecordName[] = ["disclosures", "frozen", "ledgers"];

/** The kinds that may go out as a workbook and come back: records whose fields fit into cells. */
export const SHEET_KINDS: readonly RecordName[] = recordEntries
  .filter(
    ([name, kind]) =>
      !NOT_BY_HAND.includes(name) &&
      namedBy(kind) !== "nothing" &&
      lastPartIsOwn(kind) &&
      (kind.format === "yaml" || kind.format === "markdown") &&
      kindTables(kind) !== undefined,
  )
  .map(([name]) => name);

/** True where files have names of their own. */
function lastPartIsOwn({ include }: Kind): boolean {
  return include.slice(include.lastIndexOf("/") + 1).includes("*");
}

/** The word for a kind on the command line. */
export const sheetWord = (name: RecordName): string => (name === "faqs" ? "faq" : name);

/** The workbook of a kind. @throws for a kind that has none */
export function kindForm(name: RecordName): SheetForm {
  const kind: Kind = RECORDS[name];
  const tables = kindTables(kind);
  if (!tables) throw new Error(`${name} has no workbook`);
  return {
    label: kind.label,
    kind,
    place: name,
    tables,
    key: {
      title: "ไฟล์",
      help: "แถวใหม่: เว้นว่าง หรือพิมพ์ชื่อไฟล์ภาษาอังกฤษสั้น ๆ",
      width: 26,
    },
    shown: (content) =>
      entriesOf(name, content).map(({ file, data }) => ({ key: path.posix.basename(file), file, data })),
    open: () => [],
    order: Object.keys(kind.schema.shape),
    locate: (key, row, content, hasKey) => {
      const entries = entriesOf(name, content);
      const title = firstText(kind.schema);
      const called = title === undefined ? "" : textOf(row[title]);
      const namesake = key === "" && called !== "" && entries.find(({ data }) => data[title ?? ""] === called);
      if (namesake && hasKey) return { file: namesake.file, heading: [], unless: doubledWords(called, namesake.file) };
      const known = namesake || entries.find(({ file }) => file === key || path.posix.basename(file) === key);
      if (known) return { file: known.file, heading: [] };
      if (/\.(ya?ml|mdx?)$/.test(key))
        return { why: `ไม่พบไฟล์ ${key} หรืออ่านไฟล์นี้ไม่ได้ (ดู npm run check) แถวใหม่ให้เว้นช่อง “ไฟล์” ว่าง` };
      const year = Number(row["fiscalYear"] ?? content.agency.currentFiscalYear);
      const stem = stemOf(kind, key === "" ? called : key, year);
      return stem === undefined
        ? { why: "แถวใหม่ต้องมีชื่อ หรือชื่อไฟล์ภาษาอังกฤษในช่อง “ไฟล์”" }
        : { file: fileFor(kind, stem, year), heading: [] };
    },
  };
}

const doubledWords = (name: string, file: string): string =>
  `มี “${name}” อยู่แล้วใน ${file} ถ้าจะแก้ของเดิมให้ใส่ชื่อไฟล์นั้นในช่อง “ไฟล์” ถ้าเป็นคนละเรื่องให้ใส่ชื่อไฟล์ใหม่`;

function entriesOf(name: RecordName, content: Content): readonly { readonly file: string; readonly data: Data }[] {
  const entries: unknown = content[name];
  return Array.isArray(entries) ? (entries as { file: string; data: Data }[]) : [];
}
