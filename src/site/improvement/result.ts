import type { Content } from "../../domain/model/content.ts";
import { INSTRUMENT_WORDS, INSTRUMENTS, TARGET } from "../../domain/model/catalogue/ita-frame.ts";
import type { ResultFinding } from "../../domain/model/records/result.ts";
import { yearResults, type YearResult } from "../../domain/improvement/year-results.ts";
import { ISSUE_STATES, type Figure, type IssueState } from "../../domain/improvement/result-analysis.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { chainSteps, chainView, type ChainStep, type ChainView, type ScoreState } from "./improvement.ts";
import { formatDifference, formatPoints } from "../frame/numbers.ts";
import { chartView, type ChartView } from "./picture-view.ts";
import { byScore, previousResult, questionGroups, yearPictures, type Picture } from "./pictures.ts";
import { figureCell, scoreCell, type ScoreCell } from "./results.ts";
import { publishedItems } from "../../domain/addresses/pages.ts";
import { certaintyView, type CertaintyView } from "../frame/status-view.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** A figure as it was stated beside what follows from its parts. */
export interface FigureRow {
  readonly what: string;
  readonly name: string | undefined;
  /** "30%" */
  readonly weight: string | undefined;
  readonly stated: string;
  readonly computed: string;
  readonly verdict: { readonly id: "same" | "differs" | "unknown"; readonly label: string };
}

/** An indicator with its score, and how it changed. */
export interface IndicatorRow extends ScoreCell {
  readonly number: number;
  readonly name: string;
  readonly instrument: string;
  /** Set where the agency wrote another name than the frame's. */
  readonly mark: string | undefined;
  readonly previous: string | undefined;
  readonly change: string | undefined;
}

/** A question or item with its score. */
export interface QuestionRow extends ScoreCell {
  readonly code: string;
  readonly name: string | undefined;
  readonly href: string | undefined;
}

/** An issue of the measures frame with what it asks for. */
export interface IssueRow {
  readonly number: number;
  readonly name: string;
  readonly mean: string;
  readonly state: { readonly id: IssueState; readonly label: string };
  readonly questions: readonly { readonly code: string; readonly score: string; readonly state: ScoreState }[];
}

/** A finding or a recommendation of the agency, with what it speaks of. */
export interface FindingRow {
  readonly about: string;
  readonly finding: string | undefined;
  readonly recommendation: string | undefined;
}

/** Everything the page of a year's result shows. */
export interface ResultPage {
  readonly frame: Frame;
  readonly fiscalYear: number;
  readonly total: string;
  readonly rating: string;
  readonly change: string | undefined;
  readonly previousYear: number | undefined;
  readonly announced: string | undefined;
  readonly figures: readonly FigureRow[];
  /** What does not fit together, in words. */
  readonly warnings: readonly string[];
  readonly weightsLevel: CertaintyView | undefined;
  readonly ratingLevel: CertaintyView | undefined;
  readonly indicators: readonly IndicatorRow[];
  readonly highest: string | undefined;
  readonly lowest: string | undefined;
  /** "6 จาก 10 ตัวชี้วัด" */
  readonly below: string;
  readonly target: number;
  readonly pictures: Readonly<Partial<Record<Picture["name"], ChartView>>>;
  readonly groups: readonly { readonly title: string; readonly questions: readonly QuestionRow[] }[];
  readonly failed: readonly QuestionRow[];
  readonly issues: readonly IssueRow[];
  readonly issuesLevel: CertaintyView | undefined;
  /** What the agency found and recommends, in its own words. */
  readonly findings: readonly FindingRow[];
  readonly notes: readonly string[];
  readonly chain: ChainView;
  readonly steps: readonly ChainStep[];
}

/** The pages of the results of all years. */
export const resultPages = (content: Content): { year: string; page: ResultPage }[] =>
  yearResults(content).map((year) => ({ year: String(year.fiscalYear), page: resultPage(year, content) }));

