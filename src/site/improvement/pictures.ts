import type { Content } from "../../domain/model/content.ts";
import { INSTRUMENT_WORDS, INSTRUMENTS, TARGET } from "../../domain/model/catalogue/ita-frame.ts";
import type { AnalysedIndicator } from "../../domain/improvement/result-analysis.ts";
import {
  hasTrend,
  pictureNames,
  yearResults,
  type PictureName,
  type YearResult,
} from "../../domain/improvement/year-results.ts";
import { thaiList } from "../../domain/thai/list.ts";
import { barsChart } from "../charts/bars.ts";
import { cellsChart } from "../charts/cells.ts";
import type { Chart } from "../charts/chart.ts";
import { radarChart } from "../charts/radar.ts";
import { trendChart } from "../charts/trend.ts";
import { figureList, formatPoints } from "../frame/numbers.ts";

/** A picture of figures that also stand in a table, and what it shows in a sentence. */
export interface Picture {
  readonly name: PictureName | "trend";
  readonly chart: Chart;
  readonly alt: string;
}

/** Questions with a score by the indicator they stand behind; the last group holds those of which it is not known. */
export interface QuestionGroup {
  readonly indicator: number | undefined;
  readonly questions: readonly { readonly code: string; readonly score: number }[];
}

/** The scored questions of a result, by indicator and in the order of their codes. */
export function questionGroups({ result, frame, fiscalYear }: YearResult, { editions }: Content): QuestionGroup[] {
  const items = editions.find((edition) => edition.fiscalYear === fiscalYear)?.items ?? [];
  const indicatorOf = (code: string) =>
    frame?.questions?.byIndicator.find(({ questions }) => questions.includes(code))?.indicator ??
    items.find((item) => item.code === code)?.indicator;
  const scored = Object.entries(result.questions)
    .map(([code, score]) => ({ code, score }))
    .toSorted((a, b) => codeRank(a.code) - codeRank(b.code));
  return [...Map.groupBy(scored, ({ code }) => indicatorOf(code))]
    .map(([indicator, questions]) => ({ indicator, questions }))
    .toSorted((a, b) => (a.indicator ?? 99) - (b.indicator ?? 99));
}

/** IIT before EIT before OIT, then by number. */
const codeRank = (code: string) => "ieo".indexOf(code.charAt(0)) * 100 + Number(code.slice(1));

/** The pictures of a year's result; one whose figures are not known is left out. */
export function yearPictures(year: YearResult, content: Content): Picture[] {
  const { fiscalYear, analysis } = year;
  const previous = previousResult(year, content);
  const known = analysis.indicators.filter(hasScore);
  const groups = questionGroups(year, content);
  const drawn: Readonly<Record<PictureName, () => Omit<Picture, "name">>> = {
    indicators: () => ({
      chart: barsChart(analysis.indicators.map(({ number, score }) => ({ label: String(number), score }))),
      alt: `กราฟแท่งคะแนนตัวชี้วัดปี ${fiscalYear} ${inWords(known)}`,
    }),
    radar: () => ({
      chart: radarChart(
        known.map(({ number }) => String(number)),
        [year, ...(previous ? [previous] : [])].map((shown) => ({
          name: String(shown.fiscalYear),
          scores: shown.analysis.indicators.map(({ score }) => score),
        })),
      ),
      alt: `กราฟใยแมงมุมคะแนนตัวชี้วัดทั้ง ${known.length} ปี ${fiscalYear}${previous ? ` เทียบกับปี ${previous.fiscalYear}` : ""} และเป้าหมาย ${TARGET} ${inWords(known)}`,
    }),
    questions: () => ({
      chart: cellsChart(
        groups.map(({ indicator, questions }) => ({
          label: indicator === undefined ? "?" : String(indicator),
          marks: questions.map(({ code, score }) => ({ label: code, score })),
        })),
      ),
      alt: questionsInWords(year, groups),
    }),
  };
  return pictureNames(year).map((name) => ({ name, ...drawn[name]() }));
}

