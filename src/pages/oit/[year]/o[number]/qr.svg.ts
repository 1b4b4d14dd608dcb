import type { APIRoute } from "astro";
import { content } from "../../../../collections/index.ts";
import type { ItemCode } from "../../../../domain/thai/item-code.ts";
import { qrSvg } from "../../../../site/qr.ts";
import { publishedItems } from "../../../../site/routes.ts";
import { addresses, urlsOf } from "../../../../site/urls.ts";

export const getStaticPaths = () =>
  publishedItems(content).map((item) => ({
    params: { year: String(item.fiscalYear), number: item.code.slice(1) },
    props: item,
  }));

export const GET: APIRoute<{ fiscalYear: number; code: ItemCode }> = ({ props: { fiscalYear, code } }) =>
  new Response(qrSvg(urlsOf(content.agency.site).absolute(addresses.item(fiscalYear, code))), {
    headers: { "content-type": "image/svg+xml" },
  });
