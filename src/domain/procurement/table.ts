import {
  isTaxNumber,
  purchaseColumnOf,
  purchaseColumnsOf,
  fieldsOf,
  missingColumns,
  type PurchaseColumn,
} from "./columns.ts";
import { purchaseSchema, type Purchase } from "./purchase.ts";
import { toArabicDigits } from "../thai/digits.ts";
import { legible } from "../thai/invisible.ts";
import { uniformThai } from "../thai/uniform.ts";
import { contains, fiscalYearPeriod, type FiscalYear } from "../thai/fiscal-year.ts";

/** A row of a table as it was read: its cells, and the line of the file on which it begins. */
export interface PurchaseTableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What keeps a table from being read, with the line. */
export type TableFault = { readonly line: number } & (
  | { readonly kind: "sheet" | "not-a-table" | "no-year" | "no-heading" | "too-many" }
  | { readonly kind: "missing-columns"; readonly columns: readonly string[] }
  | { readonly kind: "unknown-column"; readonly column: string }
  | { readonly kind: "double-column"; readonly column: string; readonly other: string }
  | { readonly kind: "lost-cells"; readonly text: string }
  | { readonly kind: "missing-cell"; readonly column: string; readonly work: string }
  | { readonly kind: "wrong-cell"; readonly column: string; readonly written: string; readonly reason: string }
  | { readonly kind: "price-far-above"; readonly price: string; readonly budget: string; readonly work: string }
  | { readonly kind: "same-contract"; readonly number: string; readonly first: string }
  | { readonly kind: "other-year"; readonly column: string; readonly written: string }
);

/** Headings stand among the first lines, below the title of the form. */
const TITLE_LINES = 15;
/** From so many known headings on, a line is the line of headings. */
const ENOUGH = 4;
/** Titles of the form, months without a purchase, and sums: what a table says beside its purchases. */
const REMARK = /สขร|สรุปผล|รอบเดือน|^เทศบาล|^องค์การ|^(ณ )?วันที่|^เดือน|^รวม|ไม่มีการ(จัด)?(ซื้อ|จ้าง)/;

/** Where those sign who have made and checked the table: nothing below is a purchase but a whole row. */
const SIGNED = /^[\s"'([]*ลงชื่อ/;

/** The rows of a table without its foot: from the line on which somebody signs, what is no whole row. */
function withoutFoot(rows: readonly PurchaseTableRow[]): readonly PurchaseTableRow[] {
  const written = ({ cells }: PurchaseTableRow) => cells.filter((cell) => cell.trim() !== "");
  const foot = rows.findIndex((row) => SIGNED.test(written(row)[0] ?? ""));
  return foot < 0 ? rows : rows.filter((row, index) => index < foot || written(row).length >= ENOUGH + 1);
}

/** The line of headings of a table with what each column holds; `undefined` where there is none. */
export function headingIn(
  rows: readonly PurchaseTableRow[],
): { readonly row: PurchaseTableRow; readonly columns: readonly (PurchaseColumn | undefined)[] } | undefined {
  const start = rows.slice(0, TITLE_LINES).findIndex(isHeading);
  const head = rows[start];
  if (!head) return undefined;
  const row = withSecondLine(head, rows[start + 1]);
  return { row, columns: purchaseColumnsOf(row.cells) };
}

/** A table without the columns of numbers by which persons are known. */
export function withoutTaxNumbers(rows: readonly PurchaseTableRow[]): readonly PurchaseTableRow[] {
  const { row } = headingIn(rows) ?? {};
  if (!row?.cells.some(isTaxNumber)) return rows;
  return rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, index) => (isTaxNumber(row.cells[index] ?? "") ? "" : cell)),
  }));
}

/** A line of headings with the second line that stands below merged cells, where there is one. */
function withSecondLine(head: PurchaseTableRow, next: PurchaseTableRow | undefined): PurchaseTableRow {
  if (!next) return head;
  let group = "";
  const cells = next.cells.map((cell, index) => {
    group = (head.cells[index] ?? "").trim() || group;
    return cell.trim() === "" ? undefined : `${group}${cell.trim()}`;
  });
  const written = cells.filter((cell) => cell !== undefined);
  // A merged cell is blank above all but the first of its columns; above a purchase no heading is.
  const isBelowMerged = next.cells.some((cell, index) => cell.trim() !== "" && (head.cells[index] ?? "").trim() === "");
  const isSecond =
    isBelowMerged &&
    written.length > 1 &&
    written.every((cell) => !/\d/.test(cell) && purchaseColumnOf(cell) !== undefined);
  if (!isSecond || isHeading(next)) return head;
  return { line: next.line, cells: cells.map((cell, index) => cell ?? head.cells[index] ?? "") };
}

