import { demandedYear, YEAR_RULE_WORDS, yearsOff, type ClaimedTime } from "../../../model/catalogue/year-rule.ts";
import { formatThaiDate, formatThaiPeriod } from "../../../thai/date.ts";
import { fiscalYearOf } from "../../../thai/fiscal-year.ts";
import { byYearRule } from "../weighs.ts";
import { defineRule, severityOfYear } from "../rule.ts";

const nil = { statement: "ไม่มี", date: "2023-04-20", unit: "สำนักปลัด" };
const CURRENT = { rule: "current", level: "confirmed" } as const;

/** A nil declaration speaks of the time the item asks for, as evidence does (year rules of the edition). */
export const nilPeriod = defineRule<{ said: string; demanded: string; year: number }>({
  id: "nil-period",
  title: "ประกาศว่าไม่มีต้องเป็นของรอบที่ข้อต้องการ",
  why: "คำว่าไม่มีของปีก่อนไม่บอกว่าปีนี้มีหรือไม่",
  words: {
    what: ({ said, demanded }) => `ประกาศว่าไม่มีเป็นของ${said} แต่ข้อนี้ต้องการ${demanded}`,
    remedy: ({ year }) => `ออกประกาศของปีงบประมาณ ${year} แล้วแก้ period และ date ใต้ nil`,
  },
  weighs: byYearRule,
  scope: "item",
  check: ({ item, fiscalYear, disclosure }) => {
    const { rule, level } = item.yearRule;
    const declared = disclosure?.nil;
    if (!declared || disclosure.notApplicable || rule === "standing") return [];
    const { period, date } = declared;
    const due = demandedYear(rule, fiscalYear);
    // Declared within the year or after it, a declaration without a period may be of it; before it, not.
    const claimed: ClaimedTime = period
      ? { period }
      : date !== undefined && fiscalYearOf(date) < due
        ? { fiscalYear: fiscalYearOf(date) }
        : {};
    const off = yearsOff(rule, fiscalYear, claimed);
    if (off === 0 || (off === 1 && rule === "unknown")) return [];
    return [
      {
        severity: off >= 2 ? "failed" : severityOfYear(level),
        path: ["nil", period ? "period" : "date"],
        args: {
          said: period ? `ช่วง ${formatThaiPeriod(period)}` : `วันที่ ${formatThaiDate(date ?? "")}`,
          demanded: YEAR_RULE_WORDS[rule === "unknown" ? "current" : rule](fiscalYear),
          year: due,
        },
      },
    ];
  },
  accept: [
    {
      says: "ประกาศในปีที่ประเมิน",
      given: { item: { yearRule: CURRENT, nil: "yes" }, answer: { nil } },
    },
    {
      says: "ช่วงเวลาของประกาศอยู่ในปีก่อน ตามที่ข้อต้องการ",
      given: {
        item: { yearRule: { rule: "previous", level: "confirmed" }, nil: "yes" },
        answer: { nil: { ...nil, period: { from: "2021-10-01", to: "2022-09-30" } } },
      },
    },
  ],
  reject: [
    {
      says: "ประกาศของปีก่อนยังค้างอยู่",
      given: {
        item: { yearRule: CURRENT, nil: "yes" },
        answer: { nil: { ...nil, period: { from: "2021-10-01", to: "2022-09-30" } } },
      },
    },
    {
      says: "ไม่บอกช่วงเวลา และลงวันที่ก่อนปีที่ประเมินหลายปี",
      given: { item: { yearRule: CURRENT, nil: "yes" }, answer: { nil: { ...nil, date: "2019-04-20" } } },
    },
  ],
});
