import type { Content } from "../../domain/model/content.ts";
import { PURCHASE_METHODS } from "../../domain/procurement/method.ts";
import { NOTICE_KINDS, type Procurement } from "../../domain/procurement/procurement.ts";
import { procurementYears, totalsByMethod, type ProcurementYear } from "../../domain/procurement/series.ts";
import type { IsoDate } from "../../domain/thai/date.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import type { ItemCode } from "../../domain/thai/item-code.ts";
import { fileLink, type FileLink } from "../frame/files.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { formatBaht, percent } from "../frame/numbers.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { monthDigits, monthName, totalsView, type TotalsView } from "./purchases.ts";

/** A month in a table of months. */
export interface MonthLink {
  readonly name: string;
  readonly totals: TotalsView;
  readonly isEmpty: boolean;
  /** False while purchases of the month may still be added. */
  readonly closed: boolean;
  readonly href: string;
}

/** Everything the page of a year shows. */
export interface ProcurementYearPage {
  readonly frame: Frame;
  readonly unit: string | undefined;
  readonly totals: TotalsView;
  readonly months: readonly MonthLink[];
  readonly methods: readonly {
    readonly name: string;
    readonly totals: TotalsView;
    /** Share of the agreed prices in percent, for the bar beside the figures. */
    readonly share: number;
  }[];
  readonly plan:
    | {
        readonly published: IsoDate | undefined;
        readonly statement: string | undefined;
        readonly entries: readonly { work: string; budget: string; method: string; expected: string }[];
        readonly total: string;
        readonly files: readonly FileLink[];
      }
    | undefined;
  readonly notices: readonly {
    readonly title: string;
    readonly kind: string;
    readonly date: IsoDate;
    readonly note: string | undefined;
    readonly href: string | undefined;
    readonly details: string | undefined;
  }[];
  readonly annual:
    | {
        readonly whole: boolean;
        readonly published: IsoDate | undefined;
        readonly problems: readonly string[];
        readonly suggestions: readonly string[];
        readonly files: readonly FileLink[];
      }
    | undefined;
  readonly contractsHref: string;
  readonly csvHref: string;
  readonly ocdsHref: string;
  /** The items of the year's assessment that these data answer. */
  readonly items: readonly { readonly code: ItemCode; readonly name: string; readonly href: string }[];
}

/** The pages of all years. */
export const procurementYearPages = (content: Content): { year: string; page: ProcurementYearPage }[] =>
  procurementYears(content).map((year) => ({ year: String(year.fiscalYear), page: yearPage(content, year) }));

/** The months of a year as links, October first. */
export const monthLinks = ({ fiscalYear, months }: ProcurementYear, { agency }: Content): MonthLink[] =>
  months.map(({ period, totals, closed }) => ({
    name: monthName(period.from),
    totals: totalsView(totals),
    isEmpty: totals.count === 0,
    closed,
    href: urlsOf(agency.site).href(addresses.purchaseMonth(fiscalYear, monthDigits(period.from))),
  }));

/** What the search says of pages of a year's purchases. */
export const procurementSearch = (content: Content, fiscalYear: FiscalYear) => ({
  kind: "page" as const,
  fiscalYears: [fiscalYear],
  items: itemsOf(content, fiscalYear).map(({ code }) => code),
});

/** The way to a page below a year. */
export const procurementParents = (fiscalYear: FiscalYear) => [
  { title: TITLES.procurement, address: addresses.procurement },
  { title: `ปี ${fiscalYear}`, address: addresses.procurementYear(fiscalYear) },
];

function yearPage(content: Content, year: ProcurementYear): ProcurementYearPage {
  const { fiscalYear, record, totals, purchases } = year;
  const { href } = urlsOf(content.agency.site);
  return {
    frame: frameOf(content, {
      title: `${TITLES.procurement} ปีงบประมาณ ${fiscalYear}`,
      description: `แผน ประกาศ สรุปผลรายเดือน (สขร.1) และผลทั้งปีของการจัดซื้อจัดจ้าง ${content.agency.name} ปีงบประมาณ ${fiscalYear}`,
      address: addresses.procurementYear(fiscalYear),
      crumb: `ปี ${fiscalYear}`,
      parents: procurementParents(fiscalYear).slice(0, 1),
      updated: [record?.updated],
      search: procurementSearch(content, fiscalYear),
    }),
    unit: record?.unit,
    totals: totalsView(totals),
    months: monthLinks(year, content),
    methods: totalsByMethod(purchases).map(({ method, totals: part }) => ({
      name: PURCHASE_METHODS[method].label,
      totals: totalsView(part),
      share: percent(part.price, totals.price),
    })),
    plan: planView(record?.plan, content),
    notices: noticeViews(record?.notices ?? [], content),
    annual: annualView(year, content),
    contractsHref: href(addresses.contracts(fiscalYear)),
    csvHref: href(addresses.contractsCsv(fiscalYear)),
    ocdsHref: href(addresses.dataFile(`procurement/${fiscalYear}.json`)),
    items: itemsOf(content, fiscalYear),
  };
}

function planView(plan: Procurement["plan"], { agency, files }: Content): ProcurementYearPage["plan"] {
  if (!plan) return undefined;
  return {
    published: plan.published,
    statement: plan.statement,
    entries: plan.entries.map(({ work, budget, method, expected }) => ({
      work,
      budget: formatBaht(budget),
      method: method ? PURCHASE_METHODS[method].label : "–",
      expected: expected ?? "–",
    })),
    total: formatBaht(plan.entries.reduce((sum, { budget }) => sum + budget, 0)),
    files: plan.file ? [fileLink({ title: "แผนฉบับลงนาม", file: plan.file }, files, urlsOf(agency.site))] : [],
  };
}

/** Notices, the newest first. */
const noticeViews = (notices: Procurement["notices"], { agency, files }: Content): ProcurementYearPage["notices"] =>
  notices
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .map(({ title, kind, date, note, file, link }) => {
      const own = file === undefined ? undefined : fileLink({ title, file }, files, urlsOf(agency.site));
      return {
        title,
        kind: NOTICE_KINDS[kind],
        date,
        note,
        href: own?.href ?? link,
        details: own?.details ?? (link && `เว็บไซต์อื่น (${new URL(link).hostname})`),
      };
    });

function annualView({ record, whole }: ProcurementYear, { agency, files }: Content): ProcurementYearPage["annual"] {
  const report = record?.annualReport;
  if (!report && !whole) return undefined;
  const { published, problems = [], suggestions = [], file } = report ?? {};
  const signed = file ? [fileLink({ title: "รายงานฉบับลงนาม", file }, files, urlsOf(agency.site))] : [];
  return { whole, published, problems, suggestions, files: signed };
}

/** The concepts that this part of the site tells of. */
const CONCEPTS = ["procurement-plan", "procurement-notices", "procurement-monthly", "procurement-annual"];

function itemsOf(content: Content, fiscalYear: FiscalYear): ProcurementYearPage["items"] {
  const edition = publishedEditions(content).find((candidate) => candidate.fiscalYear === fiscalYear);
  const { href } = urlsOf(content.agency.site);
  return (edition?.items ?? [])
    .filter(({ concepts }) => concepts.some((concept) => CONCEPTS.includes(concept)))
    .map(({ code, name }) => ({ code, name, href: href(addresses.item(fiscalYear, code)) }));
}
