import { followedMeasures } from "../../domain/improvement/chain.ts";
import { reportDoubts, reportedMeasure } from "../../domain/improvement/doubts.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Entry, ProseEntry } from "../../domain/model/entry.ts";
import type { Evidence } from "../../domain/model/evidence.ts";
import { REPORT_KINDS, type Report } from "../../domain/model/records/report.ts";
import type { Period } from "../../domain/thai/date.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { fileLink, type FileLink } from "../frame/files.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { chainSteps, headingOf, stateMark, type ChainStep, type ProgressMark } from "./improvement.ts";
import { measureMarks } from "./marks.ts";
import { reportPdf } from "../../domain/files/papers.ts";
import { paperLinks, reportPaper, type PrintedPaper, type PaperLinks } from "./paper.ts";
import { reportYears } from "../../domain/addresses/pages.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** A report in a list. */
export interface ReportLink {
  readonly title: string;
  readonly kind: string;
  readonly href: string;
  readonly published: string | undefined;
  /** "กล่าวถึง 21 มาตรการ", for a report that speaks of measures. */
  readonly details: string | undefined;
}

/** Everything the list of all reports shows. */
export interface ReportsPage {
  readonly frame: Frame;
  readonly years: readonly { readonly title: string; readonly href: string; readonly reports: readonly ReportLink[] }[];
}

/** Everything the page of a year's reports shows. */
export interface YearReportsPage {
  readonly frame: Frame;
  readonly reports: readonly ReportLink[];
  readonly steps: readonly ChainStep[];
}

/** What a report says of one measure. */
export interface OutcomeView {
  readonly title: string;
  readonly href: string | undefined;
  readonly unit: string | undefined;
  readonly mark: ProgressMark;
  readonly reason: string | undefined;
  readonly output: readonly string[];
  readonly outcome: readonly string[];
  readonly evidence: readonly FileLink[];
  readonly notes: readonly string[];
  /** What of the row does not agree with its year; it is shown as it is written. */
  readonly marks: readonly string[];
}

/** Everything the page of one report shows. */
export interface ReportPage {
  readonly frame: Frame;
  readonly entry: ProseEntry<Report>;
  readonly title: string;
  readonly kind: string;
  readonly fiscalYear: number;
  readonly period: Period | undefined;
  readonly published: string | undefined;
  readonly paper: PrintedPaper;
  readonly papers: PaperLinks;
  readonly groups: readonly { readonly title: string | undefined; readonly outcomes: readonly OutcomeView[] }[];
  /** Measures of the year that a report on measures says nothing of. */
  readonly unmentioned: readonly { readonly title: string; readonly href: string }[];
  readonly hasBody: boolean;
  readonly notes: readonly string[];
  /** What of the report as a whole does not agree with its year. */
  readonly marks: readonly string[];
  readonly steps: readonly ChainStep[];
}

/** Prepares the list of all reports. */
export function reportsPage(content: Content): ReportsPage {
  const { agency } = content;
  const { href } = urlsOf(agency.site);
  return {
    frame: frameOf(content, {
      title: TITLES.reports,
      description: `รายงานของ${agency.name}ว่าวิเคราะห์ผลการประเมิน ITA อย่างไร ทำมาตรการใดไปแล้ว และได้ผลอย่างไร`,
      address: addresses.reports,
      search: content.reports.length > 0 ? { kind: "page" } : false,
      crumb: "รายงาน",
    }),
    years: reportYears(content).map((year) => ({
      title: TITLES.year(year),
      href: href(addresses.reportsOf(year)),
      reports: reportLinks(content, year),
    })),
  };
}

/** The pages of the reports of all years. */
export const yearReportsPages = (content: Content): { year: string; page: YearReportsPage }[] =>
  reportYears(content).map((fiscalYear) => ({
    year: String(fiscalYear),
    page: {
      frame: frameOf(content, {
        title: `${TITLES.reports} ปีงบประมาณ ${fiscalYear}`,
        description: `รายงานของ${content.agency.name}เกี่ยวกับผลการประเมิน ITA และมาตรการ ปีงบประมาณ ${fiscalYear}`,
        address: addresses.reportsOf(fiscalYear),
        crumb: `ปี ${fiscalYear}`,
        parents: [{ title: "รายงาน", address: addresses.reports }],
        updated: ofYear(content, fiscalYear).map(({ data }) => data.published),
        search: { kind: "report", fiscalYears: [fiscalYear] },
      }),
      reports: reportLinks(content, fiscalYear),
      steps: chainSteps(content, basisOfReports(ofYear(content, fiscalYear), fiscalYear), "reports"),
    },
  }));

/** The pages of all reports. */
export const reportPages = (content: Content): { year: string; id: string; page: ReportPage }[] =>
  content.reports.map((report) => ({
    year: String(report.data.fiscalYear),
    id: report.id,
    page: reportPage(report, content),
  }));