function resultPage(year: YearResult, content: Content): ResultPage {
  const { fiscalYear, result, frame, analysis } = year;
  const { agency } = content;
  const previous = previousResult(year, content);
  const rating = analysis.rating.stated ?? analysis.rating.computed;
  const ranked = byScore(analysis.indicators);
  const below = analysis.indicators.filter(({ belowTarget }) => belowTarget).length;
  const best = ranked[0];
  const worst = ranked.at(-1);
  const figures = figureRows(year);
  return {
    frame: frameOf(content, {
      title: `${TITLES.results} ปีงบประมาณ ${fiscalYear}`,
      description: `${agency.name}ได้คะแนน ITA ปี ${fiscalYear} รวม ${formatPoints(result.total)}${rating ? ` ระดับ ${rating}` : ""} จุดที่ต้องปรับปรุง มาตรการ และผลที่ตามมา`,
      address: addresses.result(fiscalYear),
      crumb: `ปี ${fiscalYear}`,
      parents: [{ title: TITLES.results, address: addresses.results }],
      updated: [result.received],
      search: { kind: "page", fiscalYears: [fiscalYear] },
    }),
    fiscalYear,
    total: formatPoints(result.total),
    rating: analysis.rating.stated ?? (rating ? `${rating} (คิดจากเกณฑ์ของปี)` : "ไม่ทราบ"),
    change: previous && formatDifference(result.total - previous.result.total),
    previousYear: previous?.fiscalYear,
    announced: result.received,
    figures,
    warnings: [...figures, ...indicatorFigures(year)]
      .filter(({ verdict }) => verdict.id === "differs")
      .map(warningOf)
      .concat(undecided(content, fiscalYear)),
    weightsLevel: frame?.weights && certaintyView(frame.weights.level),
    ratingLevel: frame?.rating && certaintyView(frame.rating.level),
    indicators: indicatorRows(year, previous),
    highest: best && `ตัวชี้วัดที่ ${best.number} ${best.name} ${formatPoints(best.score)}`,
    lowest: worst && `ตัวชี้วัดที่ ${worst.number} ${worst.name} ${formatPoints(worst.score)}`,
    below: ranked.length === 0 ? "ไม่ทราบ" : `${below} จาก ${ranked.length} ตัวชี้วัด`,
    target: TARGET,
    pictures: Object.fromEntries(
      yearPictures(year, content).map((picture) => [
        picture.name,
        chartView(picture, (scheme) => addresses.chart(fiscalYear, picture.name, scheme), content),
      ]),
    ),
    groups: questionGroups(year, content).map(({ indicator, questions }) => ({
      title:
        indicator === undefined
          ? "ไม่ทราบตัวชี้วัด"
          : `ตัวชี้วัดที่ ${indicator} ${analysis.indicators.find(({ number }) => number === indicator)?.name ?? ""}`,
      questions: questions.map(({ code, score }) => questionRow(code, score, fiscalYear, content)),
    })),
    failed: analysis.failedItems.map((code) => questionRow(code, 0, fiscalYear, content)),
    issues: analysis.issues.map(({ number, name, mean, state, questions }) => ({
      number,
      name,
      mean: formatPoints(mean),
      state: { id: state, label: ISSUE_STATES[state] },
      questions: questions.map(({ code, score }) => ({ code, ...scoreCell(score) })),
    })),
    issuesLevel: frame?.issues && certaintyView(frame.issues.level),
    findings: result.findings.map((finding) => findingRow(finding, year)),
    notes: result.notes,
    chain: chainView(content, fiscalYear),
    steps: chainSteps(content, fiscalYear, "result"),
  };
}

/** The rows of an import that nobody has decided: they stand in no table. */
const undecided = (content: Content, fiscalYear: number): string[] =>
  content.results
    .filter(({ data }) => data.fiscalYear === fiscalYear)
    .flatMap(({ data }) => data.unsure.filter(({ answer }) => answer === undefined))
    .map(({ at, seen }) => `${at} “${seen}” ยังไม่แน่ใจว่าเป็นคะแนนของอะไร จึงไม่แสดงในตาราง`);

