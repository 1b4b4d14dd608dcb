import path from "node:path";
import { addresses } from "../domain/addresses/addresses.ts";
import { parseItemCode } from "../domain/thai/item-code.ts";
import type { Kind } from "../domain/model/records/kind.ts";
import { slugOf } from "../domain/model/slug.ts";
import { KINDS, type KindName } from "../domain/model/kinds.ts";

/** The page of a file, of kinds whose files have one each. */
const OWN_PAGES: Partial<Record<KindName, (stem: string, year: number) => string | undefined>> = {
  disclosures: (stem, year) => {
    const code = parseItemCode(stem);
    return code && addresses.item(year, code);
  },
  news: addresses.story,
  services: addresses.service,
  pages: addresses.page,
  measures: (stem, year) => addresses.measure(year, stem),
  reports: (stem, year) => addresses.report(year, stem),
  results: (stem) => addresses.result(Number(stem)),
  procurements: (_, year) => addresses.procurementYear(year),
};

/** Where the entries of a kind are seen. */
const shownAt = ({ page, shownAt: pages }: Kind): string | undefined => page?.address ?? pages?.[0];

/** The page of the site that shows a file, from the root of the site: its own where its kind has such, else that of its kind. */
export function pageOf(name: KindName, file: string): string | undefined {
  const stem = slugOf(path.posix.parse(file).name);
  const year = Number(file.split("/").at(-2));
  const own = OWN_PAGES[name];
  return own ? own(stem, year) : shownAt(KINDS[name]);
}
