import type { Content } from "../../domain/model/content.ts";
import { proofsOf, siteProofs } from "../../domain/assess/proofs.ts";
import { urlsOf } from "./urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { onceFor } from "../../domain/once.ts";

/** An item of the current year that a page answers. */
export interface RelatedItem {
  readonly code: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly href: string;
}

/** The items of the current year that the page at an address is evidence of, in the order of their codes. */
export const relatedItems = (content: Content, address: string): readonly RelatedItem[] =>
  itemsByPage(content).get(address) ?? [];

const itemsByPage = onceFor("items by page", (content): ReadonlyMap<string, readonly RelatedItem[]> => {
  const { currentFiscalYear: fiscalYear, site } = content.agency;
  const { href } = urlsOf(site);
  const shownOf = siteProofs(content, fiscalYear);
  const answers = new Map(
    content.disclosures.filter(({ data }) => data.fiscalYear === fiscalYear).map(({ data }) => [data.item, data]),
  );
  const byPage = new Map<string, RelatedItem[]>();
  for (const item of content.editions.find((edition) => edition.fiscalYear === fiscalYear)?.items ?? []) {
    const answer = answers.get(item.code);
    const proofs = [...(answer ? proofsOf(answer) : []), ...shownOf(item)];
    const pages = proofs.filter(({ kind }) => kind === "page").map(({ target }) => target.split("#")[0] ?? "");
    for (const page of new Set(pages)) {
      const view = { code: item.code, name: item.name, fiscalYear, href: href(addresses.item(fiscalYear, item.code)) };
      byPage.set(page, [...(byPage.get(page) ?? []), view]);
    }
  }
  return byPage;
});
