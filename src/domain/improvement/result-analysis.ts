import { INDICATORS, INSTRUMENTS, TARGET, type Instrument, type ItaFrame } from "../model/catalogue/ita-frame.ts";
import type { Result } from "../model/records/result.ts";
import { valueOfEach } from "../keyed.ts";

/** A figure as it was received and as it follows from its parts; either may be unknown. */
export interface Figure {
  readonly stated: number | undefined;
  readonly computed: number | undefined;
  /** True when both are known and differ by more than rounding explains. */
  readonly differs: boolean;
}

/** One of the ten indicators with its score and how it compares to the target. */
export interface AnalysedIndicator extends Figure {
  readonly number: number;
  readonly name: string;
  readonly instrument: Instrument;
  /** The score to show: what was stated, else what was computed. */
  readonly score: number | undefined;
  readonly belowTarget: boolean;
}

/** What an issue of the measures frame asks for. */
export const ISSUE_STATES = {
  keep: "รักษาระดับ",
  improve: "ควรปรับปรุง",
  urgent: "ต้องแก้ไขเร่งด่วน",
} as const;
export type IssueState = keyof typeof ISSUE_STATES;

/** An issue of the measures frame with the scores of the questions behind it. */
export interface AnalysedIssue {
  readonly number: number;
  readonly name: string;
  readonly questions: readonly { readonly code: string; readonly score: number }[];
  readonly mean: number;
  readonly state: IssueState;
}

/** All that follows from a result by the frame of its year. Nothing stated is replaced. */
export interface ResultAnalysis {
  readonly instruments: Readonly<Record<Instrument, Figure>>;
  readonly total: Figure;
  readonly rating: {
    readonly stated: string | undefined;
    readonly computed: string | undefined;
    readonly differs: boolean;
  };
  readonly indicators: readonly AnalysedIndicator[];
  readonly issues: readonly AnalysedIssue[];
  /** Questions below the target, weakest first. */
  readonly weakQuestions: readonly { readonly code: string; readonly score: number }[];
  /** OIT items that scored 0. */
  readonly failedItems: readonly string[];
}

/**
 * Works out what follows from a result: instrument means, weighted total, rating, indicator means and issues.
 * The mean of an instrument is that of its indicators; the total is weighted (ITA frame; NACC FY2564 report).
 */
export function analyseResult(result: Result, frame: ItaFrame | undefined): ResultAnalysis {
  const indicators = INDICATORS.map((indicator) => analyseIndicator(indicator, result, frame));
  const instruments = valueOfEach(INSTRUMENTS, (instrument) => {
    const own = indicators.filter((indicator) => indicator.instrument === instrument);
    const scores = own.flatMap(({ score }) => score ?? []);
    return figure(result.instruments?.[instrument], scores.length === own.length ? mean(scores) : undefined);
  });
  const best = (instrument: Instrument) => instruments[instrument].computed ?? instruments[instrument].stated;
  const weights = frame?.weights;
  const parts = INSTRUMENTS.map((instrument) => {
    const value = best(instrument);
    return weights && value !== undefined ? weights[instrument] * value : undefined;
  });
  const total = figure(result.total, parts.every((part) => part !== undefined) ? sum(parts) : undefined);
  const rating = ratingOf(result.total, INSTRUMENTS.map(best), frame);
  const questions = Object.entries(result.questions).map(([code, score]) => ({ code, score }));
  return {
    instruments,
    total,
    rating: {
      stated: result.rating,
      computed: rating,
      differs: rating !== undefined && result.rating !== undefined && rating !== result.rating,
    },
    indicators,
    issues: (frame?.issues?.list ?? []).flatMap((issue) => analyseIssue(issue, result)),
    weakQuestions: questions.filter(({ score }) => score < TARGET).toSorted((a, b) => a.score - b.score),
    failedItems: [
      ...new Set([
        ...result.failed,
        ...questions.filter(({ code, score }) => code.startsWith("o") && score === 0).map(({ code }) => code),
      ]),
    ],
  };
}

function analyseIndicator(
  { number, name, instrument }: (typeof INDICATORS)[number],
  result: Result,
  frame: ItaFrame | undefined,
): AnalysedIndicator {
  const behind = frame?.questions?.byIndicator.find(
    ({ indicator, isMean }) => indicator === number && isMean,
  )?.questions;
  const scores = behind?.flatMap((code) => result.questions[code] ?? []) ?? [];
  const computed = behind && scores.length === behind.length && scores.length > 0 ? mean(scores) : undefined;
  const own = figure(result.indicators.find((indicator) => indicator.number === number)?.score, computed);
  const score = own.stated ?? own.computed;
  return { number, name, instrument, ...own, score, belowTarget: score !== undefined && score < TARGET };
}

/**
 * The rating by the year's scale: the first band whose total is reached and, where it asks for it, whose least score is
 * reached by every instrument; `undefined` where the scale or an instrument it asks for is unknown.
 */
export function ratingOf(
  total: number,
  instruments: readonly (number | undefined)[],
  frame: ItaFrame | undefined,
): string | undefined {
  const bands = frame?.rating?.bands;
  if (!bands) return undefined;
  if (bands.some(({ each }) => each !== undefined) && instruments.includes(undefined)) return undefined;
  return bands.find(
    ({ from, each }) => total >= from && (each === undefined || instruments.every((score) => (score ?? 0) >= each)),
  )?.label;
}

/** Keep what reaches the target throughout, improve what reaches it on the whole, hurry where the mean does not. */
function analyseIssue(
  { number, name, questions }: { number: number; name: string; questions: readonly string[] },
  result: Result,
): AnalysedIssue[] {
  const scored = questions.flatMap((code) => {
    const score = result.questions[code];
    return score === undefined ? [] : [{ code, score }];
  });
  if (scored.length === 0) return [];
  const average = mean(scored.map(({ score }) => score));
  const state = average < TARGET ? "urgent" : scored.some(({ score }) => score < TARGET) ? "improve" : "keep";
  return [{ number, name, questions: scored, mean: average, state }];
}

/** Two figures of two decimals each may stand one hundredth and a half apart by rounding alone. */
const ROUNDING = 0.015;
const figure = (stated: number | undefined, computed: number | undefined): Figure => ({
  stated,
  computed,
  differs: stated !== undefined && computed !== undefined && Math.abs(stated - computed) > ROUNDING,
});
const sum = (values: readonly (number | undefined)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
