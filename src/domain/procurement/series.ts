import type { Content } from "../model/content.ts";
import type { IsoDate, Period } from "../thai/date.ts";
import { shiftDays } from "../thai/date.ts";
import { fiscalYearPeriod, type FiscalYear } from "../thai/fiscal-year.ts";
import { monthOf } from "../thai/span.ts";
import { METHOD_IDS, type PurchaseMethod } from "./method.ts";
import type { Procurement } from "./procurement.ts";
import { isCancelled, type Purchase } from "./purchase.ts";

/** Sums over purchases, in baht. */
export interface Totals {
  readonly count: number;
  readonly budget: number;
  readonly price: number;
  /** How many were called off and are in no sum, if any. */
  readonly cancelled?: number;
}

/** The purchases of one month by the day of their contracts. */
export interface PurchaseMonth {
  /** First and last day of the month. */
  readonly period: Period;
  readonly purchases: readonly Purchase[];
  readonly totals: Totals;
  /** True once the agency says that nothing of the month is missing; a month without purchases then had none. */
  readonly closed: boolean;
}

/** All that an agency tells of its purchases in a fiscal year (B.E.). */
export interface ProcurementYear {
  readonly fiscalYear: FiscalYear;
  readonly record: Procurement | undefined;
  /** By day of contract. */
  readonly purchases: readonly Purchase[];
  readonly totals: Totals;
  /** From October on, as far as the agency has told. */
  readonly months: readonly PurchaseMonth[];
  /** True when all twelve months are closed. */
  readonly whole: boolean;
}

/** Sums of purchases, those left out that were called off; satang are kept whole. */
export function totalsOf(purchases: readonly Purchase[]): Totals {
  const held = purchases.filter((purchase) => !isCancelled(purchase));
  return {
    count: held.length,
    budget: sum(held.map(({ budget }) => budget)),
    price: sum(held.map(({ price }) => price)),
    ...(held.length < purchases.length && { cancelled: purchases.length - held.length }),
  };
}

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + Math.round(amount * 100), 0) / 100;

/** Sums by method, in the order of the methods, without those that were not used. */
export const totalsByMethod = (purchases: readonly Purchase[]): { method: PurchaseMethod; totals: Totals }[] =>
  METHOD_IDS.map((method) => ({
    method,
    totals: totalsOf(purchases.filter((purchase) => purchase.method === method)),
  })).filter(({ totals }) => totals.count > 0);

/** The years of which the agency tells something, newest first. */
export function procurementYears({ procurements, purchases }: Content): ProcurementYear[] {
  const years = new Set([...procurements, ...purchases].map(({ data }) => data.fiscalYear));
  return [...years]
    .toSorted((a, b) => b - a)
    .map((fiscalYear) => {
      const record = procurements.find(({ data }) => data.fiscalYear === fiscalYear)?.data;
      const all = purchases
        .filter(({ data }) => data.fiscalYear === fiscalYear)
        .flatMap(({ data }) => data.purchases)
        .toSorted((a, b) => compare(a.contractDate, b.contractDate) || compare(a.contractNumber, b.contractNumber));
      const months = monthsOf(fiscalYear, all, record?.completeThrough);
      return {
        fiscalYear,
        record,
        purchases: all,
        totals: totalsOf(all),
        months,
        whole: months.length === 12 && months.every(({ closed }) => closed),
      };
    });
}

/** The span of whole months from October on that are closed; `undefined` before the first one is. */
export function closedPeriod({ months }: ProcurementYear): Period | undefined {
  const closed = months.filter((month) => month.closed);
  const [first, last] = [closed.at(0), closed.at(-1)];
  return first && last ? { from: first.period.from, to: last.period.to } : undefined;
}

function monthsOf(
  fiscalYear: FiscalYear,
  purchases: readonly Purchase[],
  completeThrough: IsoDate | undefined,
): PurchaseMonth[] {
  const last = purchases.at(-1)?.contractDate ?? "";
  const months: PurchaseMonth[] = [];
  const year = fiscalYearPeriod(fiscalYear);
  for (let { from } = year; from <= year.to;) {
    const period = monthOf(from);
    const bought = purchases.filter(({ contractDate }) => period.from <= contractDate && contractDate <= period.to);
    const closed = completeThrough !== undefined && period.to <= completeThrough;
    if (!closed && last < period.from) break;
    months.push({ period, purchases: bought, totals: totalsOf(bought), closed });
    from = shiftDays(period.to, 1);
  }
  return months;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
