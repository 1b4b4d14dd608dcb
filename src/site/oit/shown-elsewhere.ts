import { addresses } from "../../domain/addresses/addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import type { ShortItem } from "./short-item.ts";

/** Where the addresses of a checklist and a sheet that are not shown lead: to what is published of their year. */
export function yearTarget({ agency }: Content, fiscalYear: FiscalYear): ShortItem {
  const urls = urlsOf(agency.site);
  const address = addresses.year(fiscalYear);
  return { title: TITLES.year(fiscalYear), href: urls.href(address), canonical: urls.absolute(address) };
}
