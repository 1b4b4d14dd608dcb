import { readFile } from "node:fs/promises";
import path from "node:path";
import { problem, type Problem } from "../domain/coherence/problem.ts";
import { COLUMN_TITLES } from "../domain/procurement/columns.ts";
import { purchasesIn, type TableFault } from "../domain/procurement/table.ts";
import type { Purchases } from "../domain/procurement/purchase.ts";
import { toArabicDigits } from "../domain/thai/digits.ts";
import type { Collected, CollectedDocument } from "./collect.ts";
import { csvRecords, decode } from "../documents/plain.ts";
import { KINDS } from "./kinds.ts";
import { mergeConflicts } from "./faults/merge-conflict.ts";
import { filesBelow } from "../program/paths.ts";

/**
 * Adds the tables of purchases to what content-collections has read. A table with any fault is left out, as a broken
 * YAML file is: `tableProblems` says why.
 * @param own absolute path of the agency's content folder
 */
export async function withPurchases(collected: Collected, own: string): Promise<Collected> {
  const folder = path.join(own, KINDS.purchases.folder);
  const files = (await filesBelow(folder)).filter((file) => path.posix.matchesGlob(file, KINDS.purchases.include));
  const tables = await Promise.all(
    files
      .filter((file) => !path.posix.basename(file).startsWith("~$"))
      .map(async (file): Promise<CollectedDocument | undefined> => {
        const { data } = await readTable(path.join(folder, file));
        return data && { _meta: { filePath: file }, ...data };
      }),
  );
  const documents = new Map([...collected.documents, ["purchases", tables.filter((table) => table !== undefined)]]);
  return { ...collected, documents };
}

/**
 * Everything that keeps a table of purchases from being published.
 * @param file path from the agency's folder, with `/`
 */
export async function tableProblems(directory: string, file: string): Promise<Problem[]> {
  const { faults = [] } = await readTable(path.join(directory, file));
  return faults.map((fault) => tableFault(file, fault));
}

/** A fault of a table as a problem of its file. */
export const tableFault = (file: string, fault: TableFault): Problem =>
  problem("table-fault", file, [], { fault, columns: TITLES }, { line: fault.line, column: 1 });

const TITLES = Object.values(COLUMN_TITLES).join(", ");

interface Table {
  readonly data?: Purchases;
  readonly faults?: readonly TableFault[];
}

/** Clerks save from Excel: any encoding and any separator that it writes is read. */
async function readTable(file: string): Promise<Table> {
  const fiscalYear = Number(toArabicDigits(path.basename(path.dirname(file))));
  if (!(fiscalYear >= 2500 && fiscalYear < 2700)) return { faults: [{ kind: "no-year", line: 1 }] };
  const text = decode(await readFile(file));
  const lost = text?.indexOf("\uFFFD") ?? -1;
  const isTable = text !== undefined && lost < 0 && mergeConflicts(file, text).length === 0;
  const rows = isTable ? csvRecords(text) : undefined;
  if (!rows)
    return { faults: [{ kind: "not-a-table", line: (text?.slice(0, Math.max(lost, 0)) ?? "").split("\n").length }] };
  const { purchases, faults } = purchasesIn(rows, fiscalYear);
  return faults.length > 0 ? { faults } : { data: { fiscalYear, purchases } };
}
