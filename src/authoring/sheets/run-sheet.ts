import { readFile } from "node:fs/promises";
import path from "node:path";
import { loadContent } from "../../collections/load.ts";
import type { Content } from "../../domain/model/content.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { writeTogether } from "../write-together.ts";
import type { CommandResult } from "../import/command-result.ts";
import { answersForm } from "./answers-form.ts";
import { writeBook } from "./book.ts";
import type { SheetForm } from "./form.ts";
import { freeName } from "./free-name.ts";
import { kindForm, SHEET_KINDS, sheetWord } from "./kind-form.ts";
import { readBook, type WorkbookTable } from "./read-book.ts";
import { rejectedSheets } from "./rejected.ts";
import { takeRows } from "./take.ts";

/** The words for what may go out as a workbook: the answers of a year, and records. */
export const SHEET_WORDS: readonly string[] = ["answers", ...SHEET_KINDS.map(sheetWord)];

/** The form that a word names; `undefined` where the year has no list of items. */
export function sheetForm(word: string, content: Content, fiscalYear: FiscalYear): SheetForm | undefined {
  const kind = SHEET_KINDS.find((name) => sheetWord(name) === word);
  if (word !== "answers") return kind && kindForm(kind);
  const edition = content.editions.find((candidate) => candidate.fiscalYear === fiscalYear);
  return edition && answersForm(edition, content);
}

export interface SheetCommand {
  /** One of `SHEET_WORDS`. */
  readonly word: string;
  /** The file to read, from where the command was typed. */
  readonly file: string;
  /** The year (B.E.) of the answers; the one under assessment if left out. */
  readonly fiscalYear: FiscalYear | undefined;
  /** Only tell what would change. */
  readonly preview: boolean;
  /** The agency's folder. */
  readonly directory: string;
  /** The day (C.E.) on which content is read. */
  readonly today: string;
}

/** Reads a workbook back: changed rows become changed files, the others come back as a workbook that says why. */
export async function runSheetImport({
  word,
  file,
  preview,
  directory,
  today,
  ...rest
}: SheetCommand): Promise<CommandResult> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return failed(`ไม่พบไฟล์ ${file} ตรวจชื่อและโฟลเดอร์`);
  const { content } = await loadContent(directory, today);
  if (!content) return failed("อ่าน content/agency.yaml ไม่ได้ ดูสาเหตุด้วย npm run check");
  const fiscalYear = rest.fiscalYear ?? content.agency.currentFiscalYear;
  const form = sheetForm(word, content, fiscalYear);
  if (!form) return failed(`ไม่มีรายการข้อ OIT ของปี ${fiscalYear}`);
  const name = path.basename(file);
  const read = await readBook(bytes, form);
  if (!read) return failed(`${name}: อ่านเป็นตารางไม่ได้ ให้บันทึกจาก Excel หรือ LibreOffice เป็น .xlsx หรือ .csv`);
  if (read.length === 0) return failed(noTable(name, form));
  const { changes, told, rejected } = await takeRows(read, form, content, directory);
  const back = rejected.length > 0 ? await freeName(file) : undefined;
  const documents = back === undefined ? [] : [{ file: back, bytes: await writeBook(rejectedSheets(form, rejected)) }];
  if (!preview) await writeTogether(directory, [...changes, ...documents]);
  const rows = read.reduce((sum, table) => sum + table.rows.length, 0);
  return {
    ok: rejected.length === 0,
    lines: [
      `อ่าน ${name}: ${form.label} ${rows} แถว`,
      ...read.flatMap(unknownWords),
      ...told.map((line) => (preview ? `จะ${line}` : line)),
      ...(told.length === 0 ? ["ไม่มีแถวใดเปลี่ยน ไม่มีไฟล์ใดเปลี่ยน"] : []),
      ...rejected.map(
        ({ table, row, why }) => `ไม่รับ แผ่นงาน “${table.name}” แถว ${row.line}${row.key ? ` (${row.key})` : ""}: ${why}`,
      ),
      ...(back === undefined
        ? []
        : [
            `แถวที่ไม่รับ${preview ? "จะ" : ""}อยู่ใน ${path.relative(process.cwd(), back) || back} แก้ช่องที่มีสีตามคอลัมน์ “เหตุผล” แล้วนำไฟล์นั้นเข้าอีกครั้ง`,
          ]),
      preview ? "ยังไม่ได้เขียนไฟล์ใด สั่งอีกครั้งโดยไม่ใส่ --preview เพื่อเขียน" : "ดูผลด้วย npm run check",
    ],
  };
}

const failed = (line: string): CommandResult => ({ ok: false, lines: [line] });

const noTable = (name: string, { key, tables: [main] }: SheetForm): string =>
  `${name}: ไม่พบแถวหัวตาราง ต้องมีคอลัมน์ ${[key.title, ...main.fields.map(({ title }) => title)].join(", ")} (ออกสมุดงานใหม่ด้วย npm run sheet)`;

const unknownWords = ({ table, unknown }: WorkbookTable): string[] =>
  unknown.length > 0 ? [`แผ่นงาน “${table.name}”: ไม่ได้อ่านคอลัมน์ที่ไม่รู้จัก ${unknown.join(", ")}`] : [];
