import { addresses } from "../../domain/addresses/addresses.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { assess } from "../../domain/assess/assess.ts";
import { showsChecklist } from "../../domain/assess/readiness.ts";
import type { Content } from "../../domain/model/content.ts";
import { isPending } from "./answers.ts";

/**
 * Addresses that keep leading somewhere for whoever has them, but that no search engine should list: the checklist and
 * the sheets that are not shown, and pages of items and years of which nothing is published yet.
 */
export function unlistedAddresses(content: Content): string[] {
  const { currentFiscalYear } = content.agency;
  return [
    ...(showsChecklist(content, currentFiscalYear) ? [] : [addresses.checklist]),
    ...publishedEditions(content)
      .filter(({ fiscalYear }) => !showsChecklist(content, fiscalYear))
      .flatMap((edition) => {
        const { fiscalYear } = edition;
        const { items } = assess(edition, content);
        const pending = items.filter(isPending);
        return [
          addresses.sheet(fiscalYear),
          ...(pending.length === items.length ? [addresses.year(fiscalYear)] : []),
          ...pending.map(({ item }) => addresses.item(fiscalYear, item.code)),
        ];
      }),
  ];
}
