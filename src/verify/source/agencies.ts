import { fold, plainText } from "../../domain/listing/fold.ts";
import type { Outline, OutlineLine } from "../../domain/listing/outline.ts";

/** What a column that names the agency of each row is called; folded. */
const COLUMN = /^(?:ชื่อ)?(?:หน่วยงาน|อปท|องกรปกครองส่วนท้องถิ่น|องค์กรปกครองส่วนท้องถิ่น|เทศบาล|อบต|agency)$/;
/** The head stands among the first rows. */
const TOP = 10;

/** The rows of one agency in a list of several. */
export interface AgencyRows {
  readonly name: string;
  readonly outline: Outline;
}

/**
 * Takes a list apart that a column divides among agencies; empty for the list of one. The head stays with each.
 */
export function agenciesIn(outline: Outline): AgencyRows[] {
  const at = outline.lines.slice(0, TOP).findIndex((line) => columnOf(line) !== undefined);
  const column = at < 0 ? undefined : columnOf(outline.lines[at] as OutlineLine);
  if (column === undefined) return [];
  const rows = outline.lines.slice(at + 1);
  const nameOf = ({ cells }: OutlineLine) => plainText(cells?.[column]?.text ?? "");
  const names = [...new Set(rows.map(nameOf).filter(Boolean))];
  if (names.length < 2) return [];
  let current = "";
  const named = rows.map((line) => {
    current = nameOf(line) || current;
    return { line, name: current };
  });
  return names.map((name) => ({
    name,
    outline: {
      ...outline,
      lines: [
        ...outline.lines.slice(0, at + 1),
        ...named.filter((row) => row.name === name).map((row) => row.line),
      ].map((line) => withoutCell(line, column)),
    },
  }));
}

const columnOf = ({ cells }: OutlineLine): number | undefined => {
  const found = cells?.findIndex(({ text }) => COLUMN.test(fold(plainText(text)).key)) ?? -1;
  return found < 0 ? undefined : found;
};

/** The name of an agency is no name of an item. */
function withoutCell(line: OutlineLine, column: number): OutlineLine {
  if (!line.cells) return line;
  const cells = line.cells.filter((_, index) => index !== column);
  return {
    ...line,
    cells,
    text: cells
      .map(({ text }) => text.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .join(" "),
    links: cells.flatMap(({ links }) => links),
  };
}
