import { byYearRule } from "../weighs.ts";
import { asksForMonths, monthsDue, wholeMonths } from "../../coverage.ts";
import { spansOf, uncovered, type Uncovered } from "./first-half-coverage.ts";
import { defineRule, severityOfYear } from "../rule.ts";

const MONTHLY = { rule: "first-half-monthly", level: "single" } as const;
const month = (name: string, from: string, to: string) => ({
  title: `สรุปผลการจัดซื้อจัดจ้าง เดือน${name}`,
  file: `${from}.pdf`,
  period: { from, to },
});
const OCTOBER = month("ตุลาคม", "2022-10-01", "2022-10-31");
const NOVEMBER = month("พฤศจิกายน", "2022-11-01", "2022-11-30");
const DECEMBER = month("ธันวาคม", "2022-12-01", "2022-12-31");
const FEBRUARY = month("กุมภาพันธ์", "2023-02-01", "2023-02-28");
const MARCH = month("มีนาคม", "2023-03-01", "2023-03-31");

/** A monthly series has every month that is due (edition: year rule, or `cadence` that knows months only). */
export const monthMissing = defineRule<Uncovered>({
  id: "month-missing",
  title: "ข้อมูลรายเดือนต้องครบทุกเดือน",
  why: "ข้อที่กำหนดเป็นรายเดือนต้องมีทุกเดือนที่สิ้นสุดแล้ว เดือนที่ไม่มีรายการให้เขียนว่าไม่มี",
  words: {
    what: ({ covered, missing }) =>
      `ข้อมูลรายเดือนยังไม่ครบ: ${covered ? `มี ${covered}` : "ยังไม่มีเดือนใดของรอบนี้"} ขาด ${missing}`,
    remedy: () => "เพิ่มเอกสารของเดือนที่ขาด และเขียน period เป็นวันแรกและวันสุดท้ายของเดือน ถ้าเดือนนั้นไม่มีรายการ ให้เอกสารเขียนว่าไม่มี",
  },
  weighs: byYearRule,
  scope: "item",
  check: (context) => {
    const due = monthsDue(context.item, context.edition, context.today);
    const spans = spansOf(context);
    if (!asksForMonths(context.item) || spans.length === 0 || due.to < due.from) return [];
    return uncovered(severityOfYear(context.item.yearRule.level), due, wholeMonths(spans), context);
  },
  accept: [
    {
      says: "เอกสารฉบับเดียวรวมทั้ง 6 เดือน",
      given: {
        item: { yearRule: MONTHLY },
        answer: { evidence: [{ title: "สรุป", file: "all.pdf", period: { from: "2022-10-01", to: "2023-03-31" } }] },
      },
    },
    {
      says: "มีครบทุกเดือน แม้บางเดือนลงวันแรกและวันสุดท้ายตามรายการซื้อ",
      given: {
        item: { yearRule: MONTHLY },
        answer: {
          evidence: [OCTOBER, NOVEMBER, DECEMBER, month("มกราคม", "2023-01-04", "2023-01-27"), FEBRUARY, MARCH],
        },
      },
    },
    {
      says: "เดือนที่ยังไม่สิ้นสุดยังไม่ต้องมี",
      given: {
        item: { yearRule: { rule: "monthly", level: "inferred" } },
        answer: { evidence: [OCTOBER, NOVEMBER] },
        today: "2022-12-31",
      },
    },
  ],
  reject: [
    {
      says: "ขาดเดือนมกราคม",
      given: {
        item: { yearRule: MONTHLY },
        answer: { evidence: [OCTOBER, NOVEMBER, DECEMBER, FEBRUARY, MARCH] },
      },
    },
    {
      says: "ขาดเดือนพฤศจิกายนและเดือนที่สิ้นสุดแล้วอีกสี่เดือน",
      given: { item: { yearRule: { rule: "monthly", level: "inferred" } }, answer: { evidence: [OCTOBER] } },
    },
    {
      says: "ข้อนี้รับเฉพาะรายเดือน แต่มีเอกสารเพียงไตรมาสแรก",
      given: {
        item: { yearRule: { rule: "first-half", level: "single" }, constraints: { cadence: ["monthly"] } },
        answer: { evidence: [{ title: "สรุป", file: "q1.pdf", period: { from: "2022-10-01", to: "2022-12-31" } }] },
      },
    },
  ],
});
