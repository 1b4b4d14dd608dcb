import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { UnreadableOutline } from "../../documents/outline/index.ts";
import { readPaper } from "../../documents/outline/paper.ts";
import { loadContent } from "../../collections/load.ts";
import { writeTogether } from "../write-together.ts";
import { reportFileOf } from "./memo-file.ts";
import { rowsReport } from "./rows-report.ts";
import { alreadyThere, resultFileOf, TABLE_IMPORTS } from "./tables.ts";
import type { CommandResult } from "./command-result.ts";
import { UNREADABLE } from "../../documents/outline/unreadable.ts";

/** The forms of import that read tables. */
export type TableForm = keyof typeof TABLE_IMPORTS;
export const isTableForm = (word: string): word is TableForm => Object.hasOwn(TABLE_IMPORTS, word);

export interface TableCommand {
  readonly form: TableForm;
  /** The file to read, from where the command was typed. */
  readonly file: string;
  readonly fiscalYear: FiscalYear;
  /** Write; else only tell what would be written. */
  readonly apply: boolean;
  /** Where a report of every row is kept: Markdown, or CSV by its ending. */
  readonly report?: string | undefined;
  /** The agency's folder. */
  readonly directory: string;
  /** The day (C.E.) on which content is read. */
  readonly today: string;
}

/** Reads the tables of a file and writes what they tell: all files or none, and none that is there already. */
export async function runTableImport(command: TableCommand): Promise<CommandResult> {
  const { form, file, fiscalYear, apply, report, directory, today } = command;
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return failed(`ไม่พบไฟล์ ${file} ตรวจชื่อและโฟลเดอร์`);
  const { content } = await loadContent(directory, today);
  if (!content) return failed("อ่าน content/agency.yaml ไม่ได้ ดูสาเหตุด้วย npm run build");
  const name = path.basename(file);
  if (report !== undefined && (await stat(report).catch(() => undefined)))
    return failed(`มี ${report} อยู่แล้ว จึงไม่เขียนทับ ใช้ชื่ออื่นใน --report ไม่มีไฟล์ใดเปลี่ยน`);
  const paper = await readPaper(bytes, name).catch((error: unknown) => {
    if (error instanceof UnreadableOutline) return UNREADABLE[error.why];
    throw error;
  });
  if (typeof paper === "string") return failed(`${name}: ${paper}`);
  // What a cell of several lines says cannot be told from the rows of a PDF; a score stands in one.
  if (paper.isPdf && form === "measures") return failed(`${name}: ${UNREADABLE.pdf}`);
  const isMemo = paper.isPdf && form === "report";
  const target =
    form === "result" ? resultFileOf(fiscalYear) : form === "report" ? reportFileOf(fiscalYear) : undefined;
  const existing = target && (await readFile(path.join(directory, target), "utf8").catch(() => undefined));
  const { lines, isPicture } = paper;
  const tables = isMemo ? [] : paper.tables;
  const {
    files,
    told,
    rows = [],
    refusal,
  } = TABLE_IMPORTS[form]({ tables, lines, isPicture, existing, name, fiscalYear, content });
  const source = isPicture ? " (อ่านจากภาพสแกน ทุกค่าต้องมีคนตรวจ)" : "";
  const head = `อ่าน ${name}: ${tables.length} ตาราง ปีงบประมาณ ${fiscalYear}${source}`;
  const kept =
    report === undefined
      ? []
      : [{ file: path.resolve(report), text: rowsReport(report, `ผลการอ่าน ${name} ปีงบประมาณ ${fiscalYear}`, rows) }];
  await writeTogether(directory, kept);
  const keptLines = report === undefined ? [] : [`เก็บรายงานไว้ที่ ${report}`];
  if (refusal !== undefined) return { ok: false, lines: [head, ...told, ...keptLines, refusal] };
  const taken = await alreadyThere(directory, files);
  if (taken.length > 0)
    return {
      ok: false,
      lines: [
        head,
        ...told,
        ...taken.map((there) => `มี ${there} อยู่แล้ว จึงไม่เขียนทับ`),
        "ไม่ได้เขียนไฟล์ใด ย้ายหรือลบไฟล์เหล่านี้ก่อนแล้วสั่งอีกครั้ง",
      ],
    };
  if (apply) await writeTogether(directory, files);
  const open = files.reduce((sum, draft) => sum + draft.open, 0);
  return {
    ok: true,
    lines: [
      head,
      ...told,
      ...keptLines,
      ...files.map(
        (draft) =>
          `${apply ? "" : "จะ"}${draft.before === undefined ? "เขียน" : "เพิ่มใน"} ${draft.file}${draft.open > 0 ? ` (ต้องเติม ${draft.open} บรรทัด)` : ""}`,
      ),
      apply ? "ตรวจทุกไฟล์กับต้นฉบับ แล้วดูผลด้วย npm run dev" : "ยังไม่ได้เขียนไฟล์ใด ใส่ --apply เพื่อเขียน",
      ...(open > 0 ? ["แทนที่ข้อความ [เติม…] ด้วยข้อความจริง เว็บไซต์จะไม่เผยแพร่ร่างที่ยังเติมไม่ครบ"] : []),
    ],
  };
}

const failed = (line: string): CommandResult => ({ ok: false, lines: [line] });
