import type { Content } from "../../domain/model/content.ts";
import { procurementYears } from "../../domain/procurement/series.ts";
import { dataSets } from "./sets.ts";
import { trendPicture, yearPictures, yearResults } from "../improvement/pictures.ts";
import {
  newsYears,
  pageAddresses,
  publishedEditions,
  publishedItems,
  redirectAddresses,
} from "../../domain/addresses/pages.ts";
import { registerFiles } from "../../domain/addresses/registers.ts";
import { addresses, SCHEMES } from "../../domain/addresses/addresses.ts";

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
  const inSets = dataSets(content).flatMap(({ files }) =>
    files.flatMap(({ place, schema }) => [
      ...("address" in place ? [place.address] : []),
      ...(schema && "address" in schema ? [schema.address] : []),
    ]),
  );
  const pictures = SCHEMES.flatMap((scheme) => [
    ...(trendPicture(content) ? [addresses.trend(scheme)] : []),
    ...yearResults(content).flatMap((year) =>
      yearPictures(year, content).map(({ name }) => addresses.chart(year.fiscalYear, name, scheme)),
    ),
  ]);
  const months = procurementYears(content).flatMap(({ fiscalYear, months: series }) =>
    series.map(({ period }) => addresses.purchaseMonthCsv(fiscalYear, period.from.slice(5, 7))),
  );
  return [
    addresses.catalog,
    ...inSets,
    ...pictures,
    ...months,
    ...registerFiles(content),
    ...newsYears(content).map(addresses.newsArchive),
    ...publishedEditions(content).map(({ fiscalYear }) => addresses.ledgerJson(fiscalYear)),
    ...publishedItems(content).map(({ fiscalYear, code }) => addresses.itemQr(fiscalYear, code)),
    ...content.services.map(({ id }) => addresses.serviceQr(id)),
  ];
}
