import { formatThaiPeriod } from "../../../thai/date.ts";
import { demandedYear, YEAR_RULE_WORDS, yearsOff, type YearRule } from "../../../model/year-rule.ts";
import type { EvidenceRule, Flag, ItemContext } from "../rule.ts";
import type { Proof, Severity } from "../../../model/proof.ts";

/** What is said of evidence of another year than the demanded one. */
export const otherYear = (severity: Severity, proof: Proof, { item, fiscalYear }: ItemContext): Flag => {
  const { rule } = item.yearRule;
  const key = proof.period ? "period" : "fiscalYear";
  return {
    severity,
    path: [...proof.path, key],
    args: {
      title: proof.title,
      key,
      claimed: proof.period ? `ช่วง ${formatThaiPeriod(proof.period)}` : `ปีงบประมาณ ${proof.fiscalYear}`,
      year: demandedYear(rule, fiscalYear),
      demanded: YEAR_RULE_WORDS[rule === "unknown" ? "current" : rule](fiscalYear),
      off: yearsOff(rule, fiscalYear, proof),
    },
  };
};

/** True for evidence exactly one year off under one of the given year rules. */
export const isOneOff = (proof: Proof, { item, fiscalYear }: ItemContext, rules: readonly YearRule["rule"][]) =>
  rules.includes(item.yearRule.rule) && yearsOff(item.yearRule.rule, fiscalYear, proof) === 1;

const CURRENT = { rule: "current", level: "single" } as const;
const UNKNOWN = { rule: "unknown", level: "unknown" } as const;
const notices = { title: "รวมประกาศการจัดซื้อจัดจ้าง", file: "notices.pdf" };
const report = { title: "รายงานผลการดำเนินงาน", file: "report.pdf" };

/** Two or more years off are wrong however sure the year rule is (year pattern of FY2565, 2568 and 2569). */
export const wrongYear: EvidenceRule = {
  id: "wrong-year",
  scope: "evidence",
  check: (proof, context) =>
    yearsOff(context.item.yearRule.rule, context.fiscalYear, proof) >= 2 ? [otherYear("error", proof, context)] : [],
  accept: [
    {
      says: "ประกาศเป็นของปีที่ประเมิน",
      given: { item: { yearRule: CURRENT }, answer: { evidence: [{ ...notices, fiscalYear: 2566 }] } },
    },
    {
      says: "ไม่พบข้อกำหนดเรื่องปี และข้อมูลเป็นของปีก่อน",
      given: { item: { yearRule: UNKNOWN }, answer: { evidence: [{ ...report, fiscalYear: 2565 }] } },
    },
    {
      says: "คู่มือออกเมื่อสิบปีก่อน แต่ข้อนี้ไม่ผูกกับปีงบประมาณ",
      given: { answer: { evidence: [{ title: "คู่มือ", file: "manual.pdf", fiscalYear: 2556 }] } },
    },
    {
      says: "แผนห้าปีเริ่มก่อนปีที่ประเมินสามปี แต่ยังครอบคลุมอยู่",
      given: {
        item: { yearRule: { rule: "multi-year", level: "practice" } },
        answer: {
          evidence: [{ title: "แผนพัฒนา", file: "plan.pdf", period: { from: "2019-10-01", to: "2024-09-30" } }],
        },
      },
    },
  ],
  reject: [
    {
      says: "ประกาศเป็นของสองปีก่อน",
      given: { item: { yearRule: CURRENT }, answer: { evidence: [{ ...notices, fiscalYear: 2564 }] } },
    },
    {
      says: "รายงานรอบ 6 เดือนเป็นของสองปีก่อน",
      given: {
        item: { yearRule: { rule: "first-half", level: "practice" } },
        answer: { evidence: [{ ...report, period: { from: "2020-10-01", to: "2021-03-31" } }] },
      },
    },
    {
      says: "ไม่พบข้อกำหนดเรื่องปี แต่ข้อมูลเก่าสามปี",
      given: { item: { yearRule: UNKNOWN }, answer: { evidence: [{ ...report, fiscalYear: 2563 }] } },
    },
  ],
};
