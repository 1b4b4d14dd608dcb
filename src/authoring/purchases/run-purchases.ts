import { readFile } from "node:fs/promises";
import path from "node:path";
import { loadContent } from "../../collections/load.ts";
import { csvRecords, decode } from "../../documents/plain.ts";
import { xlsxSheets } from "../../documents/office/xlsx.ts";
import type { Content } from "../../domain/model/content.ts";
import { COLUMN_TITLES, purchaseColumnOf, fieldsOf } from "../../domain/procurement/columns.ts";
import {
  headingIn,
  purchasesIn,
  withoutTaxNumbers,
  type TableFault,
  type PurchaseTableRow,
} from "../../domain/procurement/table.ts";
import { tableWords } from "../../domain/procurement/table-words.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { filesBelow } from "../../program/paths.ts";
import type { CommandResult } from "../import/command-result.ts";
import { writeBook } from "../sheets/book.ts";
import { freeName } from "../sheets/free-name.ts";
import { fileStamp } from "../sheets/stamp.ts";
import { writeTogether, type FileChange } from "../write-together.ts";
import { purchaseProgress } from "./progress.ts";
import { planPurchases, rowsIn, type PurchaseFile } from "./plan.ts";
import { purchaseSheet, type FaultyRow } from "./sheet.ts";

export interface PurchaseCommand {
  /** The file to read, from where the command was typed. */
  readonly file: string;
  /** The fiscal year (B.E.) of the contracts; that of most of them if left out. */
  readonly fiscalYear: FiscalYear | undefined;
  /** Only tell what would change. */
  readonly preview: boolean;
  /** The agency's folder. */
  readonly directory: string;
  /** The day (C.E.) on which content is read. */
  readonly today: string;
}

const TITLES = Object.values(COLUMN_TITLES).join(", ");

/** Takes purchases over from a table: the form สขร.1, an export of e-GP, the table of the OIT, or our own workbook. */
export async function runPurchaseImport({
  file,
  fiscalYear: given,
  preview,
  directory,
  today,
}: PurchaseCommand): Promise<CommandResult> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return failed(`ไม่พบไฟล์ ${file} ตรวจชื่อและโฟลเดอร์`);
  const name = path.basename(file);
  const tables = await tablesOf(bytes);
  if (!tables) return failed(`${name}: อ่านเป็นตารางไม่ได้ ให้บันทึกจาก Excel เป็น .xlsx หรือ CSV UTF-8`);
  const found = tables.find((rows) => headingIn(rows) !== undefined);
  const table = found && withoutTaxNumbers(found);
  if (!table) return failed(`${name}: ไม่พบแถวหัวตารางของการจัดซื้อจัดจ้าง แก้: ให้มีหัวคอลัมน์ภายใน 15 แถวแรก เช่น ${TITLES}`);
  const { content } = await loadContent(directory, today);
  if (!content) return failed("อ่าน content/agency.yaml ไม่ได้ ดูสาเหตุด้วย npm run check");
  const fiscalYear = given ?? yearOf(table, content);
  const files = await purchaseFilesOf(directory, fiscalYear);
  const broken = files.filter(({ text }) => purchasesIn(csvRecords(text) ?? [], fiscalYear).faults.length > 0);
  if (broken.length > 0)
    return failed(
      `${broken.map(({ file: one }) => one).join(", ")} ยังมีข้อผิด จึงไม่รู้ว่าเดือนใดมีแล้ว แก้ก่อนตาม npm run check ไม่มีไฟล์ใดเปลี่ยน`,
    );
  const progress = purchaseProgress(table, files, fiscalYear);
  const { faults } = progress ?? purchasesIn(table, fiscalYear);
  const whole = faults.find(({ line, kind }) =>
    kind === "missing-columns" || kind === "double-column" || kind === "unknown-column" ? line : undefined,
  );
  if (whole) {
    const { what, remedy } = tableWords(whole);
    return failed(`${name}: ${what} แก้: ${remedy(TITLES)} ไม่มีไฟล์ใดเปลี่ยน`);
  }
  const rows = progress?.rows ?? rowsIn(table, fiscalYear);
  // A month with a row that cannot be read is not whole: it replaces nothing.
  const held = faults.length > 0 && !progress;
  const plan = held ? { changes: [], kept: [], told: [] } : planPurchases(rows, files, fiscalYear);
  const wrong = faultyRows(table, faults);
  const back = wrong.length > 0 ? await freeName(file) : undefined;
  const documents =
    back === undefined ? [] : [{ file: back, bytes: await writeBook([purchaseSheet(fiscalYear, wrong)]) }];
  const kept = plan.kept.map(({ file: one, text }): FileChange => ({ file: keptName(one, text), text }));
  const fresh = [];
  for (const copy of kept)
    if (!(await readFile(path.join(directory, copy.file)).catch(() => undefined))) fresh.push(copy);
  if (!preview) await writeTogether(directory, [...fresh, ...plan.changes, ...documents]);
  const changed = plan.changes.map(
    (change) =>
      `${preview ? "จะ" : ""}${"text" in change ? (change.before === undefined ? "เพิ่ม" : "แก้") : "ย้ายออก"} ${change.file}`,
  );
  return {
    ok: faults.length === 0,
    lines: [
      `อ่าน ${name}: ${rows.length} สัญญา ปีงบประมาณ ${fiscalYear}`,
      ...(table === found ? [] : ["ไม่นำเลขประจำตัวผู้เสียภาษีมาด้วย เพราะของบุคคลเป็นเลขประจำตัวประชาชน"]),
      ...(progress?.told ?? []),
      ...plan.told,
      ...changed,
      ...fresh.map((copy) => `ของเดิมเก็บไว้ที่ ${copy.file}`),
      ...wrong.map(({ line, why }) => `ไม่รับ แถว ${line}: ${why}`),
      ...(back === undefined
        ? []
        : [
            held
              ? `ยังไม่นำเข้าแม้แต่แถวเดียว เพราะเดือนที่ขาดแถวจะทับเดือนที่ครบ แถวที่ผิดอยู่ใน ${path.basename(back)} แก้ในไฟล์ต้นฉบับให้ครบแล้วนำเข้าอีกครั้ง`
              : `แถวที่ไม่พบสัญญาอยู่ใน ${path.basename(back)} เติมเลขที่และวันที่สัญญา แล้วเพิ่มในตารางของเดือนนั้น`,
          ]),
      ...(changed.length === 0 && faults.length === 0 ? ["ไม่มีไฟล์ใดเปลี่ยน"] : []),
      preview ? "ยังไม่ได้เขียนไฟล์ใด สั่งอีกครั้งโดยไม่ใส่ --preview เพื่อเขียน" : "ดูผลด้วย npm run check",
    ],
  };
}

