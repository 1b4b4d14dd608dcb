import type { Severity } from "../model/gravity.ts";
import { severityOfYear } from "./checks/rule.ts";
import type { Edition } from "../model/catalogue/edition.ts";
import type { Item } from "../model/catalogue/item.ts";
import { shiftDays, type IsoDate, type Period } from "../thai/date.ts";
import { firstHalf, fiscalYearPeriod } from "../thai/fiscal-year.ts";
import { formatMonths, gapsIn, isWithinOneMonth, monthOf } from "../thai/span.ts";

/** True where an item asks for a series of months, which has a rule of its own. */
export const asksForMonths = ({ yearRule, constraints }: Item): boolean =>
  yearRule.rule === "monthly" ||
  yearRule.rule === "first-half-monthly" ||
  (constraints?.cadence?.length === 1 && constraints.cadence[0] === "monthly");

/**
 * How badly a gap in the first six months weighs; `undefined` where the item asks for no such thing, or for months.
 * Years that ask for a plan and its progress in one item, or leave the choice, give a hint.
 */
export function firstHalfSeverity(item: Item): Severity | undefined {
  const { rule, level } = item.yearRule;
  if (asksForMonths(item)) return undefined;
  if (rule === "first-half") return severityOfYear(level);
  if ((rule === "current" || rule === "unknown") && item.constraints?.coversFirstHalf) return severityOfYear(level);
  return rule === "first-half-or-current" || rule === "plan-with-first-half" ? "hint" : undefined;
}

/** The months that are due: the first six, or those of the year that ended before today and before submission closed. */
export function monthsDue(item: Item, { fiscalYear, submission }: Edition, today: IsoDate): Period {
  if (item.yearRule.rule.startsWith("first-half")) return firstHalf(fiscalYear);
  const year = fiscalYearPeriod(fiscalYear);
  const lastEnded = shiftDays(monthOf(earliest(today, submission.closes ?? today)).from, -1);
  return { from: year.from, to: earliest(lastEnded, year.to) };
}

const earliest = (a: IsoDate, b: IsoDate) => (a < b ? a : b);

/** The first and the last purchase of a month stand for the month. */
export const wholeMonths = (spans: readonly Period[]): Period[] =>
  spans.map((span) => (isWithinOneMonth(span) ? monthOf(span.from) : span));

/** What spans leave uncovered of a whole, in months; `undefined` where they cover it. */
export function gapWords(
  whole: Period,
  spans: readonly Period[],
): { covered: string; missing: string; from: IsoDate; to: IsoDate } | undefined {
  const gaps = gapsIn(whole, spans);
  const [first, last] = [gaps.at(0), gaps.at(-1)];
  if (!first || !last) return undefined;
  const covered = gapsIn(whole, gaps);
  return {
    covered: covered.length > 0 ? formatMonths(covered) : "",
    missing: formatMonths(gaps),
    from: first.from,
    to: last.to,
  };
}
