import { cellUnder, headerAt, MEASURE_HEADINGS, type Header, type MeasureColumn } from "./columns.ts";
import { isStateColumn, tickedState } from "./states.ts";
import {
  foldedText,
  isBlankCell,
  joinPieces,
  rowPlace,
  singleLine,
  type Cell,
  type RowPlace,
  type Row,
  type DocumentTable,
} from "./table.ts";
import { valueOfEach } from "../keyed.ts";

/** A row of a table of measures, whole: pieces that a page has parted are joined. */
export interface MeasureRow {
  readonly place: RowPlace;
  /** The heading that stands above it in a row of its own, or beside it in a column. */
  readonly heading: string | undefined;
  readonly cells: Readonly<Record<MeasureColumn, string>>;
  /** True where it belongs to the measure of the row before it: the cell of the measure is blank or merged with it. */
  readonly isContinued: boolean;
  /** True where pieces from both sides of a page were joined. */
  readonly isJoined: boolean;
}

/** Why a table or row was not used. */
export type UnusedReason = "no-columns" | "no-body" | "before-header" | "unknown-column" | "stray" | "total" | "note";

/** What of the document was not used, and why. */
export interface Unused {
  readonly place: RowPlace;
  readonly text: string;
  readonly reason: UnusedReason;
}

/** The rows of all tables of measures of a document, and everything else that stands in its tables. */
export interface MeasureRows {
  readonly rows: readonly MeasureRow[];
  readonly columns: readonly MeasureColumn[];
  readonly unused: readonly Unused[];
}

/** So many known columns make a header, if the measures and one of their facts are among them. */
const ENOUGH = 3;
const MEASURE_COLUMNS: readonly MeasureColumn[] = MEASURE_HEADINGS.map(([column]) => column);
const SHORT: readonly MeasureColumn[] = ["unit", "period", "status"];
/** Numbers of columns, as forms print them below the header. */
const COLUMN_NUMBER = /^\(?\d{1,2}\)?$/;
const BEGINS_ANEW = /^\s*(?:[-•●]|\(?[\d๐-๙]{1,2}[.)])/;

/**
 * Reads the tables of a document in their order. A header on a new page is dropped and the table goes on; a table
 * without a header of its own goes on from the one before if it is as wide.
 */
export function measureRows(tables: readonly DocumentTable[]): MeasureRows {
  const rows: MeasureRow[] = [];
  const unused: Unused[] = [];
  const seen = new Set<MeasureColumn>();
  let header: (Header<MeasureColumn> & { readonly width: number; readonly heads: readonly Cell[] }) | undefined;
  let heading: Heading | undefined;
  const turnTo = (next: Heading | undefined) => {
    if (heading && !heading.isUsed) unused.push({ ...heading, reason: "no-body" });
    heading = next;
  };
  for (const table of tables) {
    const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
    const starts = table.rows.findIndex((_, index) => measureHeaderAt(table.rows, index) !== undefined);
    const goesOn: boolean = starts < 0 && header?.width === width;
    if (starts < 0 && !goesOn) {
      header = undefined;
      unused.push(unusedRow(table, table.rows[0], "no-columns"));
      continue;
    }
    let isAfterBreak = rows.length > 0 && goesOn;
    let next = goesOn ? 0 : starts;
    unused.push(
      ...table.rows
        .slice(0, next)
        .filter(hasWords)
        .map((row) => unusedRow(table, row, "before-header")),
    );
    for (let row = table.rows[next]; row; row = table.rows[next]) {
      const own = measureHeaderAt(table.rows, next);
      next += own?.rows ?? 1;
      if (own) {
        isAfterBreak = header !== undefined && sameColumns(header, own) && rows.length > 0;
        if (!isAfterBreak) {
          turnTo(undefined);
          unused.push(...unknownColumns(table, next, own));
        }
        header = { ...own, width, heads: table.rows[next - 1]?.cells ?? [] };
        for (const column of own.columns) if (column !== undefined) seen.add(column);
        continue;
      }
      if (!header || !hasWords(row) || isNumbers(row)) continue;
      const aside = asideOf(row);
      if (aside) {
        unused.push(unusedRow(table, row, aside));
        continue;
      }
      const group = groupOf(row, header, isAfterBreak && rows.length > 0);
      if (group !== undefined) {
        const outer = heading?.isUsed === false ? heading.text : undefined;
        if (outer !== undefined) heading = undefined;
        turnTo({ place: rowPlace(table, row), text: outer ? `${outer} ${group}` : group, isUsed: false });
        isAfterBreak = false;
        continue;
      }
      const read = readRow(table, row, header, header.heads, heading?.text);
      if (heading) heading.isUsed = true;
      if (read.heading !== undefined && read.heading !== heading?.text)
        turnTo({ place: read.place, text: read.heading, isUsed: true });
      const last = rows.at(-1);
      if (last && isPiece(read, isAfterBreak)) rows.splice(-1, 1, joined(last, read, isAfterBreak));
      else if (!last && read.isContinued) unused.push(unusedRow(table, row, "stray"));
      else rows.push(read);
      isAfterBreak = false;
    }
  }
  turnTo(undefined);
  return { rows, columns: [...seen], unused };
}

/** Why a row below the measures is none: it sums them up, or it remarks on them. */
function asideOf(row: Row): "total" | "note" | undefined {
  const first = singleLine(wordsOf(row)[0]?.text ?? "");
  if (/^(?:ผล|ยอด)?รวม(?:ทั้งสิ้น|ทั้งหมด)?\s*(?:\d+\s*(?:มาตรการ|โครงการ|กิจกรรม|ข้อ)?)?\s*:?$/.test(first)) return "total";
  return /^(?:หมายเหตุ|ที่มา|แหล่งข้อมูล|ข้อมูล ณ)(?=$|[\s:：*])/.test(first) ? "note" : undefined;
}

