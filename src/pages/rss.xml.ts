import rss from "@astrojs/rss";
import { content } from "../publish/index.ts";
import { rssFeed } from "../site/machine/rss.ts";

export const GET = () => rss(rssFeed(content));
