import { joinPieces, type Cell, type DocumentTable, type Row } from "../domain/tables/table.ts";
import { mendLayer } from "../domain/thai/layer.ts";
import { rowText, rowsOfPieces, type Drawn } from "./pdf-lines.ts";
import type { RuledLine } from "./pdf-rules.ts";

/** A page with what it draws. */
export interface DrawnPage {
  readonly pieces: readonly Drawn[];
  readonly rules: readonly RuledLine[];
}

/** Lines that should meet miss each other by less. */
const NEAR = 3;

/** The box in which words stand; open where a page ends within it. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
interface Filled extends Box {
  readonly lines: readonly Line[];
}
interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
/** A row with the lines of its cells, or a line outside of tables. */
type Drafted = { readonly cells: readonly Filled[] } | { readonly outside: string };

/**
 * The ruled tables of a document as one, in the order of its pages: a cell holds all of its words however many lines
 * they take, a row goes on over the end of a page, and a line between tables is a row of one cell.
 * @returns nothing where no page is ruled
 */
export function ruledTable(pages: readonly DrawnPage[]): DocumentTable | undefined {
  const drafted = pages.map(rowsOfRuledPage);
  const filled = drafted.flat().flatMap((row) => ("cells" in row ? row.cells : []));
  if (filled.length === 0) return undefined;
  const edges = edgesOf(filled.flatMap(({ left, right }) => [left, right]));
  const rows: { cells: (Filled | undefined)[]; text?: string }[] = [];
  for (const page of drafted) {
    let isFirst = true;
    for (const row of page) {
      if ("outside" in row) {
        rows.push({ cells: [], text: mendLayer(row.outside).text });
        continue;
      }
      const cells = placed(row.cells, edges);
      const above = isFirst ? rows.findLast(({ text }) => text === undefined) : undefined;
      const isHead = rows.some((one) => one.text === undefined && textsOf(one.cells).join() === textsOf(cells).join());
      if (above && isHead && isFirst) continue;
      if (above && goesOn(cells)) above.cells = cells.map((cell, column) => withMore(above.cells[column], cell));
      else rows.push({ cells });
      isFirst = false;
    }
  }
  return {
    number: 1,
    unit: "row",
    rows: rows.map(({ cells, text }, index): Row => ({
      line: index + 1,
      cells: text === undefined ? cells.map(cellOf) : [{ text }],
    })),
  };
}

/** A row without a number of its own, and without words in its first column, is the rest of the one before. */
const goesOn = (cells: readonly (Filled | undefined)[]): boolean => {
  const texts = textsOf(cells);
  return texts[0] === "" && !texts.some((text) => /^(?:ข้อ\s*)?[oO0๐]?\s*\d{1,2}\.?$/.test(text));
};

const textsOf = (cells: readonly (Filled | undefined)[]) => cells.map((cell) => (cell ? paragraphs(cell) : ""));
const cellOf = (cell: Filled | undefined, column: number, all: readonly (Filled | undefined)[]): Cell => ({
  text: cell ? paragraphs(cell) : "",
  ...(cell && all[column - 1] === cell && { merged: "left" as const }),
});

const withMore = (cell: Filled | undefined, more: Filled | undefined): Filled | undefined =>
  cell && more ? { ...cell, lines: [...cell.lines, ...more.lines] } : (cell ?? more);

/** Each cell in every column that it covers. */
function placed(cells: readonly Filled[], edges: readonly number[]): (Filled | undefined)[] {
  return edges.slice(0, -1).map((left, column) => {
    const middle = (left + (edges[column + 1] ?? left)) / 2;
    return cells.find((cell) => cell.left < middle && cell.right > middle);
  });
}

function edgesOf(places: readonly number[]): number[] {
  return places
    .toSorted((a, b) => a - b)
    .reduce<number[]>((kept, at) => (at - (kept.at(-1) ?? -Infinity) > 2 * NEAR ? [...kept, at] : kept), []);
}