/**
 * Reads the purchases out of a table, and everything that is wrong with it. Lines of titles, of column numbers, of sums
 * and of signatures are passed over; every other line is a purchase or a fault.
 * @param fiscalYear the year (B.E.) of the folder: contracts of another year are a slip
 */
export function purchasesIn(
  rows: readonly PurchaseTableRow[],
  fiscalYear: FiscalYear,
): { purchases: Purchase[]; lines: number[]; faults: TableFault[] } {
  const legibleRows = rows.map(({ line, cells }) => ({ line, cells: cells.map(legible) }));
  const { row: heading, columns } = headingIn(legibleRows) ?? {};
  if (!heading || !columns) return { purchases: [], lines: [], faults: [{ kind: "no-heading", line: 1 }] };
  const below = withoutFoot(legibleRows.filter(({ line }) => line > heading.line));
  const faults = headingFaults(heading, columns, below);
  if (faults.length > 0) return { purchases: [], lines: [], faults };
  const found = { purchases: [] as Purchase[], lines: [] as number[], faults: [] as TableFault[] };
  for (const row of below) {
    if (found.faults.length >= MOST_FAULTS) {
      found.faults.push({ kind: "too-many", line: row.line });
      break;
    }
    if (isBeside(row, columns)) continue;
    const { purchase, faults: inRow } = purchaseIn(row, heading, columns, fiscalYear);
    found.faults.push(...inRow);
    if (!purchase) continue;
    found.purchases.push(purchase);
    found.lines.push(row.line);
  }
  return found;
}

/** A table with more faults than these has one cause for most: a column that stands in another's place. */
const MOST_FAULTS = 300;

/** A price so many times its budget is a slip of a digit: who buys may not spend beyond the budget. */
const FAR_ABOVE = 5;

/** Purchases of a file with the lines on which they stand. */
export interface ReadTable {
  /** As a message names it. */
  readonly file: string;
  readonly purchases: readonly Purchase[];
  readonly lines: readonly number[];
}

/**
 * Contracts that stand twice in the files of a year: the same number, day and work.
 * @param tables all files of the year, in their order
 * @returns by file the second and later ones, each with the place of the first
 */
export function sameContracts(tables: readonly ReadTable[]): Map<string, TableFault[]> {
  const first = new Map<string, string>();
  const found = new Map<string, TableFault[]>();
  for (const { file, purchases, lines } of tables)
    purchases.forEach((purchase, index) => {
      const line = lines[index] ?? 1;
      const key = [numberKey(purchase.contractNumber), purchase.contractDate, workKey(purchase.work)].join("|");
      const known = first.get(key);
      const faults = found.get(file) ?? [];
      if (known === undefined) first.set(key, `${file}:${line}`);
      else if (faults.length < MOST_FAULTS)
        faults.push({ kind: "same-contract", line, number: purchase.contractNumber, first: known });
      else if (faults.length === MOST_FAULTS) faults.push({ kind: "too-many", line });
      if (faults.length > 0) found.set(file, faults);
    });
  return found;
}

/** Words as a key: how they are spelled and spaced tells nothing apart. */
const bare = (text: string): string =>
  uniformThai(toArabicDigits(text))
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "")
    .toLowerCase();

/** A work as a key, without the number of its row and what such lines begin with. */
const workKey = (work: string): string =>
  bare(work.replace(/^\s*[\d๐-๙]{1,3}[.)]\s+/, ""))
    .replace(/^(?:โครงการ|การ)(?=.{6})/, "")
    .replace(/^จ้างเหมา/, "จ้าง");

/**
 * A number of a contract as a key: its letters and figures, whatever stands between them, without noughts in front and
 * with the year in full.
 * @example numberKey("สัญญาเลขที่ จ. ๐๑-66") // "จ/1/2566"
 */
