import type { Content } from "../../domain/model/content.ts";
import { shortItemTargets } from "../../domain/addresses/pages.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Where a short address of an item leads. */
export interface ShortItem {
  readonly title: string;
  readonly href: string;
  readonly canonical: string;
}

/** The short address of every code, with the newest item that stands under it. */
export function shortItems(content: Content): { number: string; address: string; target: ShortItem }[] {
  const urls = urlsOf(content.agency.site);
  return shortItemTargets(content).map(({ fiscalYear, item: { code, name } }) => {
    const address = addresses.item(fiscalYear, code);
    return {
      number: code.slice(1),
      address: urls.href(addresses.shortItem(code)),
      target: {
        title: `${code} ${name} ปีงบประมาณ ${fiscalYear}`,
        href: urls.href(address),
        canonical: urls.absolute(address),
      },
    };
  });
}
