import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { UnreadableOutline } from "../../documents/outline/index.ts";
import { readTables } from "../../documents/outline/tables.ts";
import { loadContent } from "../../collections/load.ts";
import { writeTogether } from "../write-together.ts";
import { alreadyThere, TABLE_IMPORTS } from "./tables.ts";
import { UNREADABLE, type Told } from "./told.ts";

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
  /** The agency's folder. */
  readonly directory: string;
  /** The day (C.E.) on which content is read. */
  readonly today: string;
}

/** Reads the tables of a file and writes what they tell: all files or none, and none that is there already. */
export async function runTableImport(command: TableCommand): Promise<Told> {
  const { form, file, fiscalYear, apply, directory, today } = command;
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return failed(`ไม่พบไฟล์ ${file} ตรวจชื่อและโฟลเดอร์`);
  const { content } = await loadContent(directory, today);
  if (!content) return failed("อ่าน content/agency.yaml ไม่ได้ ดูสาเหตุด้วย npm run build");
  const name = path.basename(file);
  const tables = await readTables(bytes, name).catch((error: unknown) => {
    if (error instanceof UnreadableOutline) return UNREADABLE[error.why];
    throw error;
  });
  if (typeof tables === "string") return failed(`${name}: ${tables}`);
  const { files, told, refusal } = TABLE_IMPORTS[form]({ tables, name, fiscalYear, content });
  const head = `อ่าน ${name}: ${tables.length} ตาราง ปีงบประมาณ ${fiscalYear}`;
  if (refusal !== undefined) return { ok: false, lines: [head, ...told, refusal] };
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
      ...files.map(
        (draft) => `${apply ? "เขียน" : "จะเขียน"} ${draft.file}${draft.open > 0 ? ` (ต้องเติม ${draft.open} บรรทัด)` : ""}`,
      ),
      apply ? "ตรวจทุกไฟล์กับต้นฉบับ แล้วดูผลด้วย npm run dev" : "ยังไม่ได้เขียนไฟล์ใด ใส่ --apply เพื่อเขียน",
      ...(open > 0 ? ["แทนที่ข้อความ [เติม…] ด้วยข้อความจริง เว็บไซต์จะไม่เผยแพร่ร่างที่ยังเติมไม่ครบ"] : []),
    ],
  };
}

const failed = (line: string): Told => ({ ok: false, lines: [line] });