const numberKey = (number: string): string => {
  const named = uniformThai(toArabicDigits(number.normalize("NFKC")))
    .replace(BEFORE_NUMBER, "")
    .replace(/[\s,(]*(?:ลงวันที่|ลว\.?|วันที่)[^/]*\d[^]*$/, "");
  const parts = named.toLowerCase().match(/\p{L}[\p{L}\p{M}.\s]*|\d+/gu) ?? [];
  return parts
    .map((part) => part.replace(/[.\s]/g, "").replace(/^0+(?=\d)/, ""))
    .map((part, index) => (index > 0 && index === parts.length - 1 ? wholeYear(part) : part))
    .join("/");
};

/** What the paper is called before its number. */
const BEFORE_NUMBER =
  /^[\s(]*(?:(?:เลขที่)?(?:สัญญา|ข้อตกลง|บันทึก(?:ข้อ)?ตกลง|ใบสั่ง)(?:ซื้อขาย|ซื้อ|จ้าง|เช่า)?)?\s*(?:เลขที่|ที่|no\.?)?\s*/i;
/** Two digits of a year as four, and a common year as one of the Buddhist era. */
const wholeYear = (part: string): string =>
  /^20[12]\d$/.test(part) ? String(Number(part) + 543) : part.replace(/^[5-9]\d$/, "25$&");

const isHeading = ({ cells }: PurchaseTableRow): boolean =>
  new Set(cells.map(purchaseColumnOf).filter((column) => column !== undefined && column !== "ignored")).size >= ENOUGH;

function headingFaults(
  { line, cells }: PurchaseTableRow,
  columns: readonly (PurchaseColumn | undefined)[],
  below: readonly PurchaseTableRow[],
): TableFault[] {
  const missing = missingColumns(columns);
  return [
    ...cells.flatMap((cell, index): TableFault[] => {
      const column = columns[index];
      const other = columns.indexOf(column);
      const isUsed = cell.trim() !== "" || below.some((row) => (row.cells[index] ?? "").trim() !== "");
      if (column === undefined) return isUsed ? [{ kind: "unknown-column", line, column: cell.trim() }] : [];
      return column !== "ignored" && other < index
        ? [{ kind: "double-column", line, column: cell.trim(), other: (cells[other] ?? "").trim() }]
        : [];
    }),
    ...(missing.length > 0 ? [{ kind: "missing-columns" as const, line, columns: missing }] : []),
  ];
}

/** A line that tells no purchase: blank, a repeated heading, the numbers of the columns, a title or a sum. */
function isBeside(row: PurchaseTableRow, columns: readonly (PurchaseColumn | undefined)[]): boolean {
  const written = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (written.length === 0 || isHeading(row)) return true;
  if (written.length >= ENOUGH && written.every((cell, index) => cell.replace(/[()]/g, "") === String(index + 1)))
    return true;
  const { supplier, contractNumber } = fieldsOf(columns, row.cells);
  return supplier === undefined && contractNumber === undefined && written.some((cell) => REMARK.test(cell));
}

function purchaseIn(
  { line, cells }: PurchaseTableRow,
  heading: PurchaseTableRow,
  columns: readonly (PurchaseColumn | undefined)[],
  fiscalYear: FiscalYear,
): { purchase?: Purchase; faults: TableFault[] } {
  const lost = cells.slice(columns.length).find((cell) => cell.trim() !== "");
  if (lost !== undefined) return { faults: [{ kind: "lost-cells", line, text: lost.trim() }] };
  const facts = fieldsOf(columns, cells);
  const headed = (field: PropertyKey | undefined): string => {
    const told: Record<string, PurchaseColumn> = {
      supplier: "supplierAndPrice",
      price: "supplierAndPrice",
      contractNumber: "contract",
      contractDate: "contract",
    };
    const own = columns.indexOf(field as PurchaseColumn);
    return (heading.cells[own < 0 ? columns.indexOf(told[String(field)]) : own] ?? String(field))
      .replace(/\s+/g, " ")
      .trim();
  };
  const result = purchaseSchema.safeParse(facts);
  if (!result.success)
    return {
      faults: result.error.issues.map(({ path: [field], message }): TableFault => {
        const written = facts[field as keyof typeof facts];
        return written === undefined
          ? { kind: "missing-cell", line, column: headed(field), work: facts.work ?? "" }
          : { kind: "wrong-cell", line, column: headed(field), written, reason: message };
      }),
    };
  const { contractDate: day, price, budget } = result.data;
  if (price >= FAR_ABOVE * budget)
    return {
      faults: [
        { kind: "price-far-above", line, price: facts.price ?? "", budget: facts.budget ?? "", work: result.data.work },
      ],
    };
  return contains(fiscalYearPeriod(fiscalYear), { from: day, to: day })
    ? { purchase: result.data, faults: [] }
    : { faults: [{ kind: "other-year", line, column: headed("contractDate"), written: facts.contractDate ?? day }] };
}
