import { addresses } from "../../../domain/addresses/addresses.ts";
import { movedItems } from "../../../domain/addresses/pages.ts";
import type { Content } from "../../../domain/model/content.ts";
import { urlsOf } from "../../frame/urls.ts";
import type { ShortItem } from "../short-item.ts";

/** The pages at addresses of a provisional list whose code is gone: each leads to where its answer went. */
export function movedItemPages(
  content: Content,
): { year: string; number: string; address: string; target: ShortItem }[] {
  const urls = urlsOf(content.agency.site);
  return movedItems(content).map(({ fiscalYear, code, item }) => {
    const address = item ? addresses.item(fiscalYear, item.code) : addresses.year(fiscalYear);
    return {
      year: String(fiscalYear),
      number: code.slice(1),
      address: urls.href(addresses.item(fiscalYear, code)),
      target: {
        title: item ? `ย้ายไปข้อ ${item.code} ${item.name} ปี ${fiscalYear}` : `รายการปี ${fiscalYear} ไม่มีข้อ ${code}`,
        href: urls.href(address),
        canonical: urls.absolute(address),
      },
    };
  });
}
