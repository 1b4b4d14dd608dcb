import { formatThaiPeriod, shiftDays, THAI_MONTHS, type IsoDate, type Period } from "./date.ts";
import { thaiList } from "./list.ts";

/**
 * The parts of a span that none of the given spans covers, in order.
 * @example gapsIn({ from: "2022-10-01", to: "2023-03-31" }, [{ from: "2022-10-01", to: "2022-12-31" }])
 * // [{ from: "2023-01-01", to: "2023-03-31" }]
 */
export function gapsIn(whole: Period, parts: readonly Period[]): Period[] {
  const gaps: Period[] = [];
  let next = whole.from;
  for (const { from, to } of parts.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > whole.to) break;
    if (from > next) gaps.push({ from: next, to: shiftDays(from, -1) });
    if (to >= next) next = shiftDays(to, 1);
  }
  return next <= whole.to ? [...gaps, { from: next, to: whole.to }] : gaps;
}

/** The month in which a day lies, as a span. */
export function monthOf(date: IsoDate): Period {
  const from = `${date.slice(0, 7)}-01`;
  return { from, to: shiftDays(`${shiftDays(from, 31).slice(0, 7)}-01`, -1) };
}

/** True for a span that does not leave one month. */
export const isWithinOneMonth = ({ from, to }: Period): boolean => from.slice(0, 7) === to.slice(0, 7);

/**
 * Shows spans by their months, and in full where they begin or end inside one.
 * @example formatMonths([{ from: "2022-10-01", to: "2022-12-31" }]) // "ต.ค.–ธ.ค."
 */
export const formatMonths = (spans: readonly Period[]): string => thaiList(spans.map(formatSpan));

function formatSpan(span: Period): string {
  const isWhole = span.from === monthOf(span.from).from && span.to === monthOf(span.to).to;
  if (!isWhole) return formatThaiPeriod(span);
  return isWithinOneMonth(span) ? monthName(span.from) : `${monthName(span.from)}–${monthName(span.to)}`;
}

const monthName = (date: IsoDate) => THAI_MONTHS[Number(date.slice(5, 7)) - 1]?.[1] ?? "";
