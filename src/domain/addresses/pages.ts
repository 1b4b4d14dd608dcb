import type { Content } from "../model/content.ts";
import type { Edition } from "../model/catalogue/edition.ts";
import { recordEntries } from "../model/kinds.ts";
import type { Item } from "../model/catalogue/item.ts";
import { onceFor } from "../once.ts";
import { slugOf } from "../model/slug.ts";
import { procurementYears } from "../procurement/series.ts";
import { fiscalYearOf, type FiscalYear } from "../thai/fiscal-year.ts";
import type { ItemCode } from "../thai/item-code.ts";
import { addresses, DIGITS } from "./addresses.ts";
import { ENGLISH } from "./english-addresses.ts";
import { standingEnglish } from "./english.ts";
import { REGISTERS } from "./register-addresses.ts";
import { registerAddresses } from "./registers.ts";

/** The pages that show one kind of record each. */
const kindPages = recordEntries.flatMap(([, { page }]) => page ?? []);

/** Names at the root of the site that the publisher keeps for itself, so that no page of prose may take them. */
export const RESERVED_SLUGS: readonly string[] = [
  "404",
  "checklist",
  "complaints",
  "contact",
  "data",
  "documents",
  "en",
  "faq",
  "handbook",
  "images",
  "index",
  "measures",
  "news",
  "oit",
  "pagefind",
  "people",
  "procurement",
  "reports",
  "results",
  "search",
  "services",
  "sitemap",
  "text",
  ...[...kindPages.map(({ address }) => address), ...Object.values(REGISTERS)].map(
    (address) => address.split("/")[1] ?? "",
  ),
].toSorted();

/** Pages that always stand: the agency's own words where it has written some, a short built-in text where not. */
export const BUILT_IN_SLUGS = ["privacy", "accessibility"] as const;
export type BuiltInSlug = (typeof BUILT_IN_SLUGS)[number];

/** The years the agency publishes for which there is a catalogue, newest first. */
export function publishedEditions({ agency, editions }: Content): Edition[] {
  const years = new Set([agency.currentFiscalYear, ...agency.archivedFiscalYears]);
  return editions.filter(({ fiscalYear }) => years.has(fiscalYear)).toSorted((a, b) => b.fiscalYear - a.fiscalYear);
}

/** The catalogue of the year under assessment. */
export function currentEdition(content: Content): Edition {
  const { currentFiscalYear: year } = content.agency;
  const edition = content.editions.find(({ fiscalYear }) => fiscalYear === year);
  if (!edition) throw new Error(`ไม่มีรายการข้อ OIT ของปีงบประมาณ ${year}: เพิ่ม content/editions/${year}.yaml`);
  return edition;
}

/** Every item of every published year. */
export const publishedItems = (content: Content): { fiscalYear: FiscalYear; code: ItemCode }[] =>
  publishedEditions(content).flatMap(({ fiscalYear, items }) => items.map(({ code }) => ({ fiscalYear, code })));

/** Names of all pages of prose: what the agency has written, and the built-in ones. */
export const proseSlugs = ({ pages }: Content): string[] => [
  ...new Set([...pages.map(({ id }) => id), ...BUILT_IN_SLUGS]),
];

/** The years (B.E.) for which there is a result, measures or a report, newest first. */
export const resultYears = ({ results }: Content): FiscalYear[] => yearsOf(results);
export const measureYears = ({ measures }: Content): FiscalYear[] => yearsOf(measures);
export const reportYears = ({ reports }: Content): FiscalYear[] => yearsOf(reports);

const yearsOf = (entries: readonly { readonly data: { readonly fiscalYear: FiscalYear } }[]): FiscalYear[] =>
  [...new Set(entries.map(({ data }) => data.fiscalYear))].toSorted((a, b) => b - a);

/** The fiscal years (B.E.) in which there is a story, newest first. */
export const newsYears = onceFor("years of news", ({ news }): readonly FiscalYear[] =>
  [...new Set(news.map(({ data }) => fiscalYearOf(data.date)))].toSorted((a, b) => b - a),
);

/** A disk holds no longer name of a folder: a Thai letter is three bytes, and the limit is 255. */
const TOPIC_LETTERS = 60;

/** The words of a topic as they stand in an address. */
export const topicSlug = (topic: string): string => slugOf(topic).slice(0, TOPIC_LETTERS).replace(/-+$/, "");

/** The topics of the stories in the order of their letters; topics that read the same in an address are one. */
export const newsTopics = onceFor("topics of news", ({ news }): readonly { slug: string; title: string }[] => {
  const slugs = new Map([...new Set(news.map(({ data }) => data.topic))].map((topic) => [topic, topicSlug(topic)]));
  return [...new Map(news.map(({ data }) => [slugs.get(data.topic) ?? "", data.topic] as const))]
    .map(([slug, title]) => ({ slug, title }))
    .filter(({ slug }) => slug !== "")
    .toSorted((a, b) => a.title.localeCompare(b.title, "th"));
});