const failed = (line: string): CommandResult => ({ ok: false, lines: [line] });

async function tablesOf(bytes: Uint8Array): Promise<(readonly PurchaseTableRow[])[] | undefined> {
  if (Buffer.from(bytes.subarray(0, 2)).toString("latin1") === "PK") {
    const sheets = await xlsxSheets(bytes).catch(() => undefined);
    return sheets?.map(({ rows }) => rows.map((cells, index) => ({ line: index + 1, cells })));
  }
  const text = decode(bytes);
  const records = text === undefined ? undefined : csvRecords(text);
  return records && [records];
}

/** The tables of a year as they stand. */
export async function purchaseFilesOf(directory: string, fiscalYear: FiscalYear): Promise<PurchaseFile[]> {
  const folder = `content/procurement/${fiscalYear}`;
  const names = (await filesBelow(path.join(directory, folder))).filter((name) => /\.csv$/.test(name));
  const read = names.map(async (name) => {
    const file = `${folder}/${name}`;
    return { file, text: decode(await readFile(path.join(directory, file))) ?? "" };
  });
  return Promise.all(read);
}

/** The year of most contracts; the year under assessment where none can be read. */
function yearOf(table: readonly PurchaseTableRow[], { agency }: Content): FiscalYear {
  const current = agency.currentFiscalYear;
  const counted = [0, -1, 1, -2, -3]
    .map((step) => current + step)
    .map((year) => ({ year, count: purchasesIn(table, year).purchases.length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).year;
}

/** Where a table as it was is kept, outside of what is published. The same table is kept once. */
const keptName = (file: string, text: string): string => {
  const { dir, name, ext } = path.posix.parse(file);
  return `.replaced/${dir}/${name}-${fileStamp(text)}${ext}`;
};

function faultyRows(table: readonly PurchaseTableRow[], faults: readonly TableFault[]): FaultyRow[] {
  const columns = headingIn(table)?.columns ?? [];
  return [...Map.groupBy(faults, ({ line }) => line)].map(([line, own]) => ({
    line,
    facts: fieldsOf(columns, table.find((row) => row.line === line)?.cells ?? []),
    why: own.map((fault) => tableWords(fault).what).join("\n"),
    fields: own.flatMap((fault) => ("column" in fault ? (purchaseColumnOf(fault.column) ?? []) : [])),
  }));
}