function rowsOfRuledPage({ pieces, rules }: DrawnPage): Drafted[] {
  const shown = withMarks(pieces.filter(({ str }) => /\S/.test(str)));
  const boxes = Map.groupBy(shown, (piece) => {
    const box = boxAround(piece, rules);
    return box ? [box.left, box.right, box.top, box.bottom].map(Math.round).join() : "";
  });
  const outside = rowsOfPieces(boxes.get("") ?? []).map((row) => ({ y: row[0]?.y ?? 0, outside: rowText(row, " ") }));
  const cells = [...boxes].flatMap(([key, within]): Filled[] => {
    const box = key === "" || !within[0] ? undefined : boxAround(within[0], rules);
    if (!box) return [];
    const lines = rowsOfPieces(within).map((row): Line => {
      const ends = row.map(({ x, width }) => x + width);
      return { text: rowText(row, " "), start: row[0]?.x ?? box.left, end: Math.max(...ends) };
    });
    return [{ ...box, lines }];
  });
  const rows = [...Map.groupBy(cells, ({ top }) => cells.find((one) => Math.abs(one.top - top) < NEAR)?.top ?? top)];
  return [...rows.map(([y, row]) => ({ y, cells: row })), ...outside].toSorted((a, b) => b.y - a.y);
}

/** A tone or vowel that is drawn by itself belongs to the letter before, even where it reaches over a rule. */
function withMarks(pieces: readonly Drawn[]): Drawn[] {
  const whole: Drawn[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    const isMark = /^\p{M}+$/u.test(piece.str.trim());
    if (before && isMark && Math.abs(piece.x - before.x - before.width) < before.fontSize)
      whole.splice(-1, 1, { ...before, str: before.str + piece.str.trim() });
    else whole.push(piece);
  }
  return whole;
}

/** The nearest rules around the middle of some letters; above and below the page may end before them. */
function boxAround({ x, y, width, fontSize }: Drawn, rules: readonly RuledLine[]): Box | undefined {
  const [across, up] = [x + width / 2, y + fontSize / 3];
  let [left, right, top, bottom] = [-Infinity, Infinity, Infinity, -Infinity];
  for (const { isUpright, at, from, to } of rules) {
    const beside = isUpright ? up : across;
    if (beside < from - NEAR || beside > to + NEAR) continue;
    if (isUpright && at <= across) left = Math.max(left, at);
    else if (isUpright) right = Math.min(right, at);
    else if (at <= up) bottom = Math.max(bottom, at);
    else top = Math.min(top, at);
  }
  return Number.isFinite(left) && Number.isFinite(right) ? { left, right, top, bottom } : undefined;
}

const MARK = /^(?:\(?[\d๐-๙]{1,2}[.)]|[-–—•●○▪■◦*✓✔➢►])\s*\S/;
const WORDS = new Intl.Segmenter("th", { granularity: "word" });

/** The words of a cell, a line for each paragraph. */
function paragraphs({ left, right, lines }: Filled): string {
  const isList = lines.some(({ text }) => MARK.test(text));
  const inner = right - ((lines[0]?.start ?? left) - left);
  let [text, last] = ["", undefined as Line | undefined];
  for (const line of lines) {
    const isNew = isList ? MARK.test(line.text) : last !== undefined && last.end + firstWord(line) < inner;
    text = last === undefined ? line.text : isNew ? `${text}\n${line.text}` : joinPieces(text, line.text);
    last = line;
  }
  return text
    .split("\n")
    .map((paragraph) => mendLayer(paragraph).text)
    .join("\n");
}

/** How wide the first word of a line is: it did not fit on the line before, or another paragraph begins with it. */
function firstWord({ text, start, end }: Line): number {
  const [thai = ""] = [...WORDS.segment(text)].map(({ segment }) => segment);
  const first = /^[ก-๎]/.test(text) ? thai : (/^\S+/.exec(text)?.[0] ?? "");
  return ((first.length + 1) / Math.max(1, text.length)) * (end - start);
}
