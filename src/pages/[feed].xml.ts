import rss, { type RSSOptions } from "@astrojs/rss";
import { addresses } from "../domain/addresses/addresses.ts";
import { ANNOUNCEMENTS_FEED } from "../domain/addresses/register-addresses.ts";
import { content } from "../publish/index.ts";
import { rssArchives } from "../site/machine/rss.ts";
import { announcementsFeed } from "../site/municipal/feed.ts";

interface Props {
  feed: RSSOptions;
}

const nameOf = (address: string) => address.slice(1, -".xml".length);

/** Feeds that stand while there is something in them: of announcements, and of the news of each year. */
export const getStaticPaths = () => [
  ...(content.announcements.length > 0
    ? [{ params: { feed: nameOf(ANNOUNCEMENTS_FEED) }, props: { feed: announcementsFeed(content) } }]
    : []),
  ...rssArchives(content).map(({ fiscalYear, feed }) => ({
    params: { feed: nameOf(addresses.newsArchive(fiscalYear)) },
    props: { feed },
  })),
];

export const GET = ({ props }: { props: Props }) => rss(props.feed);
