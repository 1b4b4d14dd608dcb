import { hasTrend, pictureNames, yearResults } from "../improvement/year-results.ts";
import type { Content } from "../model/content.ts";
import { procurementYears } from "../procurement/series.ts";
import { addresses, SCHEMES } from "./addresses.ts";
import { dataAddresses } from "./open-data.ts";
import { newsYears, pageAddresses, publishedEditions, publishedItems, redirectAddresses } from "./pages.ts";
import { registerFiles } from "./registers.ts";

/**
 * Tells at which addresses the published site answers: its pages, the short addresses that lead on, and the files that
 * it makes itself. Files of the agency are no part of it. While nobody knows the items of the current year, which is
 * told as a fault of its own, no address is doubted.
 * @returns true for such an address, from the root of the site and not encoded
 */
export function answeringAddresses(content: Content): (address: string) => boolean {
  const { currentFiscalYear, handbook } = content.agency;
  if (!content.editions.some(({ fiscalYear }) => fiscalYear === currentFiscalYear)) return () => true;
  const pages = new Set([...pageAddresses(content), ...redirectAddresses(content)]);
  let files: ReadonlySet<string> | undefined;
  return (address) =>
    pages.has(address) ||
    (handbook && address.startsWith(addresses.handbook)) ||
    // Prose seldom names one, and making the list looks through everything.
    (files ??= new Set(madeFiles(content))).has(address);
}

/** Files that readers open: data, feeds, pictures and codes. What only programs ask for is left out. */
function madeFiles(content: Content): string[] {
  const results = yearResults(content);
  const pictures = SCHEMES.flatMap((scheme) => [
    ...(hasTrend(results) ? [addresses.trend(scheme)] : []),
    ...results.flatMap((year) => pictureNames(year).map((name) => addresses.chart(year.fiscalYear, name, scheme))),
  ]);
  const months = procurementYears(content).flatMap(({ fiscalYear, months: series }) =>
    series.map(({ period }) => addresses.purchaseMonthCsv(fiscalYear, period.from.slice(5, 7))),
  );
  return [
    addresses.catalog,
    ...dataAddresses(content),
    ...pictures,
    ...months,
    ...registerFiles(content),
    ...newsYears(content).map(addresses.newsArchive),
    ...publishedEditions(content).map(({ fiscalYear }) => addresses.ledgerJson(fiscalYear)),
    ...publishedItems(content).map(({ fiscalYear, code }) => addresses.itemQr(fiscalYear, code)),
    ...content.services.map(({ id }) => addresses.serviceQr(id)),
  ];
}
