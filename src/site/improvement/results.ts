import type { Content } from "../../domain/model/content.ts";
import { INDICATORS, INSTRUMENT_WORDS, INSTRUMENTS } from "../../domain/model/catalogue/ita-frame.ts";
import type { Figure } from "../../domain/improvement/result-analysis.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { scoreState, type ScoreState } from "./improvement.ts";
import { formatDifference, formatPoints } from "../frame/numbers.ts";
import { yearResults } from "../../domain/improvement/year-results.ts";
import { previousResult, shownScore, trendPicture } from "./pictures.ts";
import { chartView, type ChartView } from "./picture-view.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** A score in a table: "78.35", or a dash. */
export interface ScoreCell {
  readonly score: string;
  readonly state: ScoreState;
  /** True where nobody stated it: it follows from its parts. */
  readonly isComputed: boolean;
}

/** Everything the page that compares the results of all years shows. */
export interface ResultsPage {
  readonly frame: Frame;
  readonly instruments: readonly string[];
  readonly years: readonly {
    readonly fiscalYear: number;
    readonly href: string;
    readonly total: ScoreCell;
    readonly rating: string;
    readonly instruments: readonly ScoreCell[];
    /** Difference of the total from the year before in the list, with its sign. */
    readonly change: string | undefined;
  }[];
  readonly indicators: readonly { readonly title: string; readonly scores: readonly ScoreCell[] }[];
  readonly trend: ChartView | undefined;
  readonly measuresHref: string;
  readonly reportsHref: string;
}

/** A score with whether it reaches the target. */
export const scoreCell = (score: number | undefined, isComputed = false): ScoreCell => ({
  score: score === undefined ? "–" : formatPoints(score),
  state: scoreState(score),
  isComputed,
});

/** The score to show of a figure: what was stated, else what follows from its parts, told as such. */
export const figureCell = (figure: Figure): ScoreCell =>
  scoreCell(shownScore(figure), figure.stated === undefined && figure.computed !== undefined);

/** Prepares the comparison of all results. */
export function resultsPage(content: Content): ResultsPage {
  const { agency } = content;
  const { href } = urlsOf(agency.site);
  const results = yearResults(content);
  const trend = trendPicture(content);
  return {
    frame: frameOf(content, {
      title: TITLES.results,
      description: `คะแนน ITA ที่${agency.name}ได้รับในแต่ละปี และสิ่งที่ทำเพื่อปรับปรุง`,
      address: addresses.results,
      search: content.results.length > 0 ? { kind: "page" } : false,
    }),
    instruments: INSTRUMENTS.map((instrument) => INSTRUMENT_WORDS[instrument].label),
    years: results.map((year) => {
      const previous = previousResult(year, content);
      const { rating, instruments } = year.analysis;
      return {
        fiscalYear: year.fiscalYear,
        href: href(addresses.result(year.fiscalYear)),
        total: scoreCell(year.result.total),
        rating: rating.stated ?? (rating.computed ? `${rating.computed} (คิดจากเกณฑ์)` : "–"),
        instruments: INSTRUMENTS.map((instrument) => figureCell(instruments[instrument])),
        change: previous && formatDifference(year.result.total - previous.result.total),
      };
    }),
    indicators: INDICATORS.map(({ number, name }) => ({
      title: `${number} ${name}`,
      scores: results.map(({ analysis }) => {
        const indicator = analysis.indicators.find((one) => one.number === number);
        return indicator ? figureCell(indicator) : scoreCell(undefined);
      }),
    })),
    trend: trend && chartView(trend, (scheme) => addresses.trend(scheme), content),
    measuresHref: href(addresses.measures),
    reportsHref: href(addresses.reports),
  };
}
