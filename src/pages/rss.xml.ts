import rss from "@astrojs/rss";
import { content } from "../collections/index.ts";
import { newsFeed } from "../site/news.ts";

export const GET = () => rss(newsFeed(content));
