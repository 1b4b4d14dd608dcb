import type { Row, DocumentTable } from "../../domain/tables/table.ts";
import { textOfHtml } from "./html-tables.ts";

/** The line of dashes below the head of a Markdown table. */
const RULE = /^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$/;
const BAR = /^\s*\|.*\|\s*$/;

/**
 * Tables in plain text: neighbouring lines whose cells are parted by tabs or bars, as programs write them that read
 * papers. Such a program may leave tags in a cell; they are read as a browser would.
 */
export function textTables(text: string): DocumentTable[] {
  const tables: DocumentTable[] = [];
  let rows: Row[] = [];
  const end = () => {
    if (rows.length > 0) tables.push({ number: tables.length + 1, unit: "line", rows });
    rows = [];
  };
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const cells = cellsOf(line);
    if (cells) rows.push({ line: index + 1, cells: cells.map((cell) => ({ text: plain(cell) })) });
    else if (!RULE.test(line) || rows.length === 0) end();
  }
  end();
  return tables;
}

function cellsOf(line: string): string[] | undefined {
  if (!/\S/.test(line) || RULE.test(line)) return undefined;
  if (line.includes("\t")) return line.split("\t");
  return BAR.test(line) ? line.trim().slice(1, -1).split("|") : undefined;
}

/** True for a line that is a row of a table, or the rule below its head. */
export const isTableLine = (line: string): boolean => cellsOf(line) !== undefined || RULE.test(line);

const plain = (cell: string): string => (/<\/?[a-z]/i.test(cell) ? textOfHtml(cell) : cell.trim());
