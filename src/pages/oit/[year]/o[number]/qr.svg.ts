import type { APIRoute } from "astro";
import { changed, content } from "../../../../publish/index.ts";
import { qrSvg, type QrPicture } from "../../../../site/frame/qr.ts";
import { publishedItems } from "../../../../domain/addresses/pages.ts";
import { urlsOf } from "../../../../site/frame/urls.ts";
import { addresses } from "../../../../domain/addresses/addresses.ts";

export const getStaticPaths = () => {
  const { absolute, href } = urlsOf(content.agency.site);
  return changed(
    publishedItems(content).map(({ fiscalYear, code }) => ({
      params: { year: String(fiscalYear), number: code.slice(1) },
      props: { address: href(addresses.itemQr(fiscalYear, code)), link: absolute(addresses.item(fiscalYear, code)) },
    })),
  );
};

export const GET: APIRoute<QrPicture> = ({ props }) =>
  new Response(qrSvg(props.link), { headers: { "content-type": "image/svg+xml" } });
