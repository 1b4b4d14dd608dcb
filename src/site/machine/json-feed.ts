import type { Content } from "../../domain/model/content.ts";
import { newsFeed } from "../agency/news.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** The news as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): the same stories as the RSS feed. */
export function jsonFeed(content: Content): object {
  const urls = urlsOf(content.agency.site);
  const { title, description, site, items } = newsFeed(content);
  return {
    version: "https://jsonfeed.org/version/1.1",
    title,
    description,
    language: "th",
    home_page_url: site,
    feed_url: urls.absolute(addresses.jsonFeed),
    authors: [{ name: content.agency.name, url: site }],
    items: items.map((item) => ({
      id: item.link,
      url: item.link,
      title: item.title,
      content_text: item.description,
      date_published: item.pubDate.toISOString(),
      tags: item.categories,
    })),
  };
}
