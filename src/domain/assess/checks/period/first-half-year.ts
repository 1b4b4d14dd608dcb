import { severityOfYear, type EvidenceRule } from "../rule.ts";
import { isOneOff, otherYear } from "./wrong-year.ts";

const FIRST_HALF = { rule: "first-half", level: "confirmed" } as const;
const report = { title: "รายงานความก้าวหน้า รอบ 6 เดือน", file: "report.pdf" };

/** A six-month report is of the assessed year: 1 October to 31 March (HIA, HORWANG, WU, PRACHARATH for FY2566). */
export const firstHalfYear: EvidenceRule = {
  id: "first-half-year",
  scope: "evidence",
  check: (proof, context) =>
    isOneOff(proof, context, ["first-half", "first-half-monthly"])
      ? [otherYear(severityOfYear(context.item.yearRule.level), proof, context)]
      : [],
  accept: [
    {
      says: "รายงานตั้งแต่ 1 ต.ค. 2565 ถึง 31 มี.ค. 2566",
      given: {
        item: { yearRule: FIRST_HALF },
        answer: { evidence: [{ ...report, period: { from: "2022-10-01", to: "2023-03-31" } }] },
      },
    },
  ],
  reject: [
    {
      says: "รายงานรอบ 6 เดือนเป็นของปีก่อน",
      given: {
        item: { yearRule: FIRST_HALF },
        answer: { evidence: [{ ...report, period: { from: "2021-10-01", to: "2022-03-31" } }] },
      },
    },
    {
      says: "รายงานบอกเพียงว่าเป็นของปีก่อน",
      given: { item: { yearRule: FIRST_HALF }, answer: { evidence: [{ ...report, fiscalYear: 2565 }] } },
    },
    {
      says: "สรุปของเดือนกันยายนก่อนเริ่มปีงบประมาณ",
      given: {
        item: { yearRule: { rule: "first-half-monthly", level: "single" } },
        answer: { evidence: [{ ...report, period: { from: "2022-09-01", to: "2022-09-30" } }] },
      },
    },
  ],
};
