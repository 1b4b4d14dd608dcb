import type { IsoDate, Period } from "../thai/date.ts";
import { shiftDays } from "../thai/date.ts";
import { firstHalf, fiscalYearPeriod } from "../thai/fiscal-year.ts";
import { isWithinOneMonth, monthOf } from "../thai/span.ts";
import { asksForMonths, spansOf, uncovered } from "./first-half-coverage.ts";
import { severityOfYear, type ItemContext, type ItemRule } from "./rule.ts";

/** The months that are due: the first six, or those of the year that ended before today and before submission closed. */
function monthsDue({ item, fiscalYear, edition, today }: ItemContext): Period {
  if (item.yearRule.rule.startsWith("first-half")) return firstHalf(fiscalYear);
  const year = fiscalYearPeriod(fiscalYear);
  const { closes } = edition.submission;
  const lastEnded = shiftDays(monthOf(earliest(today, closes ?? today)).from, -1);
  return { from: year.from, to: earliest(lastEnded, year.to) };
}

const earliest = (a: IsoDate, b: IsoDate) => (a < b ? a : b);

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
export const monthMissing: ItemRule = {
  id: "month-missing",
  scope: "item",
  check: (context) => {
    const due = monthsDue(context);
    const spans = spansOf(context);
    if (!asksForMonths(context) || spans.length === 0 || due.to < due.from) return [];
    // The first and the last purchase of a month stand for the month.
    const months = spans.map((span) => (isWithinOneMonth(span) ? monthOf(span.from) : span));
    return uncovered(severityOfYear(context.item.yearRule.level), due, months, context);
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
};
