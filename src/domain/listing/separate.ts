import { columnRoles } from "./columns.ts";
import { foldedLine } from "./fold.ts";
import { markOf, type ItemMark } from "./marks.ts";
import type { OutlineCell, OutlineLine } from "./outline.ts";

/** How much of a line may stand between its links where it is a row of them. */
const BETWEEN = 0.2;

/** More links than these beside each other are no row of items. */
const MOST_BESIDE = 500;

/** The code that a text begins with, where it can be nothing else. */
function sureMark(text: string): ItemMark | undefined {
  const mark = markOf(foldedLine(text));
  return mark !== undefined && mark !== "several" && mark.sure ? mark : undefined;
}

/**
 * Takes lines apart that hold several items beside each other: rows of links (`O1 โครงสร้าง | O2 ข้อมูลผู้บริหาร`), and
 * rows of a table whose columns repeat.
 */
export function separated(lines: readonly OutlineLine[]): OutlineLine[] {
  const headed = new Map<number | undefined, readonly number[]>();
  return lines.flatMap((line) => {
    if (!line.cells) return separatedLinks(line);
    const roles = columnRoles(line);
    if (roles) {
      headed.set(
        line.table,
        [...roles].filter(([, role]) => role === "code").map(([column]) => column),
      );
      return [line];
    }
    return separatedCells(line, line.cells, headed.get(line.table) ?? []);
  });
}

function separatedLinks(line: OutlineLine): OutlineLine[] {
  const { links, text } = line;
  if (links.length < 2 || links.length > MOST_BESIDE || !links.every(({ caption }) => sureMark(caption))) return [line];
  const between = links.reduce((words, { caption }) => words.replace(caption, ""), text);
  const letters = between.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters > BETWEEN * text.length) return [line];
  return links.map((link) => ({ ...line, text: link.caption, links: [link] }));
}

/** @param headed the columns that the head of the table calls codes */
function separatedCells(line: OutlineLine, cells: readonly OutlineCell[], headed: readonly number[]): OutlineLine[] {
  const starts =
    headed.length > 1 ? headed.filter((column) => /\S/.test(cells[column]?.text ?? "")) : codedCells(cells);
  if (starts.length < 2) return [line];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? cells.length;
    // The other cells stay, empty, so that the head still says what a column holds.
    const own = cells.map((cell, column): OutlineCell =>
      column < (index === 0 ? 0 : start) || column >= end ? { text: "", links: [] } : cell,
    );
    const text = own.map((cell) => cell.text).filter(Boolean);
    return {
      ...line,
      text: text.join(" ").replace(/\s+/g, " ").trim(),
      links: own.flatMap(({ links }) => links),
      cells: own,
    };
  });
}

/** The cells that begin an item each: different codes, all with their names or all with something behind them. */
function codedCells(cells: readonly OutlineCell[]): readonly number[] {
  const coded = cells.flatMap(({ text }, column) => {
    const mark = sureMark(text.split("\n")[0] ?? "");
    return mark ? [{ column, code: mark.code, named: mark.rest !== "" }] : [];
  });
  const isWhole = ({ column, named }: (typeof coded)[number], index: number) =>
    named === coded[0]?.named &&
    (named || cells.slice(column + 1, coded[index + 1]?.column).some(({ text }) => /\S/.test(text)));
  const isList = new Set(coded.map(({ code }) => code)).size === coded.length && coded.every(isWhole);
  return isList ? coded.map(({ column }) => column) : [];
}
