import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import { surveyScore, type Survey } from "../../domain/model/records/survey.ts";
import { formatThaiPeriod } from "../../domain/thai/date.ts";
import { fileLink, type FileLink } from "../frame/files.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { formatCount, formatPoints } from "../frame/numbers.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** A survey with its results in words and in percent. */
export interface SurveyView extends Pick<Survey, "title" | "method" | "findings" | "actions"> {
  /** Part of its address for ever. */
  readonly id: string;
  readonly period: string | undefined;
  readonly respondents: string;
  /** "4.42 จาก 5 (ร้อยละ 88.40)" */
  readonly score: string;
  readonly maximum: number;
  readonly rows: readonly {
    readonly question: string;
    readonly respondents: string;
    readonly score: number;
    readonly points: string;
    readonly percent: string;
  }[];
  readonly report: FileLink | undefined;
}

/** Everything the page of surveys shows, newest first. */
export interface SurveysPage {
  readonly frame: Frame;
  readonly surveys: readonly SurveyView[];
}

/** Prepares the page of surveys. */
export function surveysPage(content: Content): SurveysPage {
  const urls = urlsOf(content.agency.site);
  const surveys = content.surveys.toSorted(
    (a, b) => b.data.fiscalYear - a.data.fiscalYear || (a.data.updated < b.data.updated ? 1 : -1),
  );
  return {
    frame: frameOf(content, {
      title: TITLES.surveys,
      description: `ผลสำรวจความพึงพอใจของผู้ใช้บริการ${content.agency.name} และสิ่งที่ทำต่อจากผลนั้น`,
      address: addresses.surveys,
      parents: [{ title: TITLES.services, address: addresses.services }],
      updated: surveys.map(({ data }) => data.updated),
      // A page with nothing on it is no answer.
      search: surveys.length > 0 && {
        kind: "page",
        fiscalYears: [...new Set(surveys.map(({ data }) => data.fiscalYear))],
      },
    }),
    surveys: surveys.map((survey) => surveyView(survey, content, urls)),
  };
}

function surveyView({ id, data }: Entry<Survey>, { files }: Content, urls: Urls): SurveyView {
  const inPercent = (score: number) => formatPoints((score / data.maximum) * 100);
  const score = surveyScore(data);
  return {
    id,
    title: data.title,
    method: data.method,
    findings: data.findings,
    actions: data.actions,
    period: data.period && formatThaiPeriod(data.period),
    respondents: formatCount(data.respondents),
    score: `${formatPoints(score)} จาก ${data.maximum} (ร้อยละ ${inPercent(score)})`,
    maximum: data.maximum,
    rows: data.questions.map(({ question, respondents, score: points }) => ({
      question,
      respondents: respondents === undefined ? "–" : formatCount(respondents),
      score: points,
      points: formatPoints(points),
      percent: inPercent(points),
    })),
    report: data.report && fileLink(data.report, files, urls),
  };
}
