import { readFile } from "node:fs/promises";
import path from "node:path";
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { csvRecords, decode } from "../documents/plain.ts";
import { xlsxSheets } from "../documents/office/xlsx.ts";
import {
  registerColumnOf,
  REGISTER_ORDER,
  readRegister,
  REGISTER_COLUMNS,
  type RegisterColumn,
  type RegisteredAgency,
  type RegisterRow,
} from "../domain/province/register.ts";
import { fingerprint } from "../program/fingerprint.ts";
import { refuse } from "../program/flags.ts";

/** The names under which a register is looked for. */
export const REGISTER_FILES = ["agencies.csv", "agencies.xlsx", "agencies.yaml"] as const;

/** A register as it was read. */
export interface RegisterFile {
  /** Its name below the folder. */
  readonly file: string;
  readonly agencies: readonly RegisteredAgency[];
}

/** A row of a table, counted as a person counts it. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const HOW = "สั่ง prongsai province init เพื่อเขียนแบบ agencies.csv แล้วกรอกหน่วยงานละแถว";
/** The head stands among the first rows. */
const TOP = 10;

/**
 * Reads the register of a province's folder: CSV, XLSX or YAML.
 * @throws Refusal with every row that cannot be taken, with line and remedy
 */
export async function readRegisterFile(root: string): Promise<RegisterFile> {
  const found: { file: string; bytes: Uint8Array }[] = [];
  for (const file of REGISTER_FILES) {
    const bytes = await readFile(path.join(root, file)).catch(unlessMissing);
    if (bytes) found.push({ file, bytes });
  }
  const [first, second] = found;
  if (!first) refuse(`ไม่พบทะเบียนหน่วยงานใน ${root}\n${HOW}`);
  if (second) refuse(`พบทะเบียนสองไฟล์คือ ${first.file} และ ${second.file} ให้เก็บไว้ไฟล์เดียว`);
  const rows = first.file.endsWith(".yaml")
    ? yamlRows(first.file, decode(first.bytes) ?? "")
    : tableRegister(first.file, await tableRows(first.file, first.bytes));
  const { agencies, faults } = readRegister(rows, shortName);
  if (faults.length > 0)
    refuse(
      [
        `อ่านทะเบียน ${first.file} ไม่ได้ ${faults.length} แห่ง แก้แล้วสั่งใหม่`,
        ...faults.map(({ line, what, remedy }) => `  แถว ${line}: ${what}\n    แก้: ${remedy}`),
      ].join("\n"),
    );
  if (agencies.length === 0) refuse(`ทะเบียน ${first.file} ยังไม่มีหน่วยงาน กรอกหน่วยงานละแถว`);
  return { file: first.file, agencies };
}

/** A short name of ASCII for a text. */
export const shortName = (text: string): string =>
  fingerprint(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, 10);

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}

/**
 * The rows of a table: of a workbook, those of its first sheet.
 * @throws Refusal where it is no table
 */
export async function tableRows(name: string, bytes: Uint8Array): Promise<readonly TableRow[]> {
  if (Buffer.from(bytes.subarray(0, 2)).toString("latin1") === "PK") {
    const sheets = await xlsxSheets(bytes).catch(() => []);
    const [sheet] = sheets;
    if (!sheet) refuse(`${name} ไม่ใช่ตาราง Excel ที่อ่านได้ ให้บันทึกจาก Excel ใหม่เป็น .xlsx`);
    return sheet.rows.map((cells, index) => ({ line: index + 1, cells }));
  }
  const text = decode(bytes);
  const records = text === undefined ? undefined : csvRecords(text);
  return records ?? refuse(`${name} ไม่ใช่ตาราง CSV ที่อ่านได้ ให้บันทึกจาก Excel ใหม่เป็น CSV UTF-8`);
}

/** The row of a table whose cells name columns of a register. */
export function registerHead(rows: readonly TableRow[]): TableRow | undefined {
  return rows.slice(0, TOP).find(({ cells }) => cells.map(registerColumnOf).includes("name"));
}

/**
 * The rows of a register in a table.
 * @throws Refusal where no column names the agencies, or two name the same
 */
export function tableRegister(name: string, rows: readonly TableRow[]): RegisterRow[] {
  const head = registerHead(rows);
  if (!head) refuse(`ไม่พบหัวคอลัมน์ “หน่วยงาน” ใน ${name}\nหัวคอลัมน์ที่ใช้ได้: ${headings().join(", ")}`);
  const columns = head.cells.map(registerColumnOf);
  const twice = columns.find((column, index) => column !== undefined && columns.indexOf(column) !== index);
  if (twice) refuse(`${name} แถว ${head.line}: มีคอลัมน์ “${REGISTER_COLUMNS[twice][0]}” สองคอลัมน์ ให้เหลือคอลัมน์เดียว`);
  return rows
    .slice(rows.indexOf(head) + 1)
    .filter(({ cells }) => cells.some((cell) => /\S/.test(cell)))
    .map(({ line, cells }) => ({
      line,
      values: Object.fromEntries(
        columns.flatMap((column, index) => (column === undefined ? [] : [[column, cells[index] ?? ""]])),
      ),
    }));
}

/** The headings that the program writes, in order. */
export const headings = (): string[] => REGISTER_ORDER.map((column) => REGISTER_COLUMNS[column][0]);

/** The rows of a register in YAML: a list with the columns' names as keys. */
function yamlRows(name: string, text: string): RegisterRow[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = (offset: number) => counter.linePos(offset).line;
  const [error] = document.errors;
  if (error) refuse(`${name} บรรทัด ${lineOf(error.pos[0])}: อ่านไม่ได้ ตรวจการย่อหน้าและเครื่องหมาย :`);
  const list = document.contents;
  if (list === null) return [];
  if (!isSeq(list)) refuse(`${name} ต้องเป็นรายการที่แต่ละหน่วยงานขึ้นต้นด้วย - เช่น\n- name: เทศบาลตำบลตัวอย่าง`);
  return list.items.map((entry) => {
    if (!isMap(entry)) refuse(`${name}: แต่ละหน่วยงานต้องมี name: เช่น\n- name: เทศบาลตำบลตัวอย่าง`);
    const line = lineOf(entry.range[0]);
    const values: Partial<Record<RegisterColumn, string>> = {};
    for (const { key, value } of entry.items) {
      const word = isScalar(key) ? String(key.value) : "";
      const column = registerColumnOf(word);
      if (!column) refuse(`${name} บรรทัด ${line}: ไม่รู้จัก “${word}” ใช้ ${REGISTER_ORDER.join(", ")}`);
      values[column] =
        isScalar(value) && ["string", "number"].includes(typeof value.value) ? `${value.value as string | number}` : "";
    }
    return { line, values };
  });
}
