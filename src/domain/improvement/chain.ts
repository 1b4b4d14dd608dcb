import type { Content } from "../model/content.ts";
import type { Entry, ProseEntry } from "../model/entry.ts";
import type { ItaFrame } from "../model/catalogue/ita-frame.ts";
import type { Measure } from "../model/records/measure.ts";
import type { Report } from "../model/records/report.ts";
import { onceForYear } from "../once.ts";
import { analyseResult } from "./result-analysis.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";

/** What a result shows to be weak: an indicator or a question below the target, or an OIT item that scored 0. */
export interface WeakPoint {
  readonly kind: "indicator" | "question" | "item";
  /** "4", "i10" or "o34". */
  readonly code: string;
  /** Name of an indicator. */
  readonly name: string | undefined;
  readonly score: number;
  /** The indicator it belongs to, where the year's frame tells. */
  readonly indicator: number | undefined;
}

/** What one report says of one measure. */
export interface ReportedMeasure {
  readonly report: Entry<Report>;
  readonly result: Report["results"][number];
}

/** A measure with what was reported of it. */
export interface FollowedMeasure {
  readonly measure: ProseEntry<Measure>;
  readonly reports: readonly ReportedMeasure[];
}

/** A weak point, the measures against it, and what became of the same indicator in the next year. */
export interface ChainLink {
  readonly weak: WeakPoint;
  readonly measures: readonly FollowedMeasure[];
  /** Measures under an issue of the weak point that do not say whether they answer it. */
  readonly near: readonly FollowedMeasure[];
  /** Score of the same indicator in the next year's result; questions and items change their meaning over the years. */
  readonly next: number | undefined;
}

/** The year (B.E.) whose result a measure answers: the one it names, else the one before its own. */
export const basisOf = ({ data: { basedOn, fiscalYear } }: Entry<Measure>): FiscalYear => basedOn ?? fiscalYear - 1;

/** The measures of a fiscal year (B.E.), in the agency's order, each with what was reported of it. */
export const followedMeasures = onceForYear(
  "followed measures",
  ({ measures, reports }, fiscalYear): readonly FollowedMeasure[] =>
    measures
      .filter(({ data }) => data.fiscalYear === fiscalYear)
      .toSorted((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
      .map((measure) => ({
        measure,
        reports: reports
          .filter(({ data }) => data.fiscalYear === fiscalYear)
          .flatMap((report) =>
            report.data.results.filter((result) => result.measure === measure.id).map((result) => ({ report, result })),
          ),
      })),
);

/** What a year's result (B.E.) shows to be weak; empty where no result is written. */
export function weakPoints({ results, editions }: Content, fiscalYear: FiscalYear): WeakPoint[] {
  const result = results.find(({ data }) => data.fiscalYear === fiscalYear)?.data;
  if (!result) return [];
  const edition = editions.find((candidate) => candidate.fiscalYear === fiscalYear);
  const { indicators, weakQuestions, failedItems } = analyseResult(result, edition?.frame);
  const indicatorOf = (code: string) =>
    edition?.frame?.questions?.byIndicator.find(({ questions }) => questions.includes(code))?.indicator ??
    edition?.items.find((item) => item.code === code)?.indicator;
  return [
    ...indicators.flatMap(({ number, name, score, belowTarget }) =>
      belowTarget && score !== undefined
        ? [{ kind: "indicator" as const, code: String(number), name, score, indicator: number }]
        : [],
    ),
    ...weakQuestions
      .filter(({ code }) => !code.startsWith("o"))
      .map(({ code, score }) => ({
        kind: "question" as const,
        code,
        name: undefined,
        score,
        indicator: indicatorOf(code),
      })),
    ...failedItems.map((code) => ({
      kind: "item" as const,
      code,
      name: edition?.items.find((item) => item.code === code)?.name,
      score: 0,
      indicator: indicatorOf(code),
    })),
  ];
}

/** The chain that hangs on a year's result (B.E.): weak point → measures of the next year → reports → next result. */
export const improvementChain = onceForYear("improvement chain", (content, fiscalYear): readonly ChainLink[] => {
  const years = new Set(
    content.measures.filter((entry) => basisOf(entry) === fiscalYear).map(({ data }) => data.fiscalYear),
  );
  const measures = [...years]
    .flatMap((year) => followedMeasures(content, year))
    .filter(({ measure }) => basisOf(measure) === fiscalYear);
  const frame = content.editions.find((edition) => edition.fiscalYear === fiscalYear)?.frame;
  const next = content.results.find(({ data }) => data.fiscalYear === fiscalYear + 1)?.data;
  const nextFrame = content.editions.find((edition) => edition.fiscalYear === fiscalYear + 1)?.frame;
  const nextIndicators = next ? analyseResult(next, nextFrame).indicators : [];
  return weakPoints(content, fiscalYear).map((weak) => ({
    weak,
    measures: measures.filter(({ measure }) => answers(measure.data, weak, frame)),
    near: measures.filter(
      ({ measure }) => !answers(measure.data, weak, frame) && standsNear(measure.data, weak, frame),
    ),
    next:
      weak.kind === "indicator" ? nextIndicators.find(({ number }) => String(number) === weak.code)?.score : undefined,
  }));
});

/**
 * True when a measure answers the weak point: its questions or its item, the indicator that it belongs to, or a question
 * of a weak indicator. The number of an issue answers nothing by itself: an issue has weak points of several kinds.
 */
function answers(
  { indicators, questions, items }: Measure,
  { kind, code, indicator }: WeakPoint,
  frame: Frame,
): boolean {
  if (indicator !== undefined && indicators.includes(indicator)) return true;
  if (kind === "item") return items.some((item) => item === code);
  if (kind === "question") return questions.includes(code);
  const behind = frame?.questions?.byIndicator.find((entry) => String(entry.indicator) === code)?.questions ?? [];
  return questions.some((question) => behind.includes(question));
}

/** True when a measure stands under an issue that the weak point belongs to, and says no more of what it answers. */
function standsNear({ issue }: Measure, { kind, code }: WeakPoint, frame: Frame): boolean {
  const behindIssue = frame?.issues?.list.find(({ number }) => number === issue)?.questions ?? [];
  const behindPoint =
    kind === "indicator"
      ? (frame?.questions?.byIndicator.find((entry) => String(entry.indicator) === code)?.questions ?? [])
      : [code];
  return behindPoint.some((question) => behindIssue.includes(question));
}

type Frame = ItaFrame | undefined;
