import { resultYears } from "../addresses/pages.ts";
import type { ItaFrame } from "../model/catalogue/ita-frame.ts";
import type { Content } from "../model/content.ts";
import type { Result } from "../model/records/result.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { analyseResult, type ResultAnalysis } from "./result-analysis.ts";

/** A year's result with all that follows from it. */
export interface YearResult {
  readonly fiscalYear: FiscalYear;
  readonly result: Result;
  readonly frame: ItaFrame | undefined;
  readonly analysis: ResultAnalysis;
}

/** The results of all years, newest first. */
export const yearResults = (content: Content): YearResult[] =>
  resultYears(content).flatMap((fiscalYear) => {
    const result = content.results.find(({ data }) => data.fiscalYear === fiscalYear)?.data;
    const frame = content.editions.find((edition) => edition.fiscalYear === fiscalYear)?.frame;
    return result ? [{ fiscalYear, result, frame, analysis: analyseResult(result, frame) }] : [];
  });

/** The pictures of a year's result. */
export type PictureName = "indicators" | "radar" | "questions";

/** Which pictures a year's result has: one whose figures are not known is left out. */
export function pictureNames({ result, analysis: { indicators } }: YearResult): PictureName[] {
  const known = indicators.filter(({ score }) => score !== undefined);
  return [
    ...(known.length > 0 ? (["indicators"] as const) : []),
    ...(known.length === indicators.length ? (["radar"] as const) : []),
    ...(Object.keys(result.questions).length > 0 ? (["questions"] as const) : []),
  ];
}

/** Whether there is something to compare over the years. */
export const hasTrend = (results: readonly YearResult[]): boolean => results.length > 1;
