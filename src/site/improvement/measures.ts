import { basisOf, followedMeasures, type FollowedMeasure } from "../../domain/improvement/chain.ts";
import type { Content } from "../../domain/model/content.ts";
import type { ProseEntry } from "../../domain/model/entry.ts";
import type { Measure } from "../../domain/model/records/measure.ts";
import type { Period } from "../../domain/thai/date.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import {
  answeredBy,
  basesOf,
  chainSteps,
  headingOf,
  issueTitle,
  measureLink,
  stateMark,
  type ChainStep,
  type MeasureLink,
  type ProgressMark,
  type WeakView,
} from "./improvement.ts";
import { figureList } from "../frame/numbers.ts";
import { measureMarks, type MeasureMarks } from "./marks.ts";
import { measuresPdf } from "../../domain/files/papers.ts";
import { paperLinks, type PaperLinks } from "./paper.ts";
import { measureYears, resultYears } from "../../domain/addresses/pages.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Everything the list of the years with measures shows. */
export interface MeasuresPage {
  readonly frame: Frame;
  readonly years: readonly {
    readonly title: string;
    readonly href: string;
    /** "6 มาตรการ จากผลการประเมินปี 2565" */
    readonly details: string;
  }[];
}

/** A measure in the list of its year. */
export interface MeasureCard extends MeasureLink {
  readonly stepsIntro: string | undefined;
  readonly steps: readonly string[];
  readonly period: Period;
  /** The period as the agency wrote it. */
  readonly periodWritten: string | undefined;
  readonly marks: MeasureMarks;
  readonly followUp: string | undefined;
  readonly weak: readonly WeakView[];
}

/** Measures under the heading of their issue, or of the agency's own group. */
export interface MeasureGroup {
  readonly title: string | undefined;
  readonly measures: readonly MeasureCard[];
}

/** Everything the page of a year's measures shows. */
export interface YearMeasuresPage {
  readonly frame: Frame;
  readonly fiscalYear: number;
  readonly groups: readonly MeasureGroup[];
  readonly steps: readonly ChainStep[];
  readonly papers: PaperLinks;
}

/** Everything the page of one measure shows. */
export interface MeasurePage {
  readonly frame: Frame;
  readonly entry: ProseEntry<Measure>;
  readonly title: string;
  readonly fiscalYear: number;
  readonly groupTitle: string | undefined;
  readonly issue: string | undefined;
  readonly card: MeasureCard;
  readonly basis: { readonly fiscalYear: number; readonly href: string | undefined };
  readonly published: string | undefined;
  readonly hasBody: boolean;
  readonly notes: readonly string[];
  readonly outcomes: readonly {
    readonly mark: ProgressMark;
    readonly title: string;
    readonly href: string;
    readonly output: readonly string[];
    readonly outcome: readonly string[];
  }[];
  readonly steps: readonly ChainStep[];
}

/** Prepares the list of the years with measures. */
export function measuresPage(content: Content): MeasuresPage {
  const { agency } = content;
  const { href } = urlsOf(agency.site);
  return {
    frame: frameOf(content, {
      title: TITLES.measures,
      description: `สิ่งที่${agency.name}กำหนดว่าจะทำ เพื่อแก้จุดอ่อนที่พบจากผลการประเมิน ITA`,
      address: addresses.measures,
      search: content.measures.length > 0 ? { kind: "page" } : false,
      crumb: "มาตรการ",
    }),
    years: measureYears(content).map((year) => ({
      title: TITLES.year(year),
      href: href(addresses.measuresOf(year)),
      details: `${followedMeasures(content, year).length} มาตรการ จากผลการประเมินปี ${figureList(basesOf(content, year))}`,
    })),
  };
}

