import type { OutlineCell, OutlineLink } from "../../domain/listing/outline.ts";

/** A line before it is known whether it stands alone or in a cell. */
export interface PlacedLine {
  readonly text: string;
  readonly line: number;
  readonly depth: number;
  readonly heading?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly ordinal?: number;
  readonly links: readonly OutlineLink[];
}

/** A table that is being read. */
export interface OpenTable {
  readonly index: number;
  /** For each column, how many further rows the cell above reaches over. */
  readonly reach: number[];
  /** How many more cells the tables of the page may cover beside those that are written. */
  readonly room: { cells: number };
  row?: OpenRow | undefined;
}

interface OpenRow {
  readonly line: number;
  readonly cells: OpenCell[];
  /** Holds more than a table of data does, so that its cells are lines of the page. */
  layout: boolean;
  open: boolean;
}

interface OpenCell {
  readonly pieces: PlacedLine[];
  readonly covered?: OutlineCell["covered"];
}

/** More lines than these in one cell: the table is there for the look of the page. */
const LINES_IN_CELL = 24;
/** A page may claim anything; browsers stop as well. */
const MOST_COLUMNS = 100;
const MOST_ROWS = 1000;

/** So many places of a page's tables its cells may cover beside their own; beyond it each stands in its own alone. */
export const MOST_COVERED = 100_000;

const span = (value: string | undefined, most: number) => Math.min(most, Math.max(1, Math.trunc(Number(value)) || 1));

/** Opens a cell behind those that reach down from above. */
export function openCell(table: OpenTable, line: number, attributes: Record<string, string>): void {
  const row = (table.row ??= { line, cells: [], layout: false, open: false });
  coverFromAbove(table, row.cells);
  const columns = span(attributes["colspan"], MOST_COLUMNS);
  const rows = span(attributes["rowspan"], MOST_ROWS);
  for (let column = 0; column < columns && row.cells.length < MOST_COLUMNS; column += 1) {
    table.reach[row.cells.length] = rows - 1;
    if (column > 0 && !takesRoom(table)) break;
    row.cells.push(column === 0 ? { pieces: [] } : { pieces: [], covered: "left" });
  }
  row.open = true;
}

const takesRoom = ({ room }: OpenTable): boolean => (room.cells -= 1) >= 0;

function coverFromAbove(table: OpenTable, cells: OpenCell[]): void {
  const { reach } = table;
  for (let above = reach[cells.length] ?? 0; above > 0 && takesRoom(table); above = reach[cells.length] ?? 0) {
    reach[cells.length] = above - 1;
    cells.push({ pieces: [], covered: "above" });
  }
}

/** The cell that text belongs to now, if a row of data is open. */
export function cellOf(table: OpenTable | undefined): OpenCell | undefined {
  const row = table?.row;
  return row?.open && !row.layout ? row.cells.findLast(({ covered }) => covered !== "left") : undefined;
}

/** What a finished row is: cells, or lines where the table only arranges the page. */
export function closeRow(
  table: OpenTable,
  asPage = false,
): { cells: OutlineCell[]; line: number } | { pieces: readonly PlacedLine[] } {
  const { row } = table;
  table.row = undefined;
  if (!row || row.layout) return { pieces: [] };
  coverFromAbove(table, row.cells);
  const alone = row.cells.length === 1;
  if (asPage && row.cells.some(({ pieces }) => pieces.some(({ heading }) => heading !== undefined)))
    return { pieces: piecesOf(row) };
  if (row.cells.some(({ pieces }) => pieces.length > (alone ? 1 : LINES_IN_CELL))) return { pieces: piecesOf(row) };
  const cells = row.cells.map(({ pieces, covered }) => ({
    text: pieces.map(({ text }) => text).join("\n"),
    links: pieces.flatMap(({ links, line }) => links.map((link) => ({ ...link, line }))),
    ...(covered && { covered }),
  }));
  return { cells, line: row.line };
}

/** A table inside a cell: the outer one arranges the page. What it held so far is given back as lines. */
export function toLayout(table: OpenTable): readonly PlacedLine[] {
  const { row } = table;
  if (!row || row.layout) return [];
  row.layout = true;
  return piecesOf(row);
}

const piecesOf = ({ cells }: OpenRow): readonly PlacedLine[] => cells.flatMap(({ pieces }) => pieces);
