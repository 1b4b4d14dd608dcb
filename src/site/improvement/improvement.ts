import {
  basisOf,
  followedMeasures,
  improvementChain,
  type ChainLink,
  type FollowedMeasure,
  type WeakPoint,
} from "../../domain/improvement/chain.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import { TARGET } from "../../domain/model/catalogue/ita-frame.ts";
import type { Measure } from "../../domain/model/records/measure.ts";
import { MEASURE_STATES, REPORT_KINDS, type MeasureState } from "../../domain/model/records/report.ts";
import type { IsoDate, Period } from "../../domain/thai/date.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { formatDifference, formatPoints } from "../frame/numbers.ts";
import { measureYears, publishedItems, reportYears, resultYears } from "../../domain/addresses/pages.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** How a score stands to the target. */
export interface ScoreState {
  readonly id: "reached" | "below" | "unknown";
  readonly label: string;
}

/** Says of a score whether it reaches the target. */
export function scoreState(score: number | undefined): ScoreState {
  if (score === undefined) return { id: "unknown", label: "ไม่ทราบคะแนน" };
  return score < TARGET ? { id: "below", label: `ต่ำกว่า ${TARGET}` } : { id: "reached", label: `ถึง ${TARGET}` };
}

/** A weak point as a reader sees it. */
export interface WeakView {
  /** "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ" */
  readonly title: string;
  readonly score: string;
  /** The item's page, for an item of a published year. */
  readonly href: string | undefined;
}

const KIND_WORDS: Record<WeakPoint["kind"], string> = {
  indicator: "ตัวชี้วัดที่",
  question: "ข้อคำถาม",
  item: "ข้อ",
};

/** Prepares a weak point of a year's result (B.E.). */
export function weakView({ kind, code, name, score }: WeakPoint, fiscalYear: FiscalYear, content: Content): WeakView {
  const isPublished = publishedItems(content).some((item) => item.fiscalYear === fiscalYear && item.code === code);
  return {
    title: [KIND_WORDS[kind], code, name].filter(Boolean).join(" "),
    score: formatPoints(score),
    href:
      kind === "item" && isPublished
        ? urlsOf(content.agency.site).href(addresses.item(fiscalYear, code as `o${number}`))
        : undefined,
  };
}

/** What became of a measure, in a word with its sign. */
export interface ProgressMark {
  readonly id: MeasureState | "overdue" | "waiting";
  readonly label: string;
}

/** What one report says of a measure. */
export interface ReportedState {
  readonly mark: ProgressMark;
  /** The kind of the report and its year. */
  readonly title: string;
  readonly href: string;
}

/** How a measure is followed: what reports say of it, or why none does. */
export interface FollowUpView {
  readonly reports: readonly ReportedState[];
  /** Set where no report speaks of it. */
  readonly unreported: ProgressMark | undefined;
}

/** Prepares what became of a measure by a day. */
export function followUpView({ measure, reports }: FollowedMeasure, content: Content): FollowUpView {
  const { href } = urlsOf(content.agency.site);
  return {
    reports: reports.map(({ report, result }) => ({
      mark: stateMark(result.state),
      title: `${REPORT_KINDS[report.data.kind]} ปี ${report.data.fiscalYear}`,
      href: href(addresses.report(report.data.fiscalYear, report.id)),
    })),
    unreported: reports.length > 0 ? undefined : unreportedMark(measure.data.period, content.today),
  };
}

/** A state that a report gives, with its word. */
export const stateMark = (state: MeasureState): ProgressMark => ({ id: state, label: MEASURE_STATES[state] });

function unreportedMark({ from, to }: Period, today: IsoDate): ProgressMark {
  if (to < today) return { id: "overdue", label: "พ้นระยะเวลาแล้ว ยังไม่มีรายงานผล" };
  return { id: "waiting", label: from > today ? "ยังไม่ถึงกำหนดเริ่ม" : "อยู่ในระยะเวลาดำเนินการ ยังไม่มีรายงาน" };
}

/** A measure in a list, with what became of it. */
export interface MeasureLink extends FollowUpView {
  readonly title: string;
  readonly unit: string;
  readonly href: string;
}

/** A measure with the way to its page. */
export const measureLink = (followed: FollowedMeasure, content: Content): MeasureLink => {
  const { id, data } = followed.measure;
  return {
    title: data.title,
    unit: data.unit,
    href: urlsOf(content.agency.site).href(addresses.measure(data.fiscalYear, id)),
    ...followUpView(followed, content),
  };
};

/** One weak point with the measures against it and what the next year's result says. */
export interface ChainRow {
  readonly weak: WeakView;
  readonly measures: readonly MeasureLink[];
  /** Measures of the same issue that do not say whether they answer it. */
  readonly near: readonly { readonly title: string; readonly href: string }[];
  readonly next:
    | { readonly fiscalYear: FiscalYear; readonly score: string; readonly change: string; readonly state: ScoreState }
    | undefined;
  /** Why there is no next score: none is published yet, or codes mean something else in another year. */
  readonly noNext: string;
}