/** The pages of the measures of all years. */
export const yearMeasuresPages = (content: Content): { year: string; page: YearMeasuresPage }[] =>
  measureYears(content).map((fiscalYear) => ({
    year: String(fiscalYear),
    page: {
      frame: frameOf(content, {
        title: `${TITLES.measures} ปีงบประมาณ ${fiscalYear}`,
        description: `มาตรการของ${content.agency.name}ในปีงบประมาณ ${fiscalYear} ซึ่งตอบจุดอ่อนของผลการประเมิน ITA ปี ${figureList(basesOf(content, fiscalYear))}`,
        address: addresses.measuresOf(fiscalYear),
        crumb: `ปี ${fiscalYear}`,
        parents: [{ title: "มาตรการ", address: addresses.measures }],
        updated: followedMeasures(content, fiscalYear).map(({ measure }) => measure.data.published),
        search: { kind: "measure", fiscalYears: [fiscalYear] },
      }),
      fiscalYear,
      groups: measureGroups(content, fiscalYear),
      steps: chainSteps(content, basesOf(content, fiscalYear)[0] ?? fiscalYear - 1, "measures"),
      papers: paperLinks(
        content,
        (digits) => addresses.measuresPaper(fiscalYear, digits),
        (form) => measuresPdf(fiscalYear, form),
      ),
    },
  }));

/** The pages of all measures. */
export const measurePages = (content: Content): { year: string; id: string; page: MeasurePage }[] =>
  measureYears(content).flatMap((year) =>
    followedMeasures(content, year).map((followed) => ({
      year: String(year),
      id: followed.measure.id,
      page: measurePage(followed, content),
    })),
  );

function measurePage(followed: FollowedMeasure, content: Content): MeasurePage {
  const { measure, reports } = followed;
  const { data, id } = measure;
  const { fiscalYear } = data;
  const { href } = urlsOf(content.agency.site);
  const basis = basisOf(measure);
  const issue = issueTitle(measure, content);
  return {
    frame: frameOf(content, {
      title: data.title,
      description: `มาตรการปีงบประมาณ ${fiscalYear} ของ${content.agency.name} ผู้รับผิดชอบ ${data.unit}`,
      address: addresses.measure(fiscalYear, id),
      parents: [
        { title: "มาตรการ", address: addresses.measures },
        { title: `ปี ${fiscalYear}`, address: addresses.measuresOf(fiscalYear) },
      ],
      updated: [data.published, ...reports.map(({ report }) => report.data.published)],
      search: { kind: "measure", fiscalYears: [fiscalYear] },
    }),
    entry: measure,
    title: data.title,
    fiscalYear,
    groupTitle: data.group,
    issue,
    card: measureCard(followed, content),
    basis: {
      fiscalYear: basis,
      href: resultYears(content).includes(basis) ? href(addresses.result(basis)) : undefined,
    },
    published: data.published,
    hasBody: (content.measures.find(({ file }) => file === measure.file)?.text ?? "").trim() !== "",
    notes: data.notes,
    outcomes: reports.map(({ report, result }) => ({
      mark: stateMark(result.state),
      title: report.data.title,
      href: href(addresses.report(report.data.fiscalYear, report.id)),
      output: [...result.output, ...(result.reason ? [`เหตุผล: ${result.reason}`] : [])],
      outcome: result.outcome,
    })),
    steps: chainSteps(content, basis, "measures"),
  };
}

const measureCard = (followed: FollowedMeasure, content: Content): MeasureCard => {
  const { stepsIntro, steps, period, periodWritten, followUp } = followed.measure.data;
  const marks = measureMarks(followed.measure, content);
  const weak = answeredBy(followed.measure, content);
  return { ...measureLink(followed, content), stepsIntro, steps, period, periodWritten, marks, followUp, weak };
};

/** A year's measures (B.E.) by their headings, in the order of the first measure of each. */
export const measureGroups = (content: Content, fiscalYear: number): MeasureGroup[] =>
  [...Map.groupBy(followedMeasures(content, fiscalYear), ({ measure }) => headingOf(measure, content))].map(
    ([title, measures]) => ({ title, measures: measures.map((followed) => measureCard(followed, content)) }),
  );
