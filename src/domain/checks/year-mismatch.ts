import { formatThaiPeriod } from "../thai/date.ts";
import { fiscalYearsIn, type FiscalYear } from "../thai/fiscal-year.ts";
import { demandedYear, YEAR_RULE_WORDS } from "../year-rule.ts";
import { severityOfYear, type EvidenceRule, type Proof } from "./rule.ts";

/** The fiscal years (B.E.) a piece of evidence says it speaks of; empty when it does not say. */
export const claimedYears = ({ period, fiscalYear }: Proof): FiscalYear[] =>
  period ? fiscalYearsIn(period) : fiscalYear === undefined ? [] : [fiscalYear];

/**
 * Evidence must speak of the year its item asks for. One year off weighs by the level of the edition's year rule;
 * two or more are incomplete whatever the level (design: unknown stays unknown).
 */
export const yearMismatch: EvidenceRule = {
  id: "year-mismatch",
  scope: "evidence",
  check: (proof, { item, fiscalYear }) => {
    const { rule, level } = item.yearRule;
    const years = claimedYears(proof);
    if (rule === "standing" || years.length === 0) return [];
    const distance = Math.min(...years.map((year) => Math.abs(year - demandedYear(rule, fiscalYear))));
    if (distance === 0 || (rule === "unknown" && distance === 1)) return [];
    return [
      {
        severity: distance >= 2 ? "error" : severityOfYear(level),
        path: [...proof.path, proof.period ? "period" : "fiscalYear"],
        args: {
          title: proof.title,
          claimed: proof.period ? `ช่วง ${formatThaiPeriod(proof.period)}` : `ปีงบประมาณ ${proof.fiscalYear}`,
          demanded: rule === "unknown" ? `ข้อมูลของปีงบประมาณ ${fiscalYear}` : YEAR_RULE_WORDS[rule](fiscalYear),
        },
      },
    ];
  },
};
