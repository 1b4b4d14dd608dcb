import { byYearRule } from "../weighs.ts";
import { isOneOff, type OtherYear, otherYear, YEAR_PATTERN, replaceWith } from "./other-year.ts";
import { defineRule, severityOfYear } from "../rule.ts";

const PREVIOUS = { rule: "previous", level: "confirmed" } as const;
const report = { title: "รายงานผลการดำเนินงานประจำปี", file: "report.pdf" };

/** An annual report is of the year before the assessed one, which has not ended (pattern of FY2565, 2568 and 2569). */
export const annualReportYear = defineRule<OtherYear>({
  id: "annual-report-year",
  title: "รายงานประจำปีต้องเป็นของปีก่อนปีที่ประเมิน",
  why: `${YEAR_PATTERN} เพราะปีที่ประเมินยังไม่สิ้นสุดเมื่อส่งคำตอบ`,
  words: {
    what: ({ title, claimed, year }) => `“${title}” เป็นข้อมูลของ${claimed} แต่ข้อนี้ต้องการรายงานของปีงบประมาณ ${year}`,
    remedy: replaceWith,
  },
  weighs: byYearRule,
  scope: "evidence",
  check: (proof, context) =>
    isOneOff(proof, context, ["previous"])
      ? [otherYear(severityOfYear(context.item.yearRule.level), proof, context)]
      : [],
  accept: [
    {
      says: "รายงานประจำปีเป็นของปีก่อนปีที่ประเมิน",
      given: { item: { yearRule: PREVIOUS }, answer: { evidence: [{ ...report, fiscalYear: 2565 }] } },
    },
    {
      says: "ช่วงเวลาของรายงานคือปีงบประมาณก่อนทั้งปี",
      given: {
        item: { yearRule: PREVIOUS },
        answer: { evidence: [{ ...report, period: { from: "2021-10-01", to: "2022-09-30" } }] },
      },
    },
  ],
  reject: [
    {
      says: "รายงานเป็นของปีที่ประเมินเอง ซึ่งยังไม่สิ้นปี",
      given: { item: { yearRule: PREVIOUS }, answer: { evidence: [{ ...report, fiscalYear: 2566 }] } },
    },
    {
      says: "นำรายงานรอบ 6 เดือนของปีที่ประเมินมาวางแทนรายงานประจำปี",
      given: {
        item: { yearRule: PREVIOUS },
        answer: { evidence: [{ ...report, period: { from: "2022-10-01", to: "2023-03-31" } }] },
      },
    },
    {
      says: "รายงานค้างอยู่ที่ของปีก่อนหน้านั้น",
      given: {
        item: { yearRule: { rule: "previous", level: "inferred" } },
        answer: { evidence: [{ ...report, fiscalYear: 2564 }] },
      },
    },
  ],
});