function findingRow(finding: ResultFinding, { frame, analysis }: YearResult): FindingRow {
  const { question, indicator, instrument, issue, subject } = finding;
  const named = analysis.indicators.find(({ number }) => number === indicator)?.name;
  const about = [
    ...(question === undefined ? [] : [`ข้อ ${question}`]),
    ...(indicator === undefined ? [] : [`ตัวชี้วัดที่ ${indicator} ${named ?? ""}`]),
    ...(instrument === undefined ? [] : [INSTRUMENT_WORDS[instrument].label]),
    ...(subject === undefined && issue !== undefined
      ? [`ประเด็นที่ ${issue} ${frame?.issues?.list.find(({ number }) => number === issue)?.name ?? ""}`]
      : []),
    ...(subject === undefined ? [] : [subject]),
  ].join(" · ");
  return { about: about || "ภาพรวม", finding: finding.finding, recommendation: finding.recommendation };
}

function figureRows({ frame, analysis }: YearResult): FigureRow[] {
  const { stated, computed, differs } = analysis.rating;
  return [
    figureRow("คะแนนรวม", undefined, undefined, analysis.total),
    ...INSTRUMENTS.map((instrument) => {
      const { label, name } = INSTRUMENT_WORDS[instrument];
      const weight = frame?.weights && `${Math.round(frame.weights[instrument] * 100)}%`;
      return figureRow(label, name, weight, analysis.instruments[instrument]);
    }),
    {
      what: "ระดับ",
      name: undefined,
      weight: undefined,
      stated: stated ?? "–",
      computed: computed ?? "–",
      verdict: verdictOf(stated !== undefined && computed !== undefined, differs),
    },
  ];
}

/** Indicators that were stated and also follow from their questions. */
const indicatorFigures = ({ analysis }: YearResult): FigureRow[] =>
  analysis.indicators.map((indicator) => figureRow(`ตัวชี้วัดที่ ${indicator.number}`, undefined, undefined, indicator));

const figureRow = (
  what: string,
  name: string | undefined,
  weight: string | undefined,
  { stated, computed, differs }: Figure,
): FigureRow => ({
  what,
  name,
  weight,
  stated: stated === undefined ? "–" : formatPoints(stated),
  computed: computed === undefined ? "–" : formatPoints(computed),
  verdict: verdictOf(stated !== undefined && computed !== undefined, differs),
});

function verdictOf(areBothKnown: boolean, differs: boolean): FigureRow["verdict"] {
  if (!areBothKnown) return { id: "unknown", label: "เทียบไม่ได้" };
  return differs ? { id: "differs", label: "ไม่ตรงกัน" } : { id: "same", label: "ตรงกัน" };
}

const warningOf = ({ what, stated, computed }: FigureRow): string =>
  `${what}ที่ได้รับแจ้งคือ ${stated} แต่คิดจากส่วนย่อยของผลเดียวกันได้ ${computed}`;

const indicatorRows = ({ analysis, result }: YearResult, previous: YearResult | undefined): IndicatorRow[] =>
  analysis.indicators.map(({ number, name: known, instrument, score, ...figure }) => {
    const before = previous?.analysis.indicators.find((indicator) => indicator.number === number)?.score;
    const name = result.indicators.find((one) => one.number === number)?.name ?? known;
    return {
      number,
      name,
      mark: name === known ? undefined : `กรอบของปีใช้ชื่อ “${known}”`,
      instrument: INSTRUMENT_WORDS[instrument].label,
      ...figureCell(figure),
      previous: before === undefined ? undefined : formatPoints(before),
      change: score === undefined || before === undefined ? undefined : formatDifference(score - before),
    };
  });

function questionRow(code: string, score: number, fiscalYear: number, content: Content): QuestionRow {
  const item = content.editions
    .find((edition) => edition.fiscalYear === fiscalYear)
    ?.items.find((candidate) => candidate.code === code);
  const isPublished = publishedItems(content).some((place) => place.fiscalYear === fiscalYear && place.code === code);
  return {
    code,
    name: item?.name,
    href: item && isPublished ? urlsOf(content.agency.site).href(addresses.item(fiscalYear, item.code)) : undefined,
    ...scoreCell(score),
  };
}
