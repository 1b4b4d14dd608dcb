import { content } from "../../publish/index.ts";
import { dataCatalog } from "../../site/data/catalog.ts";

export const GET = () =>
  new Response(`${JSON.stringify(dataCatalog(content), undefined, 2)}\n`, {
    headers: { "content-type": "application/ld+json; charset=utf-8" },
  });
