import { readFile } from "node:fs/promises";
import path from "node:path";
import { problem, type Problem } from "../domain/coherence/problem.ts";
import { COLUMN_TITLES } from "../domain/procurement/columns.ts";
import { purchasesIn, sameContracts, type TableFault } from "../domain/procurement/table.ts";
import type { Purchases } from "../domain/procurement/purchase.ts";
import { toArabicDigits } from "../domain/thai/digits.ts";
import { collectionName, type Collected, type CollectedDocument } from "./collected.ts";
import type { ContentFolder } from "./folder.ts";
import { csvRecords, decode } from "../documents/plain.ts";
import { KINDS } from "../domain/model/kinds.ts";
import { mergeConflicts } from "./faults/merge-conflict.ts";
import { filesBelow } from "../program/paths.ts";

/**
 * Adds the tables of purchases to what content-collections has read. A table with any fault is left out, as a broken
 * YAML file is: `tableProblems` says why.
 * @param folder the agency's
 */
export async function withPurchases(collected: Collected, { directory, entries }: ContentFolder): Promise<Collected> {
  const below = `content/${KINDS.purchases.folder}`;
  const files = entries(below).files.filter((file) => path.posix.matchesGlob(file, KINDS.purchases.include));
  const tables = await readTables(
    path.join(directory, below),
    files.filter((file) => !path.posix.basename(file).startsWith("~$")),
  );
  const whole = [...tables].flatMap(([file, { data }]): CollectedDocument[] =>
    data ? [{ _meta: { filePath: file }, ...data }] : [],
  );
  const documents = new Map([...collected.documents, [collectionName("purchases", "own"), whole]]);
  return { ...collected, documents };
}

/**
 * Everything that keeps a table of purchases from being published.
 * @param file path from the agency's folder, with `/`
 */
export async function tableProblems(directory: string, file: string): Promise<Problem[]> {
  const [folder, own] = [path.posix.dirname(file), path.posix.basename(file)];
  const inFolder = await filesBelow(path.join(directory, folder));
  // A table's neighbours tell whether its contracts stand there too.
  const tables = await readTables(
    path.join(directory, path.posix.dirname(folder)),
    inFolder.filter((name) => /\.csv$/i.test(name)).map((name) => `${path.posix.basename(folder)}/${name}`),
  );
  const { faults = [] } = tables.get(`${path.posix.basename(folder)}/${own}`) ?? {};
  return faults.map((fault) => tableFault(file, fault));
}

/** A fault of a table as a problem of its file. */
export const tableFault = (file: string, fault: TableFault): Problem =>
  problem("table-fault", file, [], { fault, columns: TITLES }, { line: fault.line, column: 1 });

const TITLES = Object.values(COLUMN_TITLES).join(", ");

/**
 * The tables of a folder, by file. A contract that stands in two tables of a year is a fault of the later one.
 * @param files paths from the folder; the first folder of each is the year
 */
async function readTables(folder: string, files: readonly string[]): Promise<Map<string, Table>> {
  const read = await Promise.all(files.map(async (file) => [file, await readTable(path.join(folder, file))] as const));
  const tables = new Map(read);
  for (const year of Map.groupBy(read, ([file]) => path.posix.dirname(file)).values()) {
    const whole = year.flatMap(([file, { data, lines = [] }]) =>
      data ? [{ file: `${OWN}${file}`, purchases: data.purchases, lines }] : [],
    );
    for (const [file, faults] of sameContracts(whole)) tables.set(file.slice(OWN.length), { faults });
  }
  return tables;
}

/** Tables are named as a clerk finds them: the place of the first contract is part of a message. */
const OWN = `content/${KINDS.purchases.folder}/`;

interface Table {
  readonly data?: Purchases;
  readonly lines?: readonly number[];
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
  const { purchases, lines, faults } = purchasesIn(rows, fiscalYear);
  return faults.length > 0 ? { faults } : { data: { fiscalYear, purchases }, lines };
}
