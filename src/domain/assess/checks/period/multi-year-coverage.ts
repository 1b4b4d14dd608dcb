import { byYearRule } from "../weighs.ts";
import type { IsoDate } from "../../../thai/date.ts";
import type { FiscalYear } from "../../../thai/fiscal-year.ts";
import { fiscalYearPeriod } from "../../../thai/fiscal-year.ts";
import { claimedYears, spansYears } from "../../../model/catalogue/year-rule.ts";
import { defineRule, severityOfYear } from "../rule.ts";

const MULTI_YEAR = { rule: "multi-year", level: "practice" } as const;
const plan = { title: "แผนพัฒนาท้องถิ่น", file: "plan.pdf" };

/** The strategy is a plan of more than one year that includes the assessed one (TAMRU, MAESAI: พ.ศ. 2566–2570). */
export const multiYearCoverage = defineRule<{ years: string; year: FiscalYear; from: IsoDate }>({
  id: "multi-year-coverage",
  title: "แผนยุทธศาสตร์ต้องมีอายุมากกว่าหนึ่งปีและครอบคลุมปีที่ประเมิน",
  why: "ข้อนี้ต้องการแผนระยะยาว เช่น แผนพัฒนาท้องถิ่น พ.ศ. 2566–2570 แผนของปีเดียวเป็นคำตอบของข้อแผนดำเนินงาน",
  words: {
    what: ({ years, year }) => `ยังไม่มีแผนที่มีอายุมากกว่าหนึ่งปีและครอบคลุมปีงบประมาณ ${year} หลักฐานที่มีเป็นของปี ${years}`,
    remedy: ({ from }) =>
      `เพิ่มแผนระยะยาว และเขียน period เป็นวันแรกและวันสุดท้ายของแผน เช่น from: "${from}" ถ้าแผนเดิมครอบคลุมแล้ว ให้ใช้ period แทน fiscalYear`,
  },
  weighs: byYearRule,
  scope: "item",
  check: (context) => {
    const { item, fiscalYear, disclosure, proofs } = context;
    const stated = proofs.filter((proof) => claimedYears(proof).length > 0);
    const answered = disclosure?.nil ?? disclosure?.notApplicable;
    const [first] = stated;
    if (item.yearRule.rule !== "multi-year" || answered || !first) return [];
    if (stated.some((proof) => spansYears(proof, fiscalYear))) return [];
    const years = [...new Set(stated.flatMap(claimedYears))].toSorted((a, b) => a - b);
    return [
      {
        severity: severityOfYear(item.yearRule.level),
        path: stated.length === 1 ? [...first.path, first.period ? "period" : "fiscalYear"] : ["evidence"],
        args: { years: years.join(" "), year: fiscalYear, from: fiscalYearPeriod(fiscalYear).from },
      },
    ];
  },
  accept: [
    {
      says: "แผนห้าปีเริ่มในปีที่ประเมิน",
      given: {
        item: { yearRule: MULTI_YEAR },
        answer: { evidence: [{ ...plan, period: { from: "2022-10-01", to: "2027-09-30" } }] },
      },
    },
    {
      says: "แผนเดิมสิ้นสุดในปีที่ประเมินพอดี",
      given: {
        item: { yearRule: MULTI_YEAR },
        answer: { evidence: [{ ...plan, period: { from: "2018-10-01", to: "2023-09-30" } }] },
      },
    },
    {
      says: "มีแผนปีเดียวประกอบแผนห้าปี",
      given: {
        item: { yearRule: MULTI_YEAR },
        answer: {
          evidence: [
            { title: "แผนดำเนินงาน", file: "year.pdf", fiscalYear: 2566 },
            { ...plan, period: { from: "2022-10-01", to: "2027-09-30" } },
          ],
        },
      },
    },
  ],
  reject: [
    {
      says: "แผนมีอายุปีเดียว",
      given: { item: { yearRule: MULTI_YEAR }, answer: { evidence: [{ ...plan, fiscalYear: 2566 }] } },
    },
    {
      says: "แผนห้าปีสิ้นสุดก่อนปีที่ประเมิน",
      given: {
        item: { yearRule: MULTI_YEAR },
        answer: { evidence: [{ ...plan, period: { from: "2017-10-01", to: "2022-09-30" } }] },
      },
    },
    {
      says: "แผนตามปีปฏิทิน พ.ศ. 2561–2565 หมดอายุเมื่อสิ้นปี 2565",
      given: {
        item: { yearRule: MULTI_YEAR },
        answer: { evidence: [{ ...plan, period: { from: "2018-01-01", to: "2022-12-31" } }] },
      },
    },
  ],
});
