import type { z } from "zod";
import { followedMeasures, weakPoints } from "./chain.ts";
import type { Content } from "../model/content.ts";
import { TO_FILL } from "../model/fields.ts";
import { TARGET } from "../model/catalogue/ita-frame.ts";
import type { measureSchema } from "../model/records/measure.ts";
import type { MeasureState, reportSchema } from "../model/records/report.ts";
import { analyseResult } from "./result-analysis.ts";
import { fiscalYearPeriod, type FiscalYear } from "../thai/fiscal-year.ts";

/** A file to be written for a person to fill in: its name within its folder, and its front matter. */
export interface Draft<Data> {
  readonly id: string;
  readonly data: Data;
}

const fill = (what: string) => `${TO_FILL}${what}]`;

/**
 * One draft measure for each weak issue of last year's result, its questions and items filled in; for each weak
 * indicator where the year's issues are not known. Empty when there is no result, nothing is weak, or the year has
 * measures already: a draft adds nothing beside them.
 * @param fiscalYear the year (B.E.) of the measures; the result is that of the year before
 */
export function draftMeasures(content: Content, fiscalYear: FiscalYear): Draft<z.input<typeof measureSchema>>[] {
  const basedOn = fiscalYear - 1;
  const result = content.results.find(({ data }) => data.fiscalYear === basedOn)?.data;
  if (!result || content.measures.some(({ data }) => data.fiscalYear === fiscalYear)) return [];
  const { issues } = analyseResult(result, content.editions.find((edition) => edition.fiscalYear === basedOn)?.frame);
  const common = {
    fiscalYear,
    basedOn,
    steps: [fill("ขั้นตอน")],
    unit: fill("ผู้รับผิดชอบ"),
    period: fiscalYearPeriod(fiscalYear),
    followUp: fill("สิ่งที่ติดตามและวิธีติดตาม"),
  };
  if (issues.length === 0)
    return weakPoints(content, basedOn)
      .filter(({ kind }) => kind === "indicator")
      .map(({ code, name }, index) => ({
        id: `indicator-${code}`,
        data: { title: `${fill("ชื่อมาตรการ")} ${name ?? ""}`, ...common, indicators: [Number(code)], order: index + 1 },
      }));
  return issues
    .filter(({ state }) => state !== "keep")
    .map(({ number, name, questions }) => {
      const weak = questions.filter(({ score }) => score < TARGET).map(({ code }) => code);
      return {
        id: `issue-${number}`,
        data: {
          title: `${fill("ชื่อมาตรการ")} ${name}`,
          ...common,
          issue: number,
          questions: weak.filter((code) => !code.startsWith("o")),
          items: weak.filter((code) => code.startsWith("o")),
          order: number,
        },
      };
    });
}

/** The skeleton of the report on a year's measures (B.E.); `undefined` when the year has none. */
export function draftReport(content: Content, fiscalYear: FiscalYear): Draft<z.input<typeof reportSchema>> | undefined {
  const measures = followedMeasures(content, fiscalYear);
  if (measures.length === 0) return undefined;
  const title = `รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ${fiscalYear}`;
  return {
    id: "measures-report",
    data: {
      title,
      kind: "measures",
      fiscalYear,
      period: fiscalYearPeriod(fiscalYear),
      memo: {
        office: fill("ส่วนราชการ"),
        date: fiscalYearPeriod(fiscalYear).to,
        subject: title,
        to: fill("ตำแหน่งผู้รับ"),
        body: [fill("เนื้อความ")],
        signatures: [fill("ตำแหน่งผู้ลงนาม")],
      },
      results: measures.map(({ measure }) => ({
        measure: measure.id,
        // A mark that no schema accepts: nobody but the agency says how far a measure has come.
        state: fill("สถานะ") as MeasureState,
        output: [fill("ผลผลิต")],
        outcome: [fill("ผลลัพธ์")],
      })),
    },
  };
}
