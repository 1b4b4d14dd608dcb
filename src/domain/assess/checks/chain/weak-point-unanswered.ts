import { always } from "../weighs.ts";
import type { FiscalYear } from "../../../thai/fiscal-year.ts";
import { improvementChain } from "../../../improvement/chain.ts";
import { defineRule } from "../rule.ts";

/**
 * The measures of a year answer the weak points of the result before it (oit-editions: the measures item of year X
 * analyses the result of X−1). No text demands a measure for every weak point, so this never makes an item incomplete.
 */
export const weakPointUnanswered = defineRule<{ points: string; year: FiscalYear; measures: FiscalYear }>({
  id: "weak-point-unanswered",
  title: "จุดอ่อนของผลปีก่อนต้องมีมาตรการ",
  why: "ข้อมาตรการของปีหนึ่งวิเคราะห์ผล ITA ของปีก่อน ไม่พบข้อความที่บังคับให้ตอบทุกจุดอ่อน จึงเป็นข้อต้องดู",
  words: {
    what: ({ points, year }) => `จุดอ่อนของผล ITA ปี ${year} ที่ยังไม่มีมาตรการ: ${points}`,
    remedy: ({ measures }) =>
      `เพิ่มมาตรการใน content/measures/${measures}/ หรือระบุ indicators, questions หรือ items ในมาตรการที่มี`,
  },
  weighs: always("look"),
  scope: "item",
  check: ({ item, content, fiscalYear }) => {
    if (
      !item.concepts.includes("integrity-measures") ||
      content.measures.every(({ data }) => data.fiscalYear !== fiscalYear)
    )
      return [];
    const open = improvementChain(content, fiscalYear - 1)
      .filter(({ weak, measures }) => weak.kind !== "question" && measures.length === 0)
      .map(({ weak }) => (weak.kind === "indicator" ? `ตัวชี้วัดที่ ${weak.code} (${weak.score.toFixed(2)})` : weak.code));
    return open.length === 0
      ? []
      : [
          {
            severity: "look",
            file: `content/results/${fiscalYear - 1}.yaml`,
            path: [],
            args: { points: open.join(", "), year: fiscalYear - 1, measures: fiscalYear },
          },
        ];
  },
  accept: [
    {
      says: "ตัวชี้วัดที่ต่ำกว่าเป้าหมายมีมาตรการตอบ",
      given: {
        item: { concepts: ["integrity-measures"] },
        results: [{ fiscalYear: 2565, total: 80, indicators: [{ number: 4, score: 78.35 }] }],
        measures: [{ fiscalYear: 2566, indicators: [4] }],
      },
    },
    {
      says: "ข้ออื่นที่ไม่ใช่ข้อมาตรการ",
      given: { results: [{ fiscalYear: 2565, total: 80, indicators: [{ number: 4, score: 78.35 }] }] },
    },
  ],
  reject: [
    {
      says: "ตัวชี้วัดที่ 10 ต่ำกว่าเป้าหมาย แต่มาตรการตอบเพียงตัวชี้วัดที่ 4",
      given: {
        item: { concepts: ["integrity-measures"] },
        results: [
          {
            fiscalYear: 2565,
            total: 80,
            indicators: [
              { number: 4, score: 78.35 },
              { number: 10, score: 75 },
            ],
          },
        ],
        measures: [{ fiscalYear: 2566, indicators: [4] }],
      },
    },
  ],
});
