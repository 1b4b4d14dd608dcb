import rss from "@astrojs/rss";
import { content } from "../publish/index.ts";
import { rssFeed } from "../site/rss.ts";

export const GET = () => rss(rssFeed(content));
