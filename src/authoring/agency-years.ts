import { isDeepStrictEqual } from "node:util";
import { isScalar, isSeq, parseDocument, type Document } from "yaml";
import type { FiscalYear } from "../domain/thai/fiscal-year.ts";

/**
 * Moves `agency.yaml` on to the next year: the new one is current, the old one is first among those that are past; a
 * year without a list of its own is named as provisional.
 * Everything else of the file stays as it is to the letter: comments, order, quotation marks, line ends.
 * @returns `undefined` where the file is written in a way that only a person can change
 */
export function withNextYear(text: string, from: FiscalYear, to: FiscalYear, provisional = false): string | undefined {
  const document = parseDocument(text);
  const edits = [
    editOfCurrent(document, to),
    editOfList(document, text, "archivedFiscalYears", from),
    provisional ? editOfList(document, text, "provisionalFiscalYears", to) : undefined,
  ];
  const edited = edits
    .filter((edit) => edit !== undefined)
    .toSorted((a, b) => b.from - a.from)
    .reduce((whole, edit) => whole.slice(0, edit.from) + edit.text + whole.slice(edit.to), text);
  const before = document.toJS() as Years;
  const wanted: Years = {
    ...before,
    currentFiscalYear: to,
    archivedFiscalYears: withFirst(before.archivedFiscalYears, from),
    ...(provisional && { provisionalFiscalYears: withFirst(before.provisionalFiscalYears, to) }),
  };
  return isDeepStrictEqual(parseDocument(edited).toJS(), wanted) ? edited : undefined;
}

interface Years {
  readonly currentFiscalYear: unknown;
  readonly archivedFiscalYears?: readonly unknown[];
  readonly provisionalFiscalYears?: readonly unknown[];
}

const withFirst = (years: readonly unknown[] = [], year: FiscalYear): readonly unknown[] =>
  years.map(Number).includes(year) ? years : [year, ...years];

/** A part of a text with what is to stand there instead. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const insertion = (at: number, text: string): Edit => ({ from: at, to: at, text });

function editOfCurrent(document: Document, to: FiscalYear): Edit | undefined {
  const node = document.get("currentFiscalYear", true);
  return isScalar(node) && node.range ? { from: node.range[0], to: node.range[1], text: String(to) } : undefined;
}

/** Puts a year first in one of the agency's lists of years. */
function editOfList(
  document: Document,
  text: string,
  key: "archivedFiscalYears" | "provisionalFiscalYears",
  year: FiscalYear,
): Edit | undefined {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const list = document.get(key, true);
  if (!isSeq(list) || !list.range) {
    const current = document.get("currentFiscalYear", true);
    if (!isScalar(current) || !current.range) return undefined;
    const end = text.indexOf("\n", current.range[1]);
    const line = `${key}:${lineEnd}  - ${year}${lineEnd}`;
    return end < 0 ? insertion(text.length, `${lineEnd}${line}`) : insertion(end + 1, line);
  }
  if (list.toJSON().map(Number).includes(year)) return undefined;
  const [start] = list.range;
  if (list.flow) return insertion(start + 1, list.items.length > 0 ? `${year}, ` : String(year));
  const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return insertion(start, `- ${year}${lineEnd}${indent}`);
}
