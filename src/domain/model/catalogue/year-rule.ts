import { z } from "zod";
import { provenance } from "./certainty.ts";
import { described } from "../fields.ts";
import type { Period } from "../../thai/date.ts";
import { fiscalYearPeriod, fiscalYearsIn, type FiscalYear } from "../../thai/fiscal-year.ts";

/** Which time an item's evidence must speak of, seen from the assessed fiscal year. */
export const YEAR_RULES = [
  "standing",
  "current",
  "previous",
  "first-half",
  "monthly",
  "first-half-monthly",
  "plan-with-first-half",
  "multi-year",
  "first-half-or-current",
  "from-previous-result",
  "unknown",
] as const;

export const yearRuleSchema = z.strictObject({
  rule: described(z.enum(YEAR_RULES), "ปีหรือช่วงเวลาที่ข้อมูลต้องครอบคลุม เทียบกับปีงบประมาณที่ประเมิน", "current"),
  ...provenance,
});
export type YearRule = z.infer<typeof yearRuleSchema>;

/** What each rule asks of the assessed fiscal year (B.E.), in words. */
export const YEAR_RULE_WORDS: Record<YearRule["rule"], (fiscalYear: FiscalYear) => string> = {
  standing: () => "ข้อมูลปัจจุบัน ไม่ผูกกับปีงบประมาณ",
  current: (year) => `ข้อมูลของปีงบประมาณ ${year}`,
  previous: (year) => `ข้อมูลของปีงบประมาณ ${year - 1}`,
  "first-half": (year) => `รอบ 6 เดือนแรกของปีงบประมาณ ${year} (1 ต.ค. ${year - 1} – 31 มี.ค. ${year})`,
  monthly: (year) => `รายเดือนของปีงบประมาณ ${year}`,
  "first-half-monthly": (year) => `รายเดือน 6 เดือนแรกของปีงบประมาณ ${year} (ต.ค. ${year - 1} – มี.ค. ${year})`,
  "plan-with-first-half": (year) => `แผนของปีงบประมาณ ${year} พร้อมความก้าวหน้ารอบ 6 เดือนแรก`,
  "multi-year": (year) => `แผนที่มีระยะเวลามากกว่าหนึ่งปีและครอบคลุมปีงบประมาณ ${year}`,
  "first-half-or-current": (year) => `ข้อมูลของปีงบประมาณ ${year} อย่างน้อยรอบ 6 เดือนแรก`,
  "from-previous-result": (year) => `มาตรการของปีงบประมาณ ${year} ที่วิเคราะห์จากผล ITA ปี ${year - 1}`,
  unknown: () => "ไม่พบข้อกำหนดเรื่องปี ให้ตรวจกับคู่มือการประเมิน",
};

/** The fiscal year (B.E.) evidence must speak of under a rule, seen from the assessed year. */
export const demandedYear = (rule: YearRule["rule"], fiscalYear: FiscalYear): FiscalYear =>
  rule === "previous" ? fiscalYear - 1 : fiscalYear;

/** What time a piece of evidence says it speaks of. */
export interface ClaimedTime {
  readonly fiscalYear?: FiscalYear | undefined;
  readonly period?: Period | undefined;
}

/** The fiscal years (B.E.) that evidence says it speaks of; a period decides over the year beside it. Empty: it does not say. */
export const claimedYears = ({ period, fiscalYear }: ClaimedTime): FiscalYear[] =>
  period ? fiscalYearsIn(period) : fiscalYear === undefined ? [] : [fiscalYear];

/** How many years evidence lies off the demanded one; 0 where it touches it, says nothing, or nothing is asked. */
export const yearsOff = (rule: YearRule["rule"], fiscalYear: FiscalYear, time: ClaimedTime): number => {
  const years = rule === "standing" ? [] : claimedYears(time);
  const demanded = demandedYear(rule, fiscalYear);
  return years.length === 0 ? 0 : Math.min(...years.map((year) => Math.abs(year - demanded)));
};

/** True for a plan of more than one year that still runs when a fiscal year (B.E.) ends. */
export function spansYears({ period }: ClaimedTime, fiscalYear: FiscalYear): boolean {
  const { to: end } = fiscalYearPeriod(fiscalYear);
  return period !== undefined && claimedYears({ period }).length > 1 && period.from <= end && end <= period.to;
}
