import { always } from "../weighs.ts";
import { type OtherYear, otherYear, YEAR_PATTERN, replaceWith } from "./other-year.ts";
import { yearsOff } from "../../../model/catalogue/year-rule.ts";
import { defineRule } from "../rule.ts";

const CURRENT = { rule: "current", level: "single" } as const;
const UNKNOWN = { rule: "unknown", level: "unknown" } as const;
const notices = { title: "รวมประกาศการจัดซื้อจัดจ้าง", file: "notices.pdf" };
const report = { title: "รายงานผลการดำเนินงาน", file: "report.pdf" };

/** Two or more years off are wrong however sure the year rule is (year pattern of FY2565, 2568 and 2569). */
export const wrongYear = defineRule<OtherYear>({
  id: "wrong-year",
  title: "ข้อมูลต้องไม่ห่างจากปีที่กำหนด",
  why: `${YEAR_PATTERN} ข้อมูลที่ห่างสองปีขึ้นไปผิดทุกกรณี แม้เกณฑ์ปีของข้อจะยังไม่แน่ชัด`,
  words: {
    what: ({ title, claimed, demanded, off }) =>
      `“${title}” เป็นข้อมูลของ${claimed} ห่างจากปีที่ต้องการ ${off} ปี ข้อนี้ต้องการ${demanded}`,
    remedy: replaceWith,
  },
  weighs: always("failed"),
  scope: "evidence",
  check: (proof, context) =>
    yearsOff(context.item.yearRule.rule, context.fiscalYear, proof) >= 2 ? [otherYear("failed", proof, context)] : [],
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
});
