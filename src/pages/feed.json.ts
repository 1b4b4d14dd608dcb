import { content } from "../publish/index.ts";
import { jsonFeed } from "../site/machine/json-feed.ts";

export const GET = () =>
  new Response(`${JSON.stringify(jsonFeed(content), undefined, 2)}\n`, {
    headers: { "content-type": "application/feed+json; charset=utf-8" },
  });