const ofYear = ({ reports }: Content, fiscalYear: FiscalYear): Entry<Report>[] =>
  reports
    .filter(({ data }) => data.fiscalYear === fiscalYear)
    .toSorted((a, b) => (b.data.published ?? "").localeCompare(a.data.published ?? "") || a.id.localeCompare(b.id));

const reportLinks = (content: Content, fiscalYear: FiscalYear): ReportLink[] =>
  ofYear(content, fiscalYear).map(({ id, data }) => ({
    title: data.title,
    kind: REPORT_KINDS[data.kind],
    href: urlsOf(content.agency.site).href(addresses.report(fiscalYear, id)),
    published: data.published,
    details: data.results.length > 0 ? `กล่าวถึง ${data.results.length} มาตรการ` : undefined,
  }));

/** An analysis speaks of the result of its own year; other reports of measures, which answer the result before. */
const basisOfReports = (reports: readonly Entry<Report>[], fiscalYear: FiscalYear): FiscalYear =>
  reports.every(({ data }) => data.kind === "analysis") ? fiscalYear : fiscalYear - 1;

function reportPage(report: Content["reports"][number], content: Content): ReportPage {
  const { id, data } = report;
  const { fiscalYear } = data;
  const measures = followedMeasures(content, fiscalYear).map(({ measure }) => measure);
  const urls = urlsOf(content.agency.site);
  const mentioned = new Set(data.results.map(({ measure }) => measure));
  return {
    frame: frameOf(content, {
      title: data.title,
      description: `${REPORT_KINDS[data.kind]}ของ${content.agency.name} ปีงบประมาณ ${fiscalYear}`,
      address: addresses.report(fiscalYear, id),
      crumb: REPORT_KINDS[data.kind],
      parents: [
        { title: "รายงาน", address: addresses.reports },
        { title: `ปี ${fiscalYear}`, address: addresses.reportsOf(fiscalYear) },
      ],
      updated: [data.published],
      search: { kind: "report", fiscalYears: [fiscalYear] },
    }),
    entry: report,
    title: data.title,
    kind: REPORT_KINDS[data.kind],
    fiscalYear,
    period: data.period,
    published: data.published,
    paper: reportPaper(report, content),
    papers: paperLinks(
      content,
      (digits) => addresses.reportPaper(fiscalYear, id, digits),
      (form) => reportPdf({ fiscalYear, id }, form),
    ),
    groups: [
      ...Map.groupBy(data.results, ({ measure }) => {
        const entry = reportedMeasure(content, fiscalYear, measure);
        return entry && headingOf(entry, content);
      }),
    ].map(([title, results]) => ({
      title,
      outcomes: results.map((result) => outcomeView(result, report, content, urls)),
    })),
    unmentioned:
      data.kind === "measures"
        ? measures
            .filter((measure) => !mentioned.has(measure.id))
            .map((measure) => ({
              title: measure.data.title,
              href: urls.href(addresses.measure(fiscalYear, measure.id)),
            }))
        : [],
    hasBody: report.text.trim() !== "",
    notes: data.notes,
    marks: reportDoubts(report, content).flatMap(({ path, message }) => (path[0] === "period" ? [message] : [])),
    steps: chainSteps(content, basisOfReports([report], fiscalYear), "reports"),
  };
}

function outcomeView(
  result: Report["results"][number],
  report: Entry<Report>,
  content: Content,
  urls: Urls,
): OutcomeView {
  const { state, reason, output, outcome, evidence, notes, measure: id } = result;
  const measure = reportedMeasure(content, report.data.fiscalYear, id);
  const index = report.data.results.indexOf(result);
  const own = reportDoubts(report, content).filter(({ path }) => path[0] === "results" && path[1] === index);
  const marks = measure && measureMarks(measure, content);
  return {
    marks: [...own.map(({ message }) => message), ...(marks?.title ?? []), ...(marks?.period ?? [])],
    title: measure?.data.title ?? id,
    href: measure && urls.href(addresses.measure(measure.data.fiscalYear, measure.id)),
    unit: measure?.data.unit,
    mark: stateMark(state),
    reason,
    output,
    outcome,
    evidence: evidence.map((piece) => evidenceLink(piece, content, urls)),
    notes,
  };
}

/** Where a piece of evidence of an outcome leads. */
function evidenceLink({ title, file, page, link }: Evidence, content: Content, urls: Urls): FileLink {
  if (file !== undefined) return fileLink({ title, file }, content.files, urls);
  if (page !== undefined) return { title, href: urls.href(page), text: undefined, details: "หน้าในเว็บไซต์นี้" };
  return { title, href: link ?? "", text: undefined, details: `เว็บไซต์อื่น (${new URL(link ?? "").hostname})` };
}
