import { COLUMN_TITLES } from "../../domain/procurement/columns.ts";
import { METHOD_IDS, PURCHASE_METHODS } from "../../domain/procurement/method.ts";
import { purchaseSchema } from "../../domain/procurement/purchase.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { fieldWords } from "../../collections/faults/schema-words.ts";
import { textOf } from "../sheets/cells.ts";
import { REASON_TITLE } from "../sheets/read-book.ts";
import type { BookSheet } from "../sheets/shape.ts";
import { keysOf } from "../../domain/keyed.ts";

/** A row that cannot be read as a purchase, with why and the fields to look at. */
export interface FaultyRow {
  readonly line: number;
  readonly facts: Readonly<Record<string, string>>;
  readonly why: string;
  readonly fields: readonly string[];
}

type Facts = Readonly<Partial<Record<string, string>>>;
const FIELDS = keysOf(COLUMN_TITLES);
const METHODS = METHOD_IDS.map((id) => PURCHASE_METHODS[id].label);

/** The purchases of a year as a sheet of a workbook; faulty rows have a column that says why. */
export function purchaseSheet(
  fiscalYear: FiscalYear,
  rows: readonly (FaultyRow | { readonly facts: Facts })[],
): BookSheet {
  const isFaulty = rows.some((row) => "why" in row);
  const reason = { title: "หมายเลขแถว", help: "แถวในไฟล์ที่นำเข้า", width: 10, fixed: true };
  const columns = FIELDS.map((field) => {
    const { description = "", example } = fieldWords(purchaseSchema, [field]);
    return {
      title: COLUMN_TITLES[field],
      help: `${description}${example === undefined ? "" : ` เช่น ${textOf(example)}`}`,
      width: field === "work" || field === "bidders" ? 40 : 18,
      ...(field === "method" && { choices: { values: METHODS, strict: false } }),
    };
  });
  const why = { title: REASON_TITLE, help: "แก้ตามนี้ในไฟล์ต้นฉบับ", width: 50, fixed: true };
  return {
    name: `จัดซื้อจัดจ้าง ${fiscalYear}`,
    columns: isFaulty ? [reason, why, ...columns] : [{ title: "ลำดับ", help: "", width: 7 }, ...columns],
    rows: rows.map((row, index) => {
      const cells = FIELDS.map((field) => row.facts[field] ?? "");
      if (!("why" in row)) return { cells: [index + 1, ...cells] };
      return {
        cells: [row.line, row.why, ...cells],
        marked: new Set([1, ...row.fields.map((field) => 2 + FIELDS.findIndex((one) => one === field))]),
      };
    }),
  };
}