/** A row that heads those below it. */
interface Heading {
  readonly place: RowPlace;
  readonly text: string;
  isUsed: boolean;
}

function measureHeaderAt(rows: readonly Row[], index: number): Header<MeasureColumn> | undefined {
  const header = headerAt(rows, index, MEASURE_HEADINGS, ENOUGH);
  const has = (column: MeasureColumn) => header?.columns.includes(column) === true;
  const names = has("measure") || has("heading");
  return header && names && (has("steps") || has("output")) && SHORT.some(has) ? header : undefined;
}

const sameColumns = (one: Header<MeasureColumn>, other: Header<MeasureColumn>): boolean =>
  one.columns.join() === other.columns.join();

const wordsOf = ({ cells }: Row): readonly Cell[] =>
  cells.filter(({ text, merged }) => merged === undefined && !isBlankCell(text));
const hasWords = (row: Row): boolean => wordsOf(row).length > 0;
const isNumbers = (row: Row): boolean =>
  wordsOf(row).length > 2 && wordsOf(row).every(({ text }) => COLUMN_NUMBER.test(singleLine(text)));

const unusedRow = (table: DocumentTable, row: Row | undefined, reason: UnusedReason): Unused => ({
  place: rowPlace(table, row ?? { line: 1, cells: [] }),
  text: (row?.cells ?? [])
    .filter(({ merged, text }) => merged === undefined && !isBlankCell(text))
    .map(({ text }) => singleLine(text))
    .join(" | "),
  reason,
});

/** Columns with words below a heading that nobody knows, or below none. */
const unknownColumns = (table: DocumentTable, start: number, { columns, rows }: Header<MeasureColumn>): Unused[] => {
  const head = table.rows[start - rows];
  const lowest = table.rows[start - 1]?.cells ?? [];
  return (head?.cells ?? []).flatMap(({ text, merged }, index): Unused[] => {
    const isFilled = table.rows
      .slice(start)
      .some(({ cells }) => cells[index] && cells[index].merged === undefined && !isBlankCell(cells[index].text));
    if (columns[index] !== undefined || merged === "left" || !head || !isFilled) return [];
    if (isStateColumn(lowest[index]?.text ?? "")) return [];
    return [{ place: rowPlace(table, head), text: singleLine(text), reason: "unknown-column" }];
  });
};

/** The heading that a row is: its only words, over the whole width or in the first columns. */
function groupOf(row: Row, { columns }: Header<MeasureColumn>, isAfterBreak: boolean): string | undefined {
  const [words, ...more] = wordsOf(row);
  if (!words || more.length > 0) return undefined;
  const place = row.cells.indexOf(words);
  const column = columns[place];
  const isWide = row.cells.filter(({ merged }) => merged === "left").length >= row.cells.length - 1 - place;
  const isFirst = column === "measure" || column === "heading" || column === "number";
  if (!isFirst && !(isWide && place === 0)) return undefined;
  const text = singleLine(words.text);
  if (isAfterBreak && !isWide && !HEADING.test(text)) return undefined;
  return text;
}

/** How headings of groups begin. */
const HEADING = /^(?:\d{1,2}[.)]\s*)?(?:มาตรการ|ประเด็น|ตัวชี้วัด|ด้าน|กลุ่ม|หมวด|ส่วนที่|กระบวนการ|กลไก|ช่องทาง|การ)/;

function readRow(
  table: DocumentTable,
  row: Row,
  { columns }: Header<MeasureColumn>,
  heads: readonly Cell[],
  heading: string | undefined,
): MeasureRow {
  const under = (column: MeasureColumn) => cellUnder(row, columns, column);
  const name = columns.includes("measure") ? under("measure") : under("heading");
  const isContinued = name.text === "" || name.isContinued;
  // What reaches down from the row above was said there, unless another measure begins here.
  const own = (column: MeasureColumn) => (isContinued && under(column).isContinued ? "" : under(column).text);
  const read = valueOfEach(MEASURE_COLUMNS, own);
  const cells = { ...read, status: read.status || tickedState(row.cells, heads) };
  const beside = columns.includes("measure") && cells.heading !== "" ? singleLine(cells.heading) : undefined;
  return {
    place: rowPlace(table, row),
    heading: beside ?? heading,
    cells: columns.includes("measure") ? cells : { ...cells, measure: cells.heading },
    isContinued,
    isJoined: false,
  };
}

/** True for a row that only goes on with the words of the last one: it has no unit and no time of its own. */
const isPiece = ({ cells, isContinued }: MeasureRow, isAfterBreak: boolean): boolean =>
  [...SHORT, "number" as const].every((column) => cells[column] === "") &&
  (isContinued || (isAfterBreak && !BEGINS_ANEW.test(cells.measure)));

function joined(last: MeasureRow, piece: MeasureRow, isAfterBreak: boolean): MeasureRow {
  const cells = valueOfEach(MEASURE_COLUMNS, (column) => {
    const [before, after] = [last.cells[column], piece.cells[column]];
    if (after === "" || foldedText(after) === foldedText(before)) return before;
    if (before === "") return after;
    return isAfterBreak && !BEGINS_ANEW.test(after) ? joinPieces(before, after) : `${before}\n${after}`;
  });
  return { ...last, cells, isJoined: true };
}
