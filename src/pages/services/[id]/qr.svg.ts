import type { APIRoute } from "astro";
import { changed, content } from "../../../publish/index.ts";
import { qrSvg, type QrPicture } from "../../../site/frame/qr.ts";
import { urlsOf } from "../../../site/frame/urls.ts";
import { addresses } from "../../../domain/addresses/addresses.ts";

export const getStaticPaths = () => {
  const { absolute, href } = urlsOf(content.agency.site);
  const picture = (id: string) => ({ address: href(addresses.serviceQr(id)), link: absolute(addresses.service(id)) });
  return changed(content.services.map(({ id }) => ({ params: { id }, props: picture(id) })));
};

export const GET: APIRoute<QrPicture> = ({ props }) =>
  new Response(qrSvg(props.link), { headers: { "content-type": "image/svg+xml" } });
