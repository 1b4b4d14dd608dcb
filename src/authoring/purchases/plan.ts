import { isDeepStrictEqual } from "node:util";
import { csvRecords } from "../../documents/plain.ts";
import { COLUMN_TITLES, fieldsOf } from "../../domain/procurement/columns.ts";
import type { Purchase } from "../../domain/procurement/purchase.ts";
import { headingIn, purchasesIn, type PurchaseTableRow } from "../../domain/procurement/table.ts";
import { formatThaiDate, THAI_MONTHS, toBuddhistYear } from "../../domain/thai/date.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { csvOf } from "../../site/oit/checklist-csv.ts";
import type { FileChange, FileRemoval } from "../write-together.ts";

/** A purchase with its facts as they were written, by field. */
export interface PurchaseRow {
  readonly line: number;
  readonly facts: Readonly<Record<string, string>>;
  readonly purchase: Purchase;
}

/** A table of the agency as it stands. */
export interface PurchaseFile {
  /** Path from the agency's folder. */
  readonly file: string;
  readonly text: string;
}

/** What becomes of the tables of a year. */
interface PurchasePlan {
  readonly changes: readonly (FileChange | FileRemoval)[];
  /** Tables as they were, of which rows were taken out: they are kept outside of the content. */
  readonly kept: readonly PurchaseFile[];
  readonly told: readonly string[];
}

/** The purchases of a table whose rows are all sound. */
export function rowsIn(table: readonly PurchaseTableRow[], fiscalYear: FiscalYear): PurchaseRow[] {
  const columns = headingIn(table)?.columns ?? [];
  const byLine = new Map(table.map((row) => [row.line, row]));
  const { purchases, lines } = purchasesIn(table, fiscalYear);
  return purchases.map((purchase, index) => {
    const line = lines[index] ?? 0;
    const facts = fieldsOf(columns, byLine.get(line)?.cells ?? []) as Record<string, string>;
    return { line, purchase, facts: { ...facts, contractDate: formatThaiDate(purchase.contractDate, "short") } };
  });
}

const monthOfRow = ({ purchase }: PurchaseRow): string => purchase.contractDate.slice(0, 7);

/**
 * Puts the months of a table in place of the same months of the agency's tables: a corrected month replaces and never
 * doubles. Rows of other months stay to the letter.
 * @param files the tables of the year, without faults
 */
export function planPurchases(
  rows: readonly PurchaseRow[],
  files: readonly PurchaseFile[],
  fiscalYear: FiscalYear,
): PurchasePlan {
  const months = Map.groupBy(rows, monthOfRow);
  const standing = files.map((file) => ({ ...file, records: recordsOf(file.text, fiscalYear) }));
  const old = Map.groupBy(
    standing.flatMap(({ records }) => records.flatMap(({ row }) => row ?? [])),
    monthOfRow,
  );
  const changed = [...months].filter(([month, next]) => !isSame(next, old.get(month) ?? [])).toSorted();
  const replaced = new Set(changed.map(([month]) => month));
  const left = standing.map((table) => ({ ...table, ...withoutMonths(table, replaced) }));
  const written = changed.map(([month, next]): FileChange => {
    const file = monthFile(month, fiscalYear);
    const stays = left.find((table) => table.file === file);
    const before = files.find((table) => table.file === file)?.text;
    // A file of that name may hold other months too.
    const others = stays && stays.rest > 0 ? recordsOf(stays.after, fiscalYear).flatMap(({ row }) => row ?? []) : [];
    return { file, text: purchaseTableText([...others, ...next]), before };
  });
  const names = new Set(written.map(({ file }) => file));
  const rest = left
    .filter(({ file, after, text }) => !names.has(file) && after !== text)
    .map(({ file, text, after, rest: count }): FileChange | FileRemoval =>
      count === 0 ? { file, before: text } : { file, text: after, before: text },
    );
  return {
    changes: [...rest, ...written],
    kept: left.filter(({ after, text }) => after !== text).map(({ file, text }) => ({ file, text })),
    told: [...months].toSorted().map(([month, next]) => toldOf(month, next, old.get(month) ?? [])),
  };
}

/** Each record of a table with the span of its lines, and its purchase where it is one. */
function recordsOf(text: string, fiscalYear: FiscalYear) {
  const table = csvRecords(text) ?? [];
  const rows = new Map(rowsIn(table, fiscalYear).map((row) => [row.line, row]));
  const count = text.split("\n").length;
  return table.map(({ line }, index) => ({
    from: line,
    to: (table[index + 1]?.line ?? count + 1) - 1,
    row: rows.get(line),
  }));
}

type Records = ReturnType<typeof recordsOf>;

/** A table without the rows of some months, and how many purchases it still holds. */
function withoutMonths({ text, records }: { text: string; records: Records }, months: ReadonlySet<string>) {
  const gone = records.filter(({ row }) => row && months.has(monthOfRow(row)));
  const lines = text.split(/(?<=\n)/);
  const after = lines.filter((_, index) => !gone.some(({ from, to }) => from <= index + 1 && index + 1 <= to)).join("");
  return { after, rest: records.filter(({ row }) => row).length - gone.length };
}

const isSame = (a: readonly PurchaseRow[], b: readonly PurchaseRow[]): boolean =>
  isDeepStrictEqual(sortedData(a), sortedData(b));
const sortedData = (rows: readonly PurchaseRow[]): string[] =>
  rows.map(({ purchase }) => JSON.stringify(purchase)).toSorted();

/** Where the purchases of a month stand: `content/procurement/2566/2565-10.csv`, its year of the Buddhist era. */
const monthFile = (month: string, fiscalYear: FiscalYear): string => {
  const [year = "", number = ""] = month.split("-");
  return `content/procurement/${fiscalYear}/${toBuddhistYear(Number(year))}-${number}.csv`;
};

/** A table of purchases with the columns that hold something. */
export function purchaseTableText(rows: readonly PurchaseRow[]): string {
  const fields = Object.keys(COLUMN_TITLES).filter((field) => rows.some(({ facts }) => facts[field] !== undefined));
  const titles = fields.map((field) => COLUMN_TITLES[field as keyof typeof COLUMN_TITLES]);
  return csvOf([titles, ...rows.map(({ facts }) => fields.map((field) => facts[field] ?? ""))]);
}

function toldOf(month: string, next: readonly PurchaseRow[], old: readonly PurchaseRow[]): string {
  const [year = "", number = ""] = month.split("-");
  const name = `${THAI_MONTHS[Number(number) - 1]?.[0] ?? ""} ${toBuddhistYear(Number(year))}`;
  if (isSame(next, old)) return `${name}: ${next.length} สัญญา ไม่เปลี่ยน`;
  const numbers = new Set(next.map(({ purchase }) => purchase.contractNumber));
  const gone = old.filter(({ purchase }) => !numbers.has(purchase.contractNumber));
  const lost = gone.map(({ purchase }) => `${purchase.contractNumber} ${purchase.work}`);
  return `${name}: ${old.length === 0 ? `ใหม่ ${next.length} สัญญา` : `แทนที่ ${old.length} สัญญาเดิมด้วย ${next.length} สัญญา`}${
    lost.length > 0 ? ` เอาออก: ${lost.join(", ")}` : ""
  }`;
}
