import type { z } from "zod";
import type { measureSchema } from "../../src/domain/model/records/measure.ts";
import type { reportSchema } from "../../src/domain/model/records/report.ts";
import type { resultSchema } from "../../src/domain/model/records/result.ts";
import { fiscalYearPeriod, type FiscalYear } from "../../src/domain/thai/fiscal-year.ts";
import { proseFile, yamlFile, type ArchiveFile } from "./record.ts";
import type { Writer } from "./writer.ts";

const INDICATORS = Array.from({ length: 10 }, (_, index) => index + 1);

/** One result a year, newest first, as many as asked for. */
export const makeResults = ({ random }: Writer, count: number, years: readonly FiscalYear[]): ArchiveFile[] =>
  years.slice(0, count).map((fiscalYear) => {
    const score = () => random.int(6000, 10_000) / 100;
    return yamlFile(`results/${fiscalYear}`, {
      fiscalYear,
      total: score(),
      instruments: { iit: score(), eit: score(), oit: score() },
      indicators: INDICATORS.map((number) => ({ number, score: score() })),
    } satisfies z.input<typeof resultSchema>);
  });

/** The n-th measure or report goes to the n-th year, around and around. */
const turn = (years: readonly FiscalYear[], index: number): FiscalYear => years[index % years.length] ?? 0;
const measureId = (index: number) => `measure-${index + 1}`;

export const makeMeasures = (writer: Writer, count: number, years: readonly FiscalYear[]): ArchiveFile[] =>
  Array.from({ length: count }, (_, index) => {
    const fiscalYear = turn(years, index);
    const data = {
      title: writer.title(),
      fiscalYear,
      group: writer.random.pick(writer.topics),
      indicators: writer.random.some(INDICATORS, 2),
      steps: writer.list(2, 5),
      unit: writer.random.pick(writer.units),
      period: fiscalYearPeriod(fiscalYear),
      followUp: writer.sentence(),
      order: index,
    } satisfies z.input<typeof measureSchema>;
    return proseFile(`measures/${fiscalYear}/${measureId(index)}.mdx`, data, writer.paragraphs(1, 2));
  });

/** Reports on the measures of their years. */
export const makeReports = (
  writer: Writer,
  { reports, measures }: { reports: number; measures: number },
  years: readonly FiscalYear[],
): ArchiveFile[] =>
  Array.from({ length: reports }, (_, index) => {
    const fiscalYear = turn(years, index);
    const known = Array.from({ length: measures }, (_, measure) => measure).filter(
      (measure) => turn(years, measure) === fiscalYear,
    );
    const data = {
      title: `รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ${fiscalYear} ฉบับที่ ${index + 1}`,
      kind: "measures",
      fiscalYear,
      period: fiscalYearPeriod(fiscalYear),
      results: known.map((measure) => ({
        measure: measureId(measure),
        state: "done" as const,
        output: writer.list(1, 3),
        outcome: writer.list(1, 2),
      })),
    } satisfies z.input<typeof reportSchema>;
    return proseFile(`reports/${fiscalYear}/report-${index + 1}.mdx`, data, writer.paragraphs(1, 4));
  });
