import type { FiscalYear } from "../thai/fiscal-year.ts";
import type { ItemCode } from "../thai/item-code.ts";

/** The digits that a paper is printed with. */
export const DIGITS = ["arabic", "thai"] as const;
export type Digits = (typeof DIGITS)[number];

/** What the paper with each kind of digits is called in its address. */
export const PAPERS: Record<Digits, string> = { arabic: "paper", thai: "paper-thai-digits" };

/** The colours that a picture is drawn with: an <img> does not learn those of its page. */
export const SCHEMES = ["light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The name of a picture's file without its ending: "radar", "radar-dark". */
export const chartFile = (chart: string, scheme: Scheme): string => (scheme === "dark" ? `${chart}-dark` : chart);

/** Every address of the site, written from its root as an officer reads it: no base path, nothing encoded. */
export const addresses = {
  home: "/",
  checklist: "/checklist/",
  years: "/oit/",
  editions: "/oit/editions/",
  rules: "/oit/rules/",
  rule: (id: string) => `/oit/rules/#${id}`,
  otherLaws: "/oit/other-laws/",
  people: "/people/",
  contact: "/contact/",
  questions: "/contact/#questions",
  complaints: "/complaints/",
  corruption: "/complaints/#corruption",
  statistics: "/statistics/",
  statisticsOf: (fiscalYear: FiscalYear) => `/statistics/#y${fiscalYear}`,
  loans: "/loans/",
  surveys: "/surveys/",
  participation: "/participation/",
  news: "/news/",
  newsOf: (fiscalYear: FiscalYear) => `/news/${fiscalYear}/`,
  /** Stories of a topic, by the words of the topic as they stand in an address. */
  newsTopic: (slug: string) => `/news/topics/${slug}/`,
  /** The feed of a fiscal year's stories, which readers of feeds find from that of the newest. */
  newsArchive: (fiscalYear: FiscalYear) => `/rss-${fiscalYear}.xml`,
  services: "/services/",
  faq: "/faq/",
  search: "/search/",
  siteMap: "/sitemap/",
  /** For the webmaster; stands only where the agency wants it. */
  handbook: "/handbook/",
  handbookChapter: (slug: string) => `/handbook/${slug}/`,
  /** Where the handbook explains a message, by its code. */
  message: (code: string) => `/handbook/messages/#${code}`,
  privacy: "/privacy/",
  accessibility: "/accessibility/",
  notFound: "/404.html",
  rss: "/rss.xml",
  jsonFeed: "/feed.json",
  calendar: "/calendar.ics",
  data: "/data/",
  dataSet: (id: string) => `/data/#${id}`,
  catalog: "/data/catalog.jsonld",
  /** Stands before the text of every document. */
  texts: "/text/",
  /** The text of a document, by its path below `public/`. */
  text: (file: string) => `/text/${file}/`,
  /** A file of open data, named below the folder of the data: "services.json". */
  dataFile: (name: string) => `/data/${name}`,
  dataSchema: (id: string) => `/data/schemas/${id}.json`,
  securityTxt: "/.well-known/security.txt",
  sitemap: "/sitemap-index.xml",
  manifest: "/manifest.webmanifest",
  year: (fiscalYear: FiscalYear) => `/oit/${fiscalYear}/`,
  /** The answers to every item, as staff type them into ITAS. */
  sheet: (fiscalYear: FiscalYear) => `/oit/${fiscalYear}/sheet/`,
  item: (fiscalYear: FiscalYear, code: ItemCode) => `/oit/${fiscalYear}/${code}/`,
  /** Leads to the item of the current year. */
  shortItem: (code: ItemCode) => `/oit/${code}/`,
  checklistJson: (fiscalYear: FiscalYear) => `/oit/${fiscalYear}/checklist.json`,
  checklistCsv: (fiscalYear: FiscalYear) => `/oit/${fiscalYear}/checklist.csv`,
  /** What was published as evidence of a year, and since when. */
  ledger: (fiscalYear: FiscalYear) => `/oit/${fiscalYear}/ledger/`,
  ledgerJson: (fiscalYear: FiscalYear) => `/oit/${fiscalYear}/ledger.json`,
  story: (id: string) => `/news/${id}/`,
  service: (id: string) => `/services/${id}/`,
  /** The address of a service or an item as a code that phones read. */
  serviceQr: (id: string) => `/services/${id}/qr.svg`,
  itemQr: (fiscalYear: FiscalYear, code: ItemCode) => `/oit/${fiscalYear}/${code}/qr.svg`,
  page: (slug: string) => `/${slug}/`,
  procurement: "/procurement/",
  procurementYear: (fiscalYear: FiscalYear) => `/procurement/${fiscalYear}/`,
  /** All purchases of a year with filters. */
  contracts: (fiscalYear: FiscalYear) => `/procurement/${fiscalYear}/contracts/`,
  contractsCsv: (fiscalYear: FiscalYear) => `/procurement/${fiscalYear}/contracts.csv`,
  /** The purchases of a month, which has two digits: "03" for March. */
  purchaseMonth: (fiscalYear: FiscalYear, month: string) => `/procurement/${fiscalYear}/${month}/`,
  purchaseMonthCsv: (fiscalYear: FiscalYear, month: string) => `/procurement/${fiscalYear}/${month}/contracts.csv`,
  results: "/results/",
  result: (fiscalYear: FiscalYear) => `/results/${fiscalYear}/`,
  /** A picture of the results of all years. */
  trend: (scheme: Scheme) => `/results/${chartFile("trend", scheme)}.svg`,
  /** A picture of one year's result. */
  chart: (fiscalYear: FiscalYear, chart: string, scheme: Scheme) =>
    `/results/${fiscalYear}/${chartFile(chart, scheme)}.svg`,
  measures: "/measures/",
  measuresOf: (fiscalYear: FiscalYear) => `/measures/${fiscalYear}/`,
  measure: (fiscalYear: FiscalYear, id: string) => `/measures/${fiscalYear}/${id}/`,
  measuresPaper: (fiscalYear: FiscalYear, digits: Digits) => `/measures/${fiscalYear}/${PAPERS[digits]}/`,
  reports: "/reports/",
  reportsOf: (fiscalYear: FiscalYear) => `/reports/${fiscalYear}/`,
  report: (fiscalYear: FiscalYear, id: string) => `/reports/${fiscalYear}/${id}/`,
  reportPaper: (fiscalYear: FiscalYear, id: string, digits: Digits) =>
    `/reports/${fiscalYear}/${id}/${PAPERS[digits]}/`,
} as const;
