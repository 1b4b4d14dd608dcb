import { parseDocument } from "yaml";
import { TO_FILL } from "../../domain/model/fields.ts";
import { reportSchema } from "../../domain/model/records/report.ts";
import type { MemoInput } from "../../domain/tables/memo.ts";
import { reportOf } from "../../domain/tables/report-table.ts";
import type { TextLine } from "../../domain/tables/scores/index.ts";
import { rowPlace } from "../../domain/tables/table.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { draftFile } from "./draft-file.ts";
import { terminalText } from "./table-words.ts";
import type { TableImport, TableSource } from "./table-import.ts";

/** Where the report on a year's measures (B.E.) stands. */
export const reportFileOf = (fiscalYear: FiscalYear): string => `content/reports/${fiscalYear}/measures-report.mdx`;

/** The lines in which a memo may stand: its heads are laid out in a table now and then. */
export function memoLines({ lines = [], tables }: Pick<TableSource, "lines" | "tables">): readonly TextLine[] {
  if (lines.some(({ text }) => /^\s*ส่วนราชการ/.test(text))) return lines;
  const inTables = tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const words = row.cells.filter(({ merged, text }) => merged === undefined && text.trim() !== "");
      return words.map(({ text }) => ({ place: rowPlace(table, row), text }));
    }),
  );
  return [...inTables, ...lines];
}

/** A memo without a table of measures: a report of its own, or the cover of the one that is there without any. */
export function importMemo(memo: MemoInput, { fiscalYear, name, existing }: TableSource): TableImport {
  const file = reportFileOf(fiscalYear);
  const told = memoWords(memo);
  if (existing !== undefined) {
    const text = withMemo(existing, memo, name);
    if (text === undefined)
      return {
        files: [],
        told,
        refusal: `${file} มีบันทึกข้อความอยู่แล้ว จึงไม่เขียนทับ ถ้าต้องการฉบับนี้ให้ลบ memo ในไฟล์นั้นก่อน`,
      };
    const open = text.split("\n").filter((line) => !line.startsWith("#") && line.includes(TO_FILL)).length;
    return { files: [{ file, text, before: existing, open }], told };
  }
  const { data } = reportOf([], fiscalYear, [], memo);
  const comments = [`นำเข้าจาก ${name} ตรวจทุกบรรทัดกับต้นฉบับก่อนเผยแพร่`];
  return { files: [draftFile(file, reportSchema, { ...data, title: memo.subject }, comments)], told };
}

/** The front matter of a report with the memo; `undefined` where it has one. */
function withMemo(existing: string, memo: MemoInput, name: string): string | undefined {
  const [whole, front = ""] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(existing) ?? [];
  const document = parseDocument(front);
  if (whole === undefined || document.has("memo")) return undefined;
  document.set("memo", document.createNode(memo));
  document.commentBefore = [document.commentBefore, ` บันทึกข้อความจาก ${name}`].filter(Boolean).join("\n");
  return existing.replace(whole, () => `---\n${document.toString({ lineWidth: 0 })}---`);
}

/** What was read of a memo, in words. */
export const memoWords = ({ office, number, subject, body, signatures = [] }: MemoInput): string[] => [
  `บันทึกข้อความ ${office}${number === undefined ? "" : ` ที่ ${number}`} เรื่อง ${terminalText(subject)}`,
  `  ${body.length} ย่อหน้า ผู้ลงนาม ${signatures.length} คน`,
];
