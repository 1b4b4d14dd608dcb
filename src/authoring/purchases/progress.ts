import { csvRecords } from "../../documents/plain.ts";
import { fieldsOf, missingColumns } from "../../domain/procurement/columns.ts";
import { bahtOf } from "../../domain/procurement/figures.ts";
import { headingIn, type TableFault, type PurchaseTableRow } from "../../domain/procurement/table.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { rowsIn, type PurchaseFile, type PurchaseRow } from "./plan.ts";

/** What the table of the OIT adds to a contract that the agency has told already. */
const ADDED = ["funding", "status", "projectNumber"] as const;

/**
 * Reads the table of the OIT on the progress of purchases, which has no number and day of contracts: its rows are found
 * among the contracts that stand, by the number of the project, else by work and price, and add what they say of them.
 * @returns `undefined` for a table that names its contracts
 */
export function purchaseProgress(
  table: readonly PurchaseTableRow[],
  files: readonly PurchaseFile[],
  fiscalYear: FiscalYear,
): { rows: PurchaseRow[]; faults: TableFault[]; told: string[] } | undefined {
  const heading = headingIn(table);
  if (!heading?.columns.includes("projectNumber")) return undefined;
  const missing = missingColumns(heading.columns);
  if (
    missing.length !== 2 ||
    heading.columns.some((column) => column === "contractNumber" || column === "contractDate")
  )
    return undefined;
  const standing = files.flatMap(({ text }) => rowsIn(csvRecords(text) ?? [], fiscalYear));
  const next = new Map(standing.map((row) => [row, row]));
  const faults: TableFault[] = [];
  let found = 0;
  for (const { line, cells } of table.filter((row) => row.line > heading.row.line)) {
    const facts = fieldsOf(heading.columns, cells);
    if (facts.work === undefined || facts.price === undefined || bahtOf(facts.price) === undefined) continue;
    const same = matches(standing, facts);
    const [row] = same;
    if (!row || same.length > 1) {
      faults.push({ kind: "missing-cell", line, column: missing.join(" และ "), work: facts.work });
      continue;
    }
    found += 1;
    const added = Object.fromEntries(
      ADDED.flatMap((field) => (facts[field] === undefined ? [] : [[field, facts[field]]])),
    );
    next.set(row, {
      ...row,
      facts: { ...row.facts, ...added },
      purchase: { ...row.purchase, ...added },
    });
  }
  return {
    rows: [...next.values()],
    faults,
    told: [`ตารางนี้ไม่มีเลขที่และวันที่สัญญา จึงเติมสถานะ แหล่งงบ และเลขที่โครงการให้สัญญาที่ลงไว้แล้ว ${found} สัญญา`],
  };
}

function matches(standing: readonly PurchaseRow[], facts: ReturnType<typeof fieldsOf>): PurchaseRow[] {
  const byProject = standing.filter(
    ({ purchase }) => purchase.projectNumber !== undefined && purchase.projectNumber === facts.projectNumber,
  );
  if (byProject.length > 0) return byProject;
  const bare = (text = "") => text.replace(/\s+/g, "");
  const price = bahtOf(facts.price ?? "");
  return standing.filter(({ purchase }) => bare(purchase.work) === bare(facts.work) && purchase.price === price);
}
