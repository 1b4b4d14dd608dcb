import { toBuddhistYear, toCommonYear, type IsoDate, type Period } from "./date.ts";

/** The Thai budget year as an integer of the Buddhist era: 2566 runs from 1 Oct 2565 to 30 Sep 2566 B.E. */
export type FiscalYear = number;

/** The fiscal year (B.E.) in which a day lies. October opens the next one. */
export function fiscalYearOf(date: IsoDate): FiscalYear {
  const [year, month] = date.split("-").map(Number) as [number, number];
  return toBuddhistYear(year) + (month >= 10 ? 1 : 0);
}

/** First and last day of a fiscal year (B.E.): 2566 → 2022-10-01 to 2023-09-30. */
export const fiscalYearPeriod = (fiscalYear: FiscalYear): Period => ({
  from: `${toCommonYear(fiscalYear) - 1}-10-01`,
  to: `${toCommonYear(fiscalYear)}-09-30`,
});

/** The six months that a progress report covers: 1 October to 31 March of the fiscal year (B.E.). */
export const firstHalf = (fiscalYear: FiscalYear): Period => ({
  from: `${toCommonYear(fiscalYear) - 1}-10-01`,
  to: `${toCommonYear(fiscalYear)}-03-31`,
});

/** Every fiscal year (B.E.) that a span of days touches, in order. */
export function fiscalYearsIn({ from, to }: Period): FiscalYear[] {
  const first = fiscalYearOf(from);
  return Array.from({ length: Math.max(0, fiscalYearOf(to) - first + 1) }, (_, index) => first + index);
}

/** True when `inner` lies wholly inside `outer`. ISO dates compare as text. */
export const contains = (outer: Period, inner: Period): boolean => outer.from <= inner.from && inner.to <= outer.to;
