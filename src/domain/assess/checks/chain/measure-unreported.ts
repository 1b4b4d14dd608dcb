import { always } from "../weighs.ts";
import type { FiscalYear } from "../../../thai/fiscal-year.ts";
import { followedMeasures } from "../../../improvement/chain.ts";
import { defineRule } from "../rule.ts";

/** A measure whose period is over needs a report (oit-editions: the report item of year X reports the measures of X−1). */
export const measureUnreported = defineRule<{ measures: string; year: FiscalYear }>({
  id: "measure-unreported",
  title: "มาตรการที่สิ้นสุดแล้วต้องมีรายงานผล",
  why: "ข้อรายงานของปีหนึ่งรายงานผลของมาตรการที่ทำในปีก่อน มาตรการที่ไม่มีรายงานทำให้รายงานไม่ครบ",
  words: {
    what: ({ measures, year }) => `มาตรการของปี ${year} ที่สิ้นสุดแล้วแต่ยังไม่มีรายงานผล: ${measures}`,
    remedy: ({ year }) => `เพิ่มผลของมาตรการเหล่านี้ใน results ของรายงานใน content/reports/${year}/`,
  },
  weighs: always("look"),
  scope: "item",
  check: ({ item, content, fiscalYear, today }) => {
    if (!item.concepts.includes("integrity-measures-report")) return [];
    const year = fiscalYear - 1;
    const open = followedMeasures(content, year)
      .filter(({ measure, reports }) => measure.data.period.to < today && reports.length === 0)
      .map(({ measure }) => measure.data.title);
    return open.length === 0 ? [] : [{ severity: "look", path: [], args: { measures: open.join(", "), year } }];
  },
  accept: [
    {
      says: "มาตรการของปีก่อนมีรายงานผลแล้ว",
      given: {
        item: { concepts: ["integrity-measures-report"] },
        measures: [{ fiscalYear: 2565 }],
        reports: [{ fiscalYear: 2565, results: [{ measure: "measure-1", state: "done" }] }],
      },
    },
    {
      says: "มาตรการของปีนี้ยังไม่สิ้นสุด",
      given: { item: { concepts: ["integrity-measures-report"] }, measures: [{ fiscalYear: 2566 }] },
    },
  ],
  reject: [
    {
      says: "มาตรการของปีก่อนสิ้นสุดแล้ว แต่ไม่มีรายงานใดกล่าวถึง",
      given: { item: { concepts: ["integrity-measures-report"] }, measures: [{ fiscalYear: 2565 }] },
    },
  ],
});
