import { byYearRule } from "../weighs.ts";
import { isOneOff, type OtherYear, otherYear, YEAR_PATTERN, replaceWith } from "./other-year.ts";
import { defineRule, severityOfYear } from "../rule.ts";

const RULES = ["current", "plan-with-first-half", "first-half-or-current", "monthly", "from-previous-result"] as const;

const CURRENT = { rule: "current", level: "confirmed" } as const;
const plan = { title: "แผนดำเนินงาน", file: "plan.pdf" };
const notices = { title: "ประกาศการจัดซื้อจัดจ้าง", file: "notices.pdf" };
const measures = { title: "มาตรการส่งเสริมคุณธรรม", file: "measures.pdf" };

/** Plans and what is done in a year are of the assessed year (pattern of FY2565, 2568 and 2569; HIA, SKM for FY2566). */
export const planYear = defineRule<OtherYear>({
  id: "plan-year",
  title: "แผนและการดำเนินงานต้องเป็นของปีที่ประเมิน",
  why: YEAR_PATTERN,
  words: {
    what: ({ title, claimed, demanded }) => `“${title}” เป็นข้อมูลของ${claimed} แต่ข้อนี้ต้องการ${demanded}`,
    remedy: replaceWith,
  },
  weighs: byYearRule,
  scope: "evidence",
  check: (proof, context) =>
    isOneOff(proof, context, RULES) ? [otherYear(severityOfYear(context.item.yearRule.level), proof, context)] : [],
  accept: [
    {
      says: "แผนเป็นของปีที่ประเมิน",
      given: { item: { yearRule: CURRENT }, answer: { evidence: [{ ...plan, fiscalYear: 2566 }] } },
    },
    {
      says: "กิจกรรมเดือนตุลาคม 2565 อยู่ในปีงบประมาณ 2566",
      given: {
        item: { yearRule: CURRENT },
        answer: { evidence: [{ ...plan, period: { from: "2022-10-12", to: "2022-10-14" } }] },
      },
    },
    {
      says: "มาตรการของปีที่ประเมินวิเคราะห์จากผลปีก่อน",
      given: {
        item: { yearRule: { rule: "from-previous-result", level: "confirmed" } },
        answer: { evidence: [{ ...measures, fiscalYear: 2566, basedOn: 2565 }] },
      },
    },
  ],
  reject: [
    {
      says: "ประกาศเป็นของปีก่อน",
      given: { item: { yearRule: CURRENT }, answer: { evidence: [{ ...notices, fiscalYear: 2565 }] } },
    },
    {
      says: "แผนเป็นของปีหน้า",
      given: { item: { yearRule: CURRENT }, answer: { evidence: [{ ...plan, fiscalYear: 2567 }] } },
    },
    {
      says: "สรุปของเดือนกันยายน 2565 ยังเป็นปีงบประมาณ 2565",
      given: {
        item: { yearRule: { rule: "monthly", level: "inferred" } },
        answer: { evidence: [{ ...notices, period: { from: "2022-09-01", to: "2022-09-30" } }] },
      },
    },
  ],
});
