import type { APIRoute } from "astro";
import { content } from "../../../collections/index.ts";
import { qrSvg } from "../../../site/qr.ts";
import { addresses, urlsOf } from "../../../site/urls.ts";

export const getStaticPaths = () => content.services.map(({ id }) => ({ params: { id }, props: { id } }));

export const GET: APIRoute<{ id: string }> = ({ props: { id } }) =>
  new Response(qrSvg(urlsOf(content.agency.site).absolute(addresses.service(id))), {
    headers: { "content-type": "image/svg+xml" },
  });
