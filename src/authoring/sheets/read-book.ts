import { xlsxSheets } from "../../documents/office/xlsx.ts";
import { csvRecords, decode } from "../../documents/plain.ts";
import { bareCell } from "./cells.ts";
import { HELP_MARK } from "./book.ts";
import type { SheetForm, Table } from "./form.ts";
import { STAMP_TITLE } from "./stamp.ts";
import { ENTRY_TITLE } from "./write-sheets.ts";

/** A row of a workbook as it came back. */
export interface ReadRow {
  /** As a spreadsheet counts. */
  readonly line: number;
  readonly key: string;
  /** Which entry of a list, counted from zero; left out for a new one. */
  readonly entry?: number;
  /** What is wrong with the number of the entry. */
  readonly badEntry?: string;
  /** Words of the cells by the ids of their fields; columns that are not there are left out. */
  readonly cells: Readonly<Record<string, string>>;
  readonly stamp: string;
}

export interface WorkbookTable {
  readonly table: Table;
  /** Whether there is a column that says which file a row is of. */
  readonly hasKey: boolean;
  readonly rows: readonly ReadRow[];
  /** Titles of columns that nothing is read from, though something stands below them. */
  readonly unknown: readonly string[];
}

/** Lines among which the titles stand. */
const TITLE_LINES = 8;

type Grid = readonly { readonly line: number; readonly cells: readonly string[] }[];

/** The tables of a form in a workbook or a CSV; `undefined` for a file that is neither, none where no titles are known. */
export async function readBook(bytes: Uint8Array, form: SheetForm): Promise<readonly WorkbookTable[] | undefined> {
  const grids = await gridsOf(bytes);
  if (!grids) return undefined;
  const found = new Map<Table, WorkbookTable & { readonly score: number }>();
  for (const grid of grids)
    for (const table of form.tables) {
      const read = tableIn(grid, table, form);
      if (read && read.score > (found.get(table)?.score ?? 0)) found.set(table, read);
    }
  return [...found.values()];
}

async function gridsOf(bytes: Uint8Array): Promise<Grid[] | undefined> {
  if (Buffer.from(bytes.subarray(0, 2)).toString("latin1") === "PK") {
    const sheets = await xlsxSheets(bytes).catch(() => undefined);
    return sheets?.map(({ rows }) => rows.map((cells, index) => ({ line: index + 1, cells })));
  }
  const text = decode(bytes);
  const records = text === undefined ? undefined : csvRecords(text);
  return records && [records.map(({ line, cells }) => ({ line, cells: cells.map(withoutGuard) }))];
}

/** The apostrophe that keeps a spreadsheet from taking words for a formula. */
const withoutGuard = (text: string): string => text.replace(/^\uFEFF/, "").replace(/^'(?=[=+\-@])/, "");

const heading = (text: string): string =>
  bareCell(text)
    .replace(/\s*\*$/, "")
    .replaceAll(/\s+/g, " ");

function tableIn(
  grid: Grid,
  table: Table,
  { key, tables }: SheetForm,
): (WorkbookTable & { score: number }) | undefined {
  const ids = new Map<string, string>([
    ...table.fields.flatMap(({ id, title }): [string, string][] => [
      [id, id],
      [heading(title), id],
    ]),
    [key.title, KEY],
    [ENTRY_TITLE, ENTRY],
    [STAMP_TITLE, STAMP],
    ...(table.beside ?? []).map(({ title }): [string, string] => [title, BESIDE]),
    [REASON_TITLE, BESIDE],
  ]);
  const known = (cells: readonly string[]) => cells.map((cell) => ids.get(heading(cell)));
  const scored = grid
    .slice(0, TITLE_LINES)
    .map(({ cells }, index) => ({ index, columns: known(cells), cells }))
    .map((row) => ({ ...row, score: new Set(row.columns.filter((id) => id !== undefined && id !== BESIDE)).size }))
    .toSorted((a, b) => b.score - a.score)[0];
  if (!scored || !isEnough(scored.columns, table, table === tables[0])) return undefined;
  const { columns, index, cells: titles, score } = scored;
  const below = grid
    .slice(index + 1)
    .filter(({ cells }) => cells.some((cell) => bareCell(cell) !== "") && bareCell(cells[0]) !== HELP_MARK);
  const unknown = titles.filter(
    (title, at) =>
      columns[at] === undefined && bareCell(title) !== "" && below.some(({ cells }) => bareCell(cells[at]) !== ""),
  );
  return {
    table,
    score,
    unknown,
    hasKey: columns.includes(KEY),
    rows: below.map(({ line, cells }) => rowOf(line, cells, columns)),
  };
}

const [KEY, ENTRY, STAMP, BESIDE] = ["\0key", "\0entry", "\0stamp", "\0beside"];
/** The title of the column that says why a row came back. */
export const REASON_TITLE = "เหตุผล";

/** Whether so many columns are a table: the key and a field, or all that a row cannot do without. */
function isEnough(columns: readonly (string | undefined)[], { fields, isList }: Table, isMain: boolean): boolean {
  const required = fields.filter(({ required: isRequired }) => isRequired).map(({ id }) => id);
  const there = columns.filter((id) => id !== undefined && fields.some((field) => field.id === id));
  if (!isMain) return columns.includes(KEY) && columns.includes(ENTRY) && there.length > fields.length / 2;
  return there.length > 0 && (columns.includes(KEY) || (!isList && required.every((id) => columns.includes(id))));
}

function rowOf(line: number, cells: readonly string[], columns: readonly (string | undefined)[]): ReadRow {
  const by = (id: string) => bareCell(cells[columns.indexOf(id)]);
  const entry = columns.includes(ENTRY) ? by(ENTRY) : "";
  const number = Number(entry.replace(/\.0$/, ""));
  const isNumber = Number.isInteger(number) && number >= 1;
  return {
    line,
    key: columns.includes(KEY) ? by(KEY) : "",
    ...(entry !== "" && (isNumber ? { entry: number - 1 } : { badEntry: entry })),
    stamp: columns.includes(STAMP) ? by(STAMP) : "",
    cells: Object.fromEntries(
      columns.flatMap((id, at) => (id === undefined || id.startsWith("\0") ? [] : [[id, bareCell(cells[at])]])),
    ),
  };
}
