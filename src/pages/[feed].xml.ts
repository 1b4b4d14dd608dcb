import rss, { type RSSOptions } from "@astrojs/rss";
import { addresses } from "../domain/addresses/addresses.ts";
import { ANNOUNCEMENTS_FEED } from "../domain/addresses/register-addresses.ts";
import { changed, content } from "../publish/index.ts";
import { urlsOf } from "../site/frame/urls.ts";
import { rssArchives } from "../site/machine/rss.ts";
import { announcementsFeed } from "../site/municipal/feed.ts";

interface Props {
  feed: RSSOptions;
}

/** Feeds that stand while there is something in them: of announcements, and of the news of each year. */
export const getStaticPaths = () => {
  const { href } = urlsOf(content.agency.site);
  const pathOf = (address: string, feed: RSSOptions) => ({
    params: { feed: address.slice(1, -".xml".length) },
    props: { address: href(address), feed },
  });
  return changed([
    ...(content.announcements.length > 0 ? [pathOf(ANNOUNCEMENTS_FEED, announcementsFeed(content))] : []),
    ...rssArchives(content).map(({ fiscalYear, feed }) => pathOf(addresses.newsArchive(fiscalYear), feed)),
  ]);
};

export const GET = ({ props }: { props: Props }) => rss(props.feed);
