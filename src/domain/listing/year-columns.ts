import { toArabicDigits } from "../thai/digits.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import type { Outline, OutlineLine } from "./outline.ts";

/** The head of a column that is called by its year and nothing else; two digits count behind the word for a year. */
const YEAR_HEAD =
  /^(?:ประจำ|ผล|เอกสาร|ลิงก์|url)?\s*(?:(ปี)(?:งบประมาณ|งบฯ?)?)?\s*(?:พ\.?\s?ศ\.?)?\s*(25[5-9]\d|[5-9]\d)$/i;

/**
 * A list that gives each year a column of its table, with what stands in the columns of other years left out: it answers
 * for another year. Anything else as it is.
 * @param fiscalYear that the list is read for (B.E.)
 */
export function ofYearColumn(outline: Outline, fiscalYear: FiscalYear): Outline {
  const heads = new Map<string, ReadonlyMap<number, FiscalYear>>();
  const lines = outline.lines.map((line): OutlineLine => {
    if (!line.cells) return line;
    const table = `${line.sheet ?? ""} ${line.table ?? ""}`;
    const own = yearsOfHead(line);
    if (own.size > 1) {
      heads.set(table, own);
      return line;
    }
    const years = heads.get(table);
    if (!years) return line;
    return withoutOthers(line, line.cells, years, fiscalYear);
  });
  return lines.every((line, index) => line === outline.lines[index]) ? outline : { ...outline, lines };
}

/** The columns that a row calls by years, if it calls several so. */
function yearsOfHead({ cells = [] }: OutlineLine): ReadonlyMap<number, FiscalYear> {
  const years = cells.flatMap(({ text, links, covered }, column): [number, FiscalYear][] => {
    const [, word, digits] = YEAR_HEAD.exec(toArabicDigits(text).replace(/\s+/g, " ").trim()) ?? [];
    if (digits === undefined || links.length > 0 || covered !== undefined) return [];
    if (digits.length === 2 && word === undefined) return [];
    return [[column, digits.length === 2 ? 2500 + Number(digits) : Number(digits)]];
  });
  return new Set(years.map(([, year]) => year)).size > 1 ? new Map(years) : new Map();
}

function withoutOthers(
  line: OutlineLine,
  cells: NonNullable<OutlineLine["cells"]>,
  years: ReadonlyMap<number, FiscalYear>,
  fiscalYear: FiscalYear,
): OutlineLine {
  const isOther = (column: number) => (years.get(column) ?? fiscalYear) !== fiscalYear;
  const kept = cells.map((cell, column) => (isOther(column) ? { ...cell, text: "", links: [] } : cell));
  const keyOf = ({ address, caption }: OutlineLine["links"][number]) => `${address} ${caption}`;
  const keysOf = (list: typeof cells) => new Set(list.flatMap(({ links }) => links.map(keyOf)));
  const left = keysOf(cells).difference(keysOf(kept));
  return {
    ...line,
    cells: kept,
    text: kept
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .join(" "),
    links: line.links.filter((link) => !left.has(keyOf(link))),
  };
}
