import rss from "@astrojs/rss";
import { ANNOUNCEMENTS_FEED } from "../domain/addresses/register-addresses.ts";
import { content } from "../publish/index.ts";
import { announcementsFeed } from "../site/municipal/feed.ts";

/** Stands while there are announcements. */
export const getStaticPaths = () =>
  content.announcements.length > 0 ? [{ params: { feed: ANNOUNCEMENTS_FEED.slice(1, -".xml".length) } }] : [];

export const GET = () => rss(announcementsFeed(content));
