import type { Severity } from "../../../model/gravity.ts";
import { byYearRule } from "../weighs.ts";
import { firstHalfSeverity, gapWords } from "../../coverage.ts";
import type { IsoDate, Period } from "../../../thai/date.ts";
import { firstHalf, fiscalYearPeriod } from "../../../thai/fiscal-year.ts";
import { claimedYears, yearsOff } from "../../../model/catalogue/year-rule.ts";
import { defineRule, type Flag, type ItemContext } from "../rule.ts";
import type { Proof } from "../../../model/proof.ts";

/** The spans that sound evidence of the right year and a nil declaration speak of. A year alone means all of it. */
export function spansOf({ item, fiscalYear, disclosure, proofs }: ItemContext): Period[] {
  if (disclosure?.notApplicable) return [];
  const ofYear = proofs.filter(
    (proof) => claimedYears(proof).length > 0 && yearsOff(item.yearRule.rule, fiscalYear, proof) === 0,
  );
  const nil = disclosure?.nil ? [disclosure.nil.period ?? fiscalYearPeriod(fiscalYear)] : [];
  return [...ofYear.map((proof) => proof.period ?? fiscalYearPeriod(proof.fiscalYear ?? fiscalYear)), ...nil];
}

/** What the words about a gap need. */
export interface Uncovered {
  readonly covered: string;
  readonly missing: string;
  readonly place: "nil" | "evidence";
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What is said where spans leave a part of the whole uncovered. */
export function uncovered(
  severity: Severity,
  whole: Period,
  spans: readonly Period[],
  context: ItemContext,
): Flag<Uncovered>[] {
  const gap = gapWords(whole, spans);
  if (!gap) return [];
  const isDeclared = context.disclosure?.nil !== undefined && context.disclosure.evidence.length === 0;
  return [
    {
      severity,
      path: isDeclared ? ["nil", "period"] : ["evidence"],
      args: {
        covered: gap.covered,
        missing: gap.missing,
        place: isDeclared ? "nil" : "evidence",
        from: gap.from,
        to: gap.to,
      },
    },
  ];
}

/** Evidence that names a component of progress beside a plan; for years that ask for both in one item. */
const showsProgress = ({ proves }: Proof) => proves.some((id) => id.split("-").includes("progress"));

/** How badly a gap in the first half weighs and whose time counts; `undefined` where the edition asks for no such thing. */
function demandOf(context: ItemContext): { severity: Severity; spans: Period[] } | undefined {
  const severity = firstHalfSeverity(context.item);
  if (severity === undefined) return undefined;
  const withPlan = context.item.yearRule.rule === "plan-with-first-half";
  const proofs = withPlan ? context.proofs.filter(showsProgress) : context.proofs;
  return { severity, spans: spansOf({ ...context, proofs }) };
}

const FIRST_HALF = { rule: "first-half", level: "confirmed" } as const;
const report = { title: "รายงานความก้าวหน้า", file: "report.pdf" };
const firstQuarter = { title: "ไตรมาสที่ 1", file: "q1.pdf", period: { from: "2022-10-01", to: "2022-12-31" } };
const secondQuarter = { title: "ไตรมาสที่ 2", file: "q2.pdf", period: { from: "2023-01-01", to: "2023-03-31" } };
const nil = { statement: "ไม่มีเรื่องร้องเรียน", date: "2023-04-05", unit: "สำนักปลัด" };

/** Progress is shown for all six months, 1 October to 31 March (edition: year rule and `coversFirstHalf`). */
export const firstHalfCoverage = defineRule<Uncovered>({
  id: "first-half-coverage",
  title: "ข้อมูลต้องครบ 6 เดือนแรก",
  why: "รอบ 6 เดือนคือ 1 ต.ค.–31 มี.ค. ซึ่งจบก่อนวันปิดรับคำตอบหนึ่งเดือน จะเป็นรายงานฉบับเดียวหรือหลายฉบับรวมกันก็ได้",
  words: {
    what: ({ covered, missing }) => `ข้อมูลยังไม่ครบ 6 เดือนแรก: ${covered ? `มี ${covered}` : "ยังไม่มีเดือนใด"} ขาด ${missing}`,
    remedy: ({ place, from, to }) =>
      place === "nil"
        ? "แก้ period ใน nil ให้ครบ 6 เดือน ถ้าไม่มีข้อมูลตลอดช่วงนั้น หรือเพิ่มหลักฐานของช่วงที่ขาด"
        : `เพิ่มรายงานของช่วงที่ขาด และเขียน period: { from: "${from}", to: "${to}" } หรือแก้ period ถ้ารายงานเดิมครอบคลุมแล้ว`,
  },
  weighs: byYearRule,
  scope: "item",
  check: (context) => {
    const demanded = demandOf(context);
    return demanded && demanded.spans.length > 0
      ? uncovered(demanded.severity, firstHalf(context.fiscalYear), demanded.spans, context)
      : [];
  },
  accept: [
    {
      says: "รายงานฉบับเดียวครอบคลุมทั้ง 6 เดือน",
      given: {
        item: { yearRule: FIRST_HALF },
        answer: { evidence: [{ ...report, period: { from: "2022-10-01", to: "2023-03-31" } }] },
      },
    },
    {
      says: "รายงานสองไตรมาสรวมกันครบ 6 เดือน",
      given: { item: { yearRule: FIRST_HALF }, answer: { evidence: [secondQuarter, firstQuarter] } },
    },
    {
      says: "หลักฐานบอกเพียงว่าเป็นของทั้งปีงบประมาณ",
      given: { item: { yearRule: FIRST_HALF }, answer: { evidence: [{ ...report, fiscalYear: 2566 }] } },
    },
    {
      says: "ประกาศว่าไม่มีตลอด 6 เดือน",
      given: {
        item: { yearRule: FIRST_HALF },
        answer: { nil: { ...nil, period: { from: "2022-10-01", to: "2023-03-31" } } },
      },
    },
    { says: "ประกาศว่าไม่มี โดยไม่จำกัดช่วงเวลา", given: { item: { yearRule: FIRST_HALF }, answer: { nil } } },
  ],
  reject: [
    {
      says: "มีรายงานเพียงไตรมาสแรก",
      given: { item: { yearRule: FIRST_HALF }, answer: { evidence: [firstQuarter] } },
    },
    {
      says: "รายงานหยุดกลางเดือนมีนาคม",
      given: {
        item: { yearRule: FIRST_HALF },
        answer: { evidence: [{ ...report, period: { from: "2022-10-01", to: "2023-03-15" } }] },
      },
    },
    {
      says: "รายงานเป็นของ 6 เดือนหลัง",
      given: {
        item: { yearRule: FIRST_HALF },
        answer: { evidence: [{ ...report, period: { from: "2023-04-01", to: "2023-09-30" } }] },
      },
    },
    {
      says: "ประกาศว่าไม่มี แต่ยังใช้ช่วงเวลาของปีก่อน",
      given: {
        item: { yearRule: FIRST_HALF },
        answer: { nil: { ...nil, period: { from: "2021-10-01", to: "2022-03-31" } } },
      },
    },
    {
      says: "ปีนี้รวมแผนกับความก้าวหน้าไว้ข้อเดียว และส่วนความก้าวหน้ามีเพียงไตรมาสแรก",
      given: {
        item: {
          yearRule: { rule: "plan-with-first-half", level: "confirmed" },
          components: [{ id: "progress", text: "ความก้าวหน้า", level: "practice" }],
        },
        answer: {
          evidence: [
            { title: "แผน", file: "plan.pdf", fiscalYear: 2566 },
            { ...firstQuarter, component: "progress" },
          ],
        },
      },
    },
  ],
});
