import type { RSSOptions } from "@astrojs/rss";
import { newsYears } from "../../domain/addresses/pages.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import { newsFeed } from "../agency/news.ts";
import { urlsOf } from "../frame/urls.ts";
import { escapeXml, xmlText } from "../frame/xml.ts";

/** What a feed tells, in the agency's words. */
interface FeedWords {
  readonly title: string;
  readonly description: string;
  readonly items: readonly {
    readonly title: string;
    readonly description: string;
    readonly link: string;
    readonly pubDate: Date;
    readonly categories: readonly string[];
  }[];
}

/** The news as RSS 2.0 (https://www.rssboard.org/rss-specification): what the library makes the feed of. */
export const rssFeed = (content: Content): RSSOptions =>
  feedOf(content, addresses.rss, newsFeed(content), archiveLink(content, newsYears(content)[0]));

/**
 * The news of each fiscal year as a feed of its own (RFC 5005, archived feeds): from the newest a reader of feeds finds
 * its way back to the first story.
 */
export const rssArchives = (content: Content): { fiscalYear: FiscalYear; feed: RSSOptions }[] =>
  newsYears(content).map((fiscalYear, index, years) => ({
    fiscalYear,
    feed: feedOf(
      content,
      addresses.newsArchive(fiscalYear),
      newsFeed(content, fiscalYear),
      `<fh:archive/>${archiveLink(content, years[index + 1])}`,
    ),
  }));

const archiveLink = ({ agency }: Content, fiscalYear: FiscalYear | undefined): string =>
  fiscalYear === undefined
    ? ""
    : `<atom:link href="${escapeXml(urlsOf(agency.site).absolute(addresses.newsArchive(fiscalYear)))}" rel="prev-archive" type="application/rss+xml"/>`;

/** What the agency tells as RSS 2.0. @param address where the feed stands, from the root of the site */
export function feedOf(
  content: Content,
  address: string,
  { title, description, items }: FeedWords,
  more = "",
): RSSOptions {
  const urls = urlsOf(content.agency.site);
  const self = escapeXml(urls.absolute(address));
  return {
    title: xmlText(title),
    description: xmlText(description),
    site: urls.absolute(addresses.home),
    xmlns: { atom: "http://www.w3.org/2005/Atom", fh: "http://purl.org/syndication/history/1.0" },
    // Readers of feeds ask a feed where it stands, should it be saved or passed on.
    customData: `<language>th</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>${more}`,
    items: items.map((item) => ({
      ...item,
      title: xmlText(item.title),
      description: xmlText(item.description),
      categories: item.categories.map(xmlText),
    })),
  };
}