/** The picture of total and instruments over the years, from two results on. */
export function trendPicture(content: Content): Picture | undefined {
  const results = yearResults(content).toReversed();
  const [first] = results;
  const last = results.at(-1);
  if (!first || !last || !hasTrend(results)) return undefined;
  const years = Array.from({ length: last.fiscalYear - first.fiscalYear + 1 }, (_, index) => first.fiscalYear + index);
  const scores = (of: (year: YearResult) => number | undefined) =>
    years.map((year) => {
      const found = results.find(({ fiscalYear }) => fiscalYear === year);
      return found && of(found);
    });
  const inWords = results.map(({ fiscalYear, result }) => `ปี ${fiscalYear} ได้ ${formatPoints(result.total)}`);
  return {
    name: "trend",
    chart: trendChart(years.map(String), [
      { name: "ITA", scores: scores(({ result }) => result.total) },
      ...INSTRUMENTS.map((instrument) => ({
        name: INSTRUMENT_WORDS[instrument].label,
        scores: scores(({ analysis }) => shownScore(analysis.instruments[instrument])),
      })),
    ]),
    alt: `กราฟเส้นคะแนน ITA รวม IIT EIT และ OIT ตั้งแต่ปี ${first.fiscalYear} ถึงปี ${last.fiscalYear} คะแนนรวม${thaiList(inWords)}`,
  };
}

/** The result of the nearest earlier year. */
export const previousResult = ({ fiscalYear }: YearResult, content: Content): YearResult | undefined =>
  yearResults(content).find((earlier) => earlier.fiscalYear < fiscalYear);

/** The score to show: what was stated, else what follows from the parts. */
export const shownScore = ({ stated, computed }: { stated: number | undefined; computed: number | undefined }) =>
  stated ?? computed;

type Scored = AnalysedIndicator & { readonly score: number };
const hasScore = (indicator: AnalysedIndicator): indicator is Scored => indicator.score !== undefined;

/** Indicators from the highest score to the lowest. */
export const byScore = (indicators: readonly AnalysedIndicator[]): Scored[] =>
  indicators.filter(hasScore).toSorted((a, b) => b.score - a.score || a.number - b.number);

function inWords(known: readonly Scored[]): string {
  const ranked = byScore(known);
  const [best] = ranked;
  const worst = ranked.at(-1);
  const below = known.filter(({ belowTarget }) => belowTarget).map(({ number }) => number);
  const ends =
    best && worst
      ? `สูงสุดคือตัวชี้วัดที่ ${best.number} ได้ ${formatPoints(best.score)} ต่ำสุดคือตัวชี้วัดที่ ${worst.number} ได้ ${formatPoints(worst.score)}`
      : "";
  const rest =
    below.length === 0
      ? `ทุกตัวชี้วัดถึงเป้าหมาย ${TARGET}`
      : `ต่ำกว่าเป้าหมาย ${TARGET} จำนวน ${below.length} ตัวชี้วัด คือ ${figureList(below)}`;
  return `${ends} ${rest}`;
}

function questionsInWords({ fiscalYear, analysis }: YearResult, groups: readonly QuestionGroup[]): string {
  const count = groups.flatMap(({ questions }) => questions).length;
  const weak = analysis.weakQuestions.map(({ code, score }) => `${code} ได้ ${formatPoints(score)}`);
  const below =
    weak.length === 0
      ? `ทุกข้อถึงเป้าหมาย ${TARGET}`
      : `ต่ำกว่าเป้าหมาย ${TARGET} จำนวน ${weak.length} ข้อ คือ ${figureList(weak)}`;
  return `ตารางสีคะแนนรายข้อคำถามปี ${fiscalYear} จำนวน ${count} ข้อ แยกตามตัวชี้วัด ${below}`;
}
