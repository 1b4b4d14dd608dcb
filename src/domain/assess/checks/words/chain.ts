import type { RuleWords } from "./rule-words.ts";

/** Words of the rules about the improvement chain: last result, measures, reports. */
export const chainWords = {
  "weak-point-unanswered": {
    title: "จุดอ่อนของผลปีก่อนต้องมีมาตรการ",
    why: "ข้อมาตรการของปีหนึ่งวิเคราะห์ผล ITA ของปีก่อน ไม่พบข้อความที่บังคับให้ตอบทุกจุดอ่อน จึงเป็นข้อควรตรวจ",
    message: ({ points, year }) => `จุดอ่อนของผล ITA ปี ${year} ที่ยังไม่มีมาตรการ: ${points}`,
    remedy: ({ measures }) =>
      `เพิ่มมาตรการใน content/measures/${measures}/ หรือระบุ indicators, questions หรือ items ในมาตรการที่มี`,
  },
  "measure-unreported": {
    title: "มาตรการที่สิ้นสุดแล้วต้องมีรายงานผล",
    why: "ข้อรายงานของปีหนึ่งรายงานผลของมาตรการที่ทำในปีก่อน มาตรการที่ไม่มีรายงานทำให้รายงานไม่ครบ",
    message: ({ measures, year }) => `มาตรการของปี ${year} ที่สิ้นสุดแล้วแต่ยังไม่มีรายงานผล: ${measures}`,
    remedy: ({ year }) => `เพิ่มผลของมาตรการเหล่านี้ใน results ของรายงานใน content/reports/${year}/`,
  },
} as const satisfies Record<string, RuleWords>;
