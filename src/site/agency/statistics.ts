import type { Content } from "../../domain/model/content.ts";
import {
  statsYears,
  together,
  totalUse,
  type StatsYear,
  type Use,
  type UsedService,
} from "../../domain/model/records/service-stats.ts";
import { useBars, type UseBars } from "../charts/use-bars.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { formatCount } from "../frame/numbers.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Numbers of a row in words: "–" where none was given. */
export interface UseView {
  readonly counter: string;
  readonly online: string;
  readonly total: string;
}

/** The use of services in one year, as pictures and tables. */
export interface StatsYearView {
  /** Part of its address for ever: `#y2566`. */
  readonly id: string;
  readonly title: string;
  readonly fiscalYear: number;
  readonly bars: UseBars | undefined;
  readonly months: readonly (UseView & { readonly name: string })[];
  readonly sum: UseView;
  readonly services: readonly (UseView & { readonly name: string; readonly href: string | undefined })[];
  /** Every service in every month, both ways together. */
  readonly matrix: {
    readonly months: readonly string[];
    readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
  };
}

/** Everything the page of statistics shows, newest year first. */
export interface StatisticsPage {
  readonly frame: Frame;
  readonly years: readonly StatsYearView[];
}

/** Prepares the page of statistics. */
export function statisticsPage(content: Content): StatisticsPage {
  const { agency } = content;
  const { href } = urlsOf(agency.site);
  const years = statsYears(content);
  return {
    frame: frameOf(content, {
      title: TITLES.statistics,
      description: `จำนวนครั้งที่ประชาชนใช้บริการของ${agency.name}แต่ละเดือน ณ จุดบริการและทางออนไลน์`,
      address: addresses.statistics,
      parents: [{ title: TITLES.services, address: addresses.services }],
      updated: years.map(({ updated }) => updated),
      // A page with nothing on it is no answer.
      search: years.length > 0 && { kind: "page", fiscalYears: years.map(({ fiscalYear }) => fiscalYear) },
    }),
    years: years.map((year) => yearView(year, href)),
  };
}

/** What the page of a service shows of its use: the newest year that tells of it. */
export interface ServiceUseView {
  readonly title: string;
  readonly bars: UseBars | undefined;
  readonly months: StatsYearView["months"];
  readonly sum: UseView;
  readonly allHref: string;
}

/** The newest statistics of the service that stands at an address. */
export function serviceUse(content: Content, address: string): ServiceUseView | undefined {
  for (const { fiscalYear, services } of statsYears(content)) {
    const used = services.find(({ page }) => page === address);
    if (!used) continue;
    const title = `สถิติการใช้บริการ ปีงบประมาณ ${fiscalYear}`;
    return {
      title,
      bars: useBars(title, used.months),
      months: monthViews(used),
      sum: useView(together(used.months)),
      allHref: urlsOf(content.agency.site).href(addresses.statisticsOf(fiscalYear)),
    };
  }
  return undefined;
}

function yearView(year: StatsYear, href: (address: string) => string): StatsYearView {
  const title = `ปีงบประมาณ ${year.fiscalYear}`;
  return {
    id: `y${year.fiscalYear}`,
    title,
    fiscalYear: year.fiscalYear,
    bars: useBars(`การใช้บริการทั้งหมด ${title}`, year.months),
    months: monthViews(year),
    sum: useView(together(year.months)),
    services: year.services.map(({ name, page, months }) => ({
      name,
      href: page && href(page),
      ...useView(together(months)),
    })),
    matrix: {
      months: year.months.map(({ name }) => name),
      rows: year.services.map(({ name, months }) => ({ name, cells: months.map((month) => cell(totalUse(month))) })),
    },
  };
}

const monthViews = ({ months }: Pick<UsedService, "months">) =>
  months.map((month) => ({ name: month.name, ...useView(month) }));

const useView = (use: Use): UseView => ({
  counter: cell(use.counter),
  online: cell(use.online),
  total: cell(totalUse(use)),
});

const cell = (number: number | undefined) => (number === undefined ? "–" : formatCount(number));
