import { COLUMN_TITLES } from "../../domain/procurement/columns.ts";
import { PURCHASE_METHODS } from "../../domain/procurement/method.ts";
import type { Purchase } from "../../domain/procurement/purchase.ts";
import { csvOf } from "../oit/checklist-csv.ts";
import { keysOf } from "../../domain/keyed.ts";

type Field = keyof typeof COLUMN_TITLES;

/** Columns that the form สขร.1 does not have are left out where no purchase fills them. */
const OPTIONAL: readonly Field[] = ["projectNumber", "funding", "status", "note"];

/** Purchases as a table that opens rightly in Excel and that we read again as it is: one row a purchase. */
export function purchasesCsv(purchases: readonly Purchase[]): string {
  const fields = keysOf(COLUMN_TITLES).filter(
    (field) => !OPTIONAL.includes(field) || purchases.some((purchase) => purchase[field] !== undefined),
  );
  return csvOf([
    fields.map((field) => COLUMN_TITLES[field]),
    ...purchases.map((purchase) => fields.map((field) => cell(purchase, field))),
  ]);
}

function cell(purchase: Purchase, field: Field): string {
  if (field === "method") return PURCHASE_METHODS[purchase.method].label;
  if (field === "bidders")
    return purchase.bidders
      .map(({ name, price }) => [name, price].filter((part) => part !== undefined).join(" "))
      .join("; ");
  return String(purchase[field] ?? "");
}
