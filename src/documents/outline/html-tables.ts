import { DomUtils, ElementType, parseDocument } from "htmlparser2";
import type { Cell, LineUnit, Row, DocumentTable } from "../../domain/tables/table.ts";
import { BLOCKS, SILENT } from "./html-elements.ts";
import { lineFinder } from "./line-finder.ts";

type Node = ReturnType<typeof parseDocument>["children"][number];
type Element = Node & { readonly name: string; readonly attribs: Record<string, string>; readonly children: Node[] };

/** A page may claim anything; browsers stop as well. */
const MOST_COLUMNS = 100;
const MOST_ROWS = 1000;

/**
 * The tables of a page with merged cells expanded: what a cell holds stands in every place that it covers. A table that
 * holds other tables only arranges the page.
 * @param unit `line` counts lines of the source, `row` the rows of each table
 */
export function htmlTables(html: string, unit: LineUnit): DocumentTable[] {
  const document = parseDocument(html, { withStartIndices: true });
  const lineAt = lineFinder(html);
  return innermostTables(document.children).map((table, index) => {
    const rows = DomUtils.getElementsByTagName("tr", table.children);
    const cells = expanded(rows.map((row) => row.children.filter(isCell)));
    const line = (row: number) => (unit === "row" ? row + 1 : lineAt(rows[row]?.startIndex ?? 0));
    return { number: index + 1, unit, rows: cells.map((own, row): Row => ({ line: line(row), cells: own })) };
  });
}

/** The tables that hold no other. */
function innermostTables(nodes: Node[]): Element[] {
  const tables = DomUtils.getElementsByTagName("table", nodes);
  const holders = new Set<unknown>();
  for (const table of tables)
    for (let above = table.parent; above && !holders.has(above); above = above.parent) holders.add(above);
  return tables.filter((table) => !holders.has(table));
}

const isElement = (node: Node): node is Element => ElementType.isTag(node);
const isCell = (node: Node): node is Element => isElement(node) && (node.name === "td" || node.name === "th");

const span = (cell: Element, name: string, most: number) =>
  Math.min(most, Math.max(1, Math.trunc(Number(cell.attribs[name])) || 1));

function expanded(rows: readonly (readonly Element[])[]): Cell[][] {
  /** For each column, the cell that reaches down into the next rows and how far. */
  const reach: ({ cell: Cell; rows: number } | undefined)[] = [];
  return rows.map((own) => {
    const cells: Cell[] = [];
    const fromAbove = () => {
      for (let above = reach[cells.length]; above && above.rows > 0; above = reach[cells.length]) {
        above.rows -= 1;
        cells.push(above.cell);
      }
    };
    for (const element of own) {
      fromAbove();
      const text = cellText(element.children);
      const down = span(element, "rowspan", MOST_ROWS) - 1;
      const right = Math.min(span(element, "colspan", MOST_COLUMNS), MOST_COLUMNS - cells.length);
      for (let column = 0; column < right; column += 1) {
        reach[cells.length] = { cell: { text, merged: column === 0 ? "above" : "left" }, rows: down };
        cells.push(column === 0 ? { text } : { text, merged: "left" });
      }
    }
    fromAbove();
    return cells;
  });
}

/** The words of a page without its tables, a line for each block; a table that holds others only arranges the page. */
export function textAroundTables(html: string): string {
  const document = parseDocument(html);
  for (const table of innermostTables(document.children)) DomUtils.removeElement(table);
  return cellText(document.children);
}

/** The words of a piece of HTML, a line for each block and entry; entries bear the mark that a browser would draw. */
export const textOfHtml = (html: string): string => cellText(parseDocument(html).children);

const cellText = (nodes: readonly Node[]): string =>
  written(nodes, "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");

function written(nodes: readonly Node[], list: string): string {
  let number = 0;
  return nodes
    .map((node) => {
      if (node.type === ElementType.Text && "data" in node) return node.data.replace(/\s+/g, " ");
      if (!isElement(node) || SILENT.has(node.name)) return "";
      if (node.name === "br") return "\n";
      if (node.name === "ol" || node.name === "ul") return `\n${written(node.children, node.name)}\n`;
      const inner = written(node.children, "");
      if (node.name === "li") {
        number = Math.trunc(Number(node.attribs["value"])) || number + 1;
        return `\n${marked(inner.trim(), list === "ol" ? `${number}. ` : "- ")}\n`;
      }
      return BLOCKS.has(node.name) ? `\n${inner}\n` : inner;
    })
    .join("");
}

/** People type a mark into an entry that has one. */
const marked = (text: string, mark: string) =>
  /^(?:[-•●▪*]|\(?[\d๐-๙]{1,2}[.)])/.test(text) ? text : `${mark}${text}`;
