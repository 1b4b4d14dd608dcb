import type { Edition } from "../model/catalogue/edition.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { itemNumber } from "../thai/item-code.ts";
import type { Look } from "./candidates.ts";
import { foldedLine } from "./fold.ts";
import type { Names } from "./names.ts";
import { yearBeside } from "./year-beside.ts";

/** A longer line that names a year is a sentence. */
const LONGEST_DIVIDER = 80;
/** Fewer items in common are no second list. */
const FEWEST_SHARED = 3;

interface Part {
  readonly year: FiscalYear;
  readonly from: number;
  readonly numbers: readonly number[];
}

/**
 * The year (B.E.) of each line of a page that lists the items of several years one below the other, as tabs of years do;
 * nothing for a line above them, and for a page with one list. A part begins where a line names a year and the items
 * begin anew: a year among the documents of one item begins none.
 */
export function yearParts(looks: readonly Look[], names: ReadonlyMap<Edition, Names>): ReadonlyMap<number, FiscalYear> {
  const dividers = looks.flatMap((look): { year: FiscalYear; from: number }[] => {
    const year = dividerYear(look);
    return year === undefined ? [] : [{ year, from: look.index }];
  });
  if (new Set(dividers.map(({ year }) => year)).size < 2) return new Map();
  const numbered = looks.flatMap((look) => {
    const number = numberOf(look, names);
    return number === undefined ? [] : [{ number, index: look.index }];
  });
  const parts = dividers.map(({ year, from }, index): Part => {
    const end = dividers[index + 1]?.from ?? Infinity;
    const own = numbered.filter((item) => item.index > from && item.index < end);
    return { year, from, numbers: own.map(({ number }) => number) };
  });
  const starts = parts.filter(({ from, numbers }) => {
    const [first] = numbers;
    const before = numbered.findLast(({ index }) => index < from);
    return first !== undefined && (before === undefined || first <= before.number);
  });
  const isList = (part: Part) =>
    starts.some((other) => other.year !== part.year && shared(part, other) >= FEWEST_SHARED);
  const lists = starts.filter(isList);
  return new Map(
    looks.flatMap(({ index }): [number, FiscalYear][] => {
      const part = lists.findLast(({ from }) => from <= index);
      return part ? [[index, part.year]] : [];
    }),
  );
}

const shared = (a: Part, b: Part): number => new Set(a.numbers).intersection(new Set(b.numbers)).size;

/** The year of a line that stands alone and names nothing but a list and its year. */
function dividerYear({ line, mark }: Look): FiscalYear | undefined {
  const plain = foldedLine(line.text);
  const filled = line.cells?.filter(({ text }) => /\S/.test(text)).length ?? 1;
  const isAlone = filled === 1 && line.links.length === 0 && mark?.sure !== true && plain.length <= LONGEST_DIVIDER;
  return isAlone ? (yearBeside(plain) ?? bareYear(plain)) : undefined;
}

/** The year of a tab that is called by it and nothing else. */
function bareYear(plain: string): FiscalYear | undefined {
  const digits = /^\D{0,3}(25[5-9]\d)\D{0,3}$/.exec(plain)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The number of an item, by a code that can be nothing else or by its whole name in some year. */
function numberOf({ mark, name, header }: Look, names: ReadonlyMap<Edition, Names>): number | undefined {
  if (header) return undefined;
  if (mark?.sure) return itemNumber(mark.code);
  for (const { match } of names.values()) {
    const [best] = match(name);
    if (best?.fit === "exact" || best?.fit === "same") return itemNumber(best.code);
  }
  return undefined;
}
