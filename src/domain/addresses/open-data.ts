import { showsChecklist } from "../assess/readiness.ts";
import { recordsOf, type Content } from "../model/content.ts";
import { procurementYears } from "../procurement/series.ts";
import { addresses } from "./addresses.ts";
import { publishedEditions } from "./pages.ts";
import { ANNOUNCEMENTS_FEED, EVENTS_CALENDAR } from "./register-addresses.ts";

/** The sets of the agency's records in which something stands, by their ids. */
export const openDataIds = (content: Content): ReadonlySet<string> =>
  new Set(
    recordsOf(content).flatMap(({ kind, entries }) =>
      (kind.openData ?? [])
        .filter(({ has }) => entries.some(({ data }) => has?.(data as never) ?? true))
        .map(({ id }) => id),
    ),
  );

/** The address of every file of open data that the site makes, and of the schemas that they satisfy. */
export const dataAddresses = (content: Content): string[] => [
  ...new Set([
    ...publishedEditions(content).flatMap(({ fiscalYear }) => [
      ...(showsChecklist(content, fiscalYear)
        ? [addresses.checklistJson(fiscalYear), addresses.checklistCsv(fiscalYear), ...schemasOf("checklist")]
        : []),
      ...pair(`disclosures/${fiscalYear}`, "disclosures"),
    ]),
    ...procurementYears(content).flatMap(({ fiscalYear }) => [
      addresses.dataFile(`procurement/${fiscalYear}.json`),
      addresses.contractsCsv(fiscalYear),
      addresses.dataSchema("contracts-csv"),
    ]),
    ...[...openDataIds(content)].flatMap((id) => [...pair(id, id), ...(FEEDS[id] ?? [])]),
    addresses.calendar,
  ]),
];

/** The same records as they come, for programs that follow them. */
const FEEDS: Readonly<Record<string, readonly string[]>> = {
  news: [addresses.rss, addresses.jsonFeed],
  announcements: [ANNOUNCEMENTS_FEED],
  events: [EVENTS_CALENDAR],
};

const pair = (name: string, schema: string): string[] => [
  addresses.dataFile(`${name}.json`),
  addresses.dataFile(`${name}.csv`),
  ...schemasOf(schema),
];
const schemasOf = (id: string): string[] => [addresses.dataSchema(id), addresses.dataSchema(`${id}-csv`)];
