import type { Content } from "../../../src/domain/model/content.ts";
import type { ProseEntry } from "../../../src/domain/model/entry.ts";
import { editionSchema } from "../../../src/domain/model/catalogue/edition.ts";
import { measureSchema, type Measure } from "../../../src/domain/model/records/measure.ts";
import { reportSchema, type Report } from "../../../src/domain/model/records/report.ts";
import { resultSchema } from "../../../src/domain/model/records/result.ts";
import { sampleContent, sampleEdition } from "../sample.ts";

/** A result as it is read from its file. */
export const sampleResult = (fiscalYear: number, more: object): Content["results"][number] => ({
  id: String(fiscalYear),
  file: `content/results/${fiscalYear}.yaml`,
  data: resultSchema.parse({ fiscalYear, ...more }),
});

/** A measure of a fiscal year (B.E.) as it is read from its file. */
export const sampleMeasure = (id: string, more: object = {}, fiscalYear = 2566): ProseEntry<Measure> => ({
  id,
  file: `content/measures/${fiscalYear}/${id}.mdx`,
  data: measureSchema.parse({
    title: `มาตรการ ${id}`,
    fiscalYear,
    steps: ["ประชุม"],
    unit: "กองคลัง",
    period: { from: "2022-10-01", to: "2023-09-30" },
    ...more,
  }),
  text: "",
});

/** A report as it is read from its file. */
export const sampleReport = (id: string, more: object = {}): ProseEntry<Report> => ({
  id,
  file: `content/reports/2566/${id}.mdx`,
  data: reportSchema.parse({ title: "รายงานผล", kind: "measures", fiscalYear: 2566, ...more }),
  text: "",
});

/** Scores of the ten indicators. */
export const indicatorScores = (scores: readonly number[]) =>
  scores.map((score, index) => ({ number: index + 1, score }));

const FRAME = {
  weights: { iit: 0.3, eit: 0.3, oit: 0.4, level: "confirmed" },
  rating: {
    level: "confirmed",
    bands: [
      { label: "A", from: 85 },
      { label: "B", from: 75 },
      { label: "C", from: 0 },
    ],
  },
  questions: { level: "single", byIndicator: [{ indicator: 4, questions: ["i10", "i11"], isMean: true }] },
  issues: { level: "single", list: [{ number: 4, name: "การใช้ทรัพย์สิน", questions: ["i10", "i11"] }] },
};

/** Two results, two measures and a report; indicator 10 has no measure. */
export const chainContent = (more: Partial<Content> = {}): Content =>
  sampleContent({
    editions: [2565, 2566].map((year) => editionSchema.parse({ ...sampleEdition(year), frame: FRAME })),
    results: [
      sampleResult(2565, {
        total: 81.93,
        rating: "A",
        instruments: { iit: 83.1, eit: 82.9, oit: 80.32 },
        indicators: indicatorScores([88.2, 79.45, 86.1, 78.35, 83.4, 85.6, 82.3, 80.8, 85.64, 75]),
        questions: { i10: 90, i11: 66.7 },
        failed: ["o4"],
      }),
      sampleResult(2566, { total: 86, indicators: [{ number: 4, score: 91.35 }] }),
    ],
    measures: [
      sampleMeasure("loans", { indicators: [4], issue: 4, order: 1 }),
      sampleMeasure("budget", { indicators: [2], group: "งบประมาณ", order: 2 }),
    ],
    reports: [sampleReport("year-end", { results: [{ measure: "loans", state: "done", output: ["คู่มือ 1 เล่ม"] }] })],
    today: "2023-12-01",
    ...more,
  });
