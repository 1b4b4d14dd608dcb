import type { Content } from "../../domain/model/content.ts";
import { procurementYears, type ProcurementYear, type PurchaseMonth } from "../../domain/procurement/series.ts";
import type { Purchase } from "../../domain/procurement/purchase.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import {
  methodsOf,
  monthDigits,
  monthName,
  purchaseViews,
  totalsView,
  type PurchaseView,
  type TotalsView,
} from "./purchases.ts";
import { monthLinks, procurementParents, procurementSearch, type MonthLink } from "./year.ts";

/** Everything the list of years shows. */
export interface ProcurementPage {
  readonly frame: Frame;
  /** The newest month of which something is told. */
  readonly latest: MonthLink | undefined;
  readonly years: readonly {
    readonly title: string;
    readonly href: string;
    readonly totals: TotalsView;
    /** The parts of its page that hold something. */
    readonly parts: readonly { readonly title: string; readonly href: string }[];
  }[];
}

/** Prepares the list of years, newest first. */
export function procurementPage(content: Content): ProcurementPage {
  const { href } = urlsOf(content.agency.site);
  const years = procurementYears(content);
  const told = years.find(({ months }) => months.length > 0);
  return {
    frame: frameOf(content, {
      title: TITLES.procurement,
      description: `${content.agency.name}ซื้อและจ้างอะไร ราคาเท่าใด จากใคร และด้วยวิธีใด ทุกสัญญาในแต่ละเดือน`,
      address: addresses.procurement,
      search: content.procurements.length + content.purchases.length > 0 ? { kind: "page" } : false,
      updated: years.map(({ record }) => record?.updated),
    }),
    latest: told && monthLinks(told, content).at(-1),
    years: years.map(({ fiscalYear, totals, record, whole, months }) => {
      const address = addresses.procurementYear(fiscalYear);
      const part = (title: string, id: string, shown: boolean) =>
        shown ? [{ title, href: href(`${address}#${id}`) }] : [];
      return {
        title: TITLES.year(fiscalYear),
        href: href(address),
        totals: totalsView(totals),
        parts: [
          ...part("สรุปผลรายเดือน", "months", months.length > 0),
          ...part("แผน", "plan", record?.plan !== undefined),
          ...part("ประกาศ", "notices", (record?.notices ?? []).length > 0),
          ...part("รายงานประจำปี", "annual", whole || record?.annualReport !== undefined),
        ],
      };
    }),
  };
}

/** Everything the page of a month shows. */
export interface PurchaseMonthPage {
  readonly frame: Frame;
  readonly closed: boolean;
  readonly totals: TotalsView;
  readonly purchases: readonly PurchaseView[];
  readonly csvHref: string;
  readonly contractsHref: string;
  readonly previous: MonthLink | undefined;
  readonly next: MonthLink | undefined;
}

/** The pages of all months of all years. */
export const purchaseMonthPages = (content: Content): { year: string; month: string; page: PurchaseMonthPage }[] =>
  procurementYears(content).flatMap((year) => {
    const links = monthLinks(year, content);
    const ids = new Map(purchaseViews(year.purchases).map((view, index) => [year.purchases[index], view]));
    return year.months.map((month, index) => ({
      year: String(year.fiscalYear),
      month: monthDigits(month.period.from),
      page: monthPage(content, year, month, {
        previous: links[index - 1],
        next: links[index + 1],
        purchases: month.purchases.flatMap((purchase) => ids.get(purchase) ?? []),
      }),
    }));
  });

function monthPage(
  content: Content,
  { fiscalYear, record }: ProcurementYear,
  { period, totals, closed }: PurchaseMonth,
  rest: Pick<PurchaseMonthPage, "previous" | "next" | "purchases">,
): PurchaseMonthPage {
  const { href } = urlsOf(content.agency.site);
  const digits = monthDigits(period.from);
  const name = monthName(period.from);
  return {
    frame: frameOf(content, {
      title: `สรุปผลการจัดซื้อจัดจ้าง เดือน${name}`,
      description: `รายการซื้อและจ้างทุกสัญญาของ${content.agency.name} เดือน${name} ตามแบบ สขร.1`,
      address: addresses.purchaseMonth(fiscalYear, digits),
      crumb: name,
      parents: procurementParents(fiscalYear),
      updated: [record?.updated],
      search: procurementSearch(content, fiscalYear),
    }),
    closed,
    totals: totalsView(totals),
    csvHref: href(addresses.purchaseMonthCsv(fiscalYear, digits)),
    contractsHref: href(addresses.contracts(fiscalYear)),
    ...rest,
  };
}

/** One choice of a filter, with how many purchases it leaves. */
export interface PurchaseFilterOption {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** Everything the page of all purchases of a year shows. */
export interface ContractsPage {
  readonly frame: Frame;
  readonly totals: TotalsView;
  readonly methods: readonly PurchaseFilterOption[];
  readonly months: readonly PurchaseFilterOption[];
  readonly rows: readonly (PurchaseView & {
    readonly methodId: string;
    readonly monthId: string;
    readonly href: string;
  })[];
  readonly csvHref: string;
}

/** The pages with all purchases of a year. */
export const contractsPages = (content: Content): { year: string; page: ContractsPage }[] =>
  procurementYears(content).map((year) => ({ year: String(year.fiscalYear), page: contractsPage(content, year) }));

function contractsPage(content: Content, year: ProcurementYear): ContractsPage {
  const { href } = urlsOf(content.agency.site);
  const { fiscalYear, purchases, totals, months, record } = year;
  const views = purchaseViews(purchases);
  return {
    frame: frameOf(content, {
      title: `รายการจัดซื้อจัดจ้างทั้งหมด ปีงบประมาณ ${fiscalYear}`,
      description: `ทุกสัญญาของ${content.agency.name} ปีงบประมาณ ${fiscalYear} เลือกดูตามวิธีและเดือน`,
      address: addresses.contracts(fiscalYear),
      crumb: "รายการทั้งหมด",
      parents: procurementParents(fiscalYear),
      updated: [record?.updated],
      // The pages of the months say the same of each purchase, and more.
      search: false,
    }),
    totals: totalsView(totals),
    methods: methodsOf(purchases),
    months: months.map((month) => ({
      id: monthDigits(month.period.from),
      label: monthName(month.period.from),
      count: month.totals.count,
    })),
    rows: purchases.flatMap((purchase, index) => {
      const view = views[index];
      const monthId = monthDigits(purchase.contractDate);
      return view
        ? [
            {
              ...view,
              methodId: purchase.method,
              monthId,
              href: href(`${addresses.purchaseMonth(fiscalYear, monthId)}#${view.id}`),
            },
          ]
        : [];
    }),
    csvHref: href(addresses.contractsCsv(fiscalYear)),
  };
}

/** The tables to download: of each year, and of each of its months. */
export const yearTables = (content: Content): { year: string; purchases: readonly Purchase[] }[] =>
  procurementYears(content).map(({ fiscalYear, purchases }) => ({ year: String(fiscalYear), purchases }));
export const monthTables = (content: Content): { year: string; month: string; purchases: readonly Purchase[] }[] =>
  procurementYears(content).flatMap(({ fiscalYear, months }) =>
    months.map(({ period, purchases }) => ({ year: String(fiscalYear), month: monthDigits(period.from), purchases })),
  );