/** The whole chain that hangs on a year's result. */
export interface ChainView {
  readonly rows: readonly ChainRow[];
  /** "จุดอ่อน 6 จุด มีมาตรการตอบ 4 จุด" */
  readonly summary: string;
  readonly unanswered: number;
  readonly overdue: number;
}

/** Prepares the improvement chain of a year's result (B.E.). */
export function chainView(content: Content, fiscalYear: FiscalYear): ChainView {
  const rows = improvementChain(content, fiscalYear).map((link) => chainRow(link, fiscalYear, content));
  const unanswered = rows.filter(({ measures }) => measures.length === 0).length;
  const overdue = new Set(
    rows.flatMap(({ measures }) =>
      measures.filter(({ unreported }) => unreported?.id === "overdue").map(({ href }) => href),
    ),
  ).size;
  return {
    rows,
    summary: `จุดอ่อน ${rows.length} จุด มีมาตรการตอบแล้ว ${rows.length - unanswered} จุด`,
    unanswered,
    overdue,
  };
}

const chainRow = ({ weak, measures, near, next }: ChainLink, fiscalYear: FiscalYear, content: Content): ChainRow => ({
  weak: weakView(weak, fiscalYear, content),
  measures: measures.map((followed) => measureLink(followed, content)),
  near: near.map((followed) => measureLink(followed, content)).map(({ title, href }) => ({ title, href })),
  next:
    next === undefined
      ? undefined
      : {
          fiscalYear: fiscalYear + 1,
          score: formatPoints(next),
          change: formatDifference(next - weak.score),
          state: scoreState(next),
        },
  noNext: weak.kind === "indicator" ? "ยังไม่มีผล" : "ไม่เทียบข้ามปี",
});

/** The weak points that a measure answers. */
export const answeredBy = (measure: Entry<Measure>, content: Content): WeakView[] =>
  improvementChain(content, basisOf(measure))
    .filter(({ measures }) => measures.some((followed) => followed.measure.file === measure.file))
    .map(({ weak }) => weakView(weak, basisOf(measure), content));

/** A step of the way round: result, measures, report, next result. */
export interface ChainStep {
  readonly title: string;
  /** Nothing where the agency has written none yet. */
  readonly href: string | undefined;
  readonly current: boolean;
}

/**
 * The way from a year's result to the next one.
 * @param basis the year of the result (B.E.)
 * @param here which of the steps the reader is on
 */
export function chainSteps(content: Content, basis: FiscalYear, here: "result" | "measures" | "reports"): ChainStep[] {
  const { href } = urlsOf(content.agency.site);
  const year = measureYears(content).find((candidate) => basesOf(content, candidate).includes(basis)) ?? basis + 1;
  const step = (title: string, address: string, exists: boolean, current: boolean): ChainStep => ({
    title,
    href: exists ? href(address) : undefined,
    current,
  });
  return [
    step(`ผลการประเมินปี ${basis}`, addresses.result(basis), resultYears(content).includes(basis), here === "result"),
    step(`มาตรการปี ${year}`, addresses.measuresOf(year), measureYears(content).includes(year), here === "measures"),
    step(`รายงานปี ${year}`, addresses.reportsOf(year), reportYears(content).includes(year), here === "reports"),
    step(`ผลการประเมินปี ${basis + 1}`, addresses.result(basis + 1), resultYears(content).includes(basis + 1), false),
  ];
}

/** The years whose results the measures of a fiscal year (B.E.) answer, newest first. */
export const basesOf = (content: Content, fiscalYear: FiscalYear): FiscalYear[] =>
  [...new Set(followedMeasures(content, fiscalYear).map(({ measure }) => basisOf(measure)))].toSorted((a, b) => b - a);

/** The heading a measure stands under: the agency's own, else the issue of the frame. */
export const headingOf = (measure: Entry<Measure>, content: Content): string | undefined =>
  measure.data.group ?? issueTitle(measure, content);

/** "ประเด็นที่ 4 กระบวนการกำกับดูแล…"; the frame of the analysed year names the issues, else that of the measure's own. */
export function issueTitle(measure: Entry<Measure>, { editions }: Content): string | undefined {
  const { issue, fiscalYear } = measure.data;
  if (issue === undefined) return undefined;
  const name = [basisOf(measure), fiscalYear]
    .map((year) => editions.find((edition) => edition.fiscalYear === year)?.frame?.issues?.list)
    .flatMap((list) => list?.find(({ number }) => number === issue)?.name ?? [])
    .at(0);
  return ["ประเด็นที่", issue, name].filter(Boolean).join(" ");
}
