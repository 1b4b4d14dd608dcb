import { isMap, parseDocument } from "yaml";
import type { FiscalYear } from "../domain/thai/fiscal-year.ts";
import { withFileData } from "./edit/yaml-edit.ts";

/**
 * Moves `agency.yaml` on to the next year: the new one is current, the old one is first among those that are past; a
 * year without a list of its own is named as provisional.
 * Everything else of the file stays as it is to the letter: comments, order, quotation marks, line ends.
 * @returns `undefined` where the file is written in a way that only a person can change
 */
export function withNextYear(text: string, from: FiscalYear, to: FiscalYear, provisional = false): string | undefined {
  const document = parseDocument(text);
  if (!isMap(document.contents) || document.contents.flow) return undefined;
  const now = document.toJS() as Years;
  const years: Partial<Years> = {
    currentFiscalYear: to,
    archivedFiscalYears: withFirst(now.archivedFiscalYears, from),
    ...(provisional && { provisionalFiscalYears: withFirst(now.provisionalFiscalYears, to) }),
  };
  // A list that is new stands behind the current year.
  const names = Object.keys(now).flatMap((key) => (key === "currentFiscalYear" ? Object.keys(years) : [key]));
  const wanted = Object.fromEntries(names.map((key) => [key, { ...now, ...years }[key as keyof Years]]));
  try {
    return withFileData(text, false, wanted);
  } catch {
    return undefined;
  }
}

interface Years {
  readonly currentFiscalYear: unknown;
  readonly archivedFiscalYears?: readonly unknown[];
  readonly provisionalFiscalYears?: readonly unknown[];
}

const withFirst = (years: readonly unknown[] = [], year: FiscalYear): readonly unknown[] =>
  years.map(Number).includes(year) ? years : [year, ...years];