/** The pages of purchases: none where the agency tells of none. */
function procurementAddresses(content: Content): string[] {
  const years = procurementYears(content);
  if (years.length === 0) return [];
  return [
    addresses.procurement,
    ...years.flatMap(({ fiscalYear, months }) => [
      addresses.procurementYear(fiscalYear),
      addresses.contracts(fiscalYear),
      ...months.map(({ period }) => addresses.purchaseMonth(fiscalYear, period.from.slice(5, 7))),
    ]),
  ];
}

/** Pages that show nothing but a paper to be printed; what is on them is on other pages too, so no search engine needs them. */
export const paperAddresses = (content: Content): string[] =>
  DIGITS.flatMap((digits) => [
    ...measureYears(content).map((year) => addresses.measuresPaper(year, digits)),
    ...content.reports.map(({ id, data }) => addresses.reportPaper(data.fiscalYear, id, digits)),
  ]);

/** The address of every page of the site, from its root and not encoded. Redirects, feeds and the 404 page are not pages. */
export const pageAddresses = onceFor("page addresses", (content): readonly string[] => [
  addresses.home,
  addresses.checklist,
  addresses.years,
  addresses.editions,
  addresses.rules,
  addresses.otherLaws,
  addresses.people,
  addresses.contact,
  addresses.news,
  addresses.services,
  addresses.complaints,
  ...kindPages.map(({ address }) => address),
  addresses.faq,
  addresses.search,
  addresses.data,
  addresses.siteMap,
  ...publishedEditions(content).map(({ fiscalYear }) => addresses.year(fiscalYear)),
  ...publishedEditions(content).map(({ fiscalYear }) => addresses.sheet(fiscalYear)),
  ...publishedEditions(content).map(({ fiscalYear }) => addresses.ledger(fiscalYear)),
  ...publishedItems(content).map(({ fiscalYear, code }) => addresses.item(fiscalYear, code)),
  ...newsYears(content).map(addresses.newsOf),
  ...newsTopics(content).map(({ slug }) => addresses.newsTopic(slug)),
  ...content.news.map(({ id }) => addresses.story(id)),
  ...content.services.map(({ id }) => addresses.service(id)),
  ...proseSlugs(content).map(addresses.page),
  ...procurementAddresses(content),
  ...registerAddresses(content),
  ...standingEnglish(content).map((page) => ENGLISH[page]),
  addresses.results,
  ...resultYears(content).map(addresses.result),
  addresses.measures,
  ...measureYears(content).map(addresses.measuresOf),
  ...content.measures.map(({ id, data }) => addresses.measure(data.fiscalYear, id)),
  addresses.reports,
  ...reportYears(content).map(addresses.reportsOf),
  ...content.reports.map(({ id, data }) => addresses.report(data.fiscalYear, id)),
  ...paperAddresses(content),
]);

/**
 * What the short address of each code leads to: the item of the current year, or of the newest published year that has
 * it, because an address that once answered must not die with the code.
 */
export function shortItemTargets(content: Content): { fiscalYear: FiscalYear; item: Item }[] {
  const all = [currentEdition(content), ...publishedEditions(content)].flatMap(({ fiscalYear, items }) =>
    items.map((item) => ({ fiscalYear, item })),
  );
  return all.filter(({ item }, index) => all.findIndex((other) => other.item.code === item.code) === index);
}

/** An address of a year's provisional list whose code the real one does not have, and the item its answer went to. */
export interface MovedItem {
  readonly fiscalYear: FiscalYear;
  readonly code: ItemCode;
  /** `undefined` where the real list asks nothing of the kind. */
  readonly item: Item | undefined;
}

/** Every such address of the published years: once published, it goes on leading somewhere. */
export const movedItems = (content: Content): MovedItem[] =>
  publishedEditions(content).flatMap(({ fiscalYear, items }) => {
    const settled = content.agency.settledFiscalYears.find((year) => year.fiscalYear === fiscalYear);
    return (Object.entries(settled?.moved ?? {}) as [ItemCode, ItemCode[]][])
      .filter(([code]) => !items.some((item) => item.code === code))
      .map(([code, to]) => ({ fiscalYear, code, item: items.find((item) => to.includes(item.code)) }));
  });

/** Short addresses of items and addresses of items that moved, which only lead on; they do not belong in the sitemap. */
export const redirectAddresses = (content: Content): string[] => [
  ...shortItemTargets(content).map(({ item }) => addresses.shortItem(item.code)),
  ...movedItems(content).map(({ fiscalYear, code }) => addresses.item(fiscalYear, code)),
];
