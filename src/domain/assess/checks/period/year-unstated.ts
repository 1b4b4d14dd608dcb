import { byYearRule } from "../weighs.ts";
import type { Period } from "../../../thai/date.ts";
import { firstHalf, fiscalYearPeriod, type FiscalYear } from "../../../thai/fiscal-year.ts";
import { monthOf } from "../../../thai/span.ts";
import { claimedYears, demandedYear, YEAR_RULE_WORDS, type YearRule } from "../../../model/catalogue/year-rule.ts";
import { defineRule, severityOfYear } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "plan.pdf" };
const written = ({ from, to }: Period) => `period: { from: "${from}", to: "${to}" }`;

/** The line a clerk adds, as it is typed in YAML. */
function lineFor(rule: YearRule["rule"], fiscalYear: FiscalYear): string {
  const { from } = fiscalYearPeriod(fiscalYear);
  if (rule === "first-half" || rule === "first-half-monthly") return written(firstHalf(fiscalYear));
  if (rule === "monthly") return `${written(monthOf(from))} ของแต่ละเดือน`;
  if (rule === "multi-year") return `${written({ from, to: fiscalYearPeriod(fiscalYear + 4).to })} ตามอายุของแผน`;
  return `fiscalYear: ${demandedYear(rule, fiscalYear)}`;
}

/** Where an edition demands a time, evidence must say of which time it is (year rules of the edition). */
export const yearUnstated = defineRule<{ title: string; demanded: string; line: string }>({
  id: "year-unstated",
  title: "หลักฐานต้องบอกปีหรือช่วงเวลา",
  why: "รายการของปีกำหนดว่าข้อนี้ต้องเป็นข้อมูลของปีหรือช่วงเวลาใด ผู้อ่านจึงต้องเห็นว่าเอกสารเป็นของเวลานั้น",
  words: {
    what: ({ title, demanded }) => `“${title}” ไม่ได้บอกว่าเป็นข้อมูลของปีใด ข้อนี้ต้องการ${demanded}`,
    remedy: ({ line }) => `ถ้าเอกสารเป็นข้อมูลตามนี้ ให้เพิ่ม ${line} ในหลักฐานรายการนี้`,
  },
  weighs: byYearRule,
  scope: "evidence",
  check: (proof, { item, fiscalYear }) => {
    const { rule, level } = item.yearRule;
    if (rule === "standing" || rule === "unknown" || proof.native || claimedYears(proof).length > 0) return [];
    return [
      {
        severity: severityOfYear(level),
        path: proof.path,
        args: { title: proof.title, demanded: YEAR_RULE_WORDS[rule](fiscalYear), line: lineFor(rule, fiscalYear) },
      },
    ];
  },
  accept: [
    {
      says: "แผนบอกปีงบประมาณ",
      given: {
        item: { yearRule: { rule: "current", level: "confirmed" } },
        answer: { evidence: [{ ...plan, fiscalYear: 2566 }] },
      },
    },
    {
      says: "รายงานรอบ 6 เดือนบอกช่วงเวลา",
      given: {
        item: { yearRule: { rule: "first-half", level: "confirmed" } },
        answer: { evidence: [{ ...plan, period: { from: "2022-10-01", to: "2023-03-31" } }] },
      },
    },
    { says: "ข้อนี้ไม่ผูกกับปีงบประมาณ", given: { answer: { evidence: [plan] } } },
    {
      says: "ไม่พบข้อกำหนดเรื่องปีของข้อนี้",
      given: { item: { yearRule: { rule: "unknown", level: "unknown" } }, answer: { evidence: [plan] } },
    },
    {
      says: "เว็บไซต์แสดงข้อมูลปัจจุบันของหน่วยงานเอง",
      given: {
        item: { concepts: ["executives"], yearRule: { rule: "current", level: "confirmed" } },
        people: [{}],
      },
    },
  ],
  reject: [
    {
      says: "ข้อนี้ต้องการแผนของปีที่ประเมิน แต่หลักฐานไม่บอกปี แม้ชื่อเอกสารจะมีปี",
      given: {
        item: { yearRule: { rule: "current", level: "confirmed" } },
        answer: { evidence: [{ ...plan, title: "แผนดำเนินงาน ปี 2566" }] },
      },
    },
    {
      says: "แผนพัฒนาท้องถิ่นไม่บอกว่าเริ่มและสิ้นสุดเมื่อใด",
      given: { item: { yearRule: { rule: "multi-year", level: "practice" } }, answer: { evidence: [plan] } },
    },
  ],
});
