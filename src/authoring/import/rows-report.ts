import { csvOf } from "../../site/oit/checklist-csv.ts";

/** What became of a row, for a report that is kept. */
export interface ReportRow {
  readonly at: string;
  readonly seen: string;
  readonly read: string;
  readonly couldBe: string;
  readonly remark: string;
}

const HEADS = ["ที่", "ข้อความที่เห็น", "อ่านเป็น", "อาจเป็น", "ข้อสังเกต"] as const;

/** The rows of a reading as Markdown, or as CSV by the ending of the name. */
export function rowsReport(file: string, title: string, rows: readonly ReportRow[]): string {
  const cells = rows.map(({ at, seen, read, couldBe, remark }) => [at, seen, read, couldBe, remark]);
  if (/\.csv$/i.test(file)) return csvOf([[...HEADS], ...cells]);
  const line = (texts: readonly string[]) => `| ${texts.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
  return [`# ${title}`, "", line(HEADS), line(HEADS.map(() => "---")), ...cells.map(line), ""].join("\n");
}
