import type { RSSOptions } from "@astrojs/rss";
import type { Content } from "../../domain/model/content.ts";
import { newsFeed } from "../agency/news.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { escapeXml, xmlText } from "../frame/xml.ts";

/** The news as RSS 2.0 (https://www.rssboard.org/rss-specification): what the library makes the feed of. */
export function rssFeed(content: Content): RSSOptions {
  const { title, description, site, items } = newsFeed(content);
  const self = escapeXml(urlsOf(content.agency.site).absolute(addresses.rss));
  return {
    title: xmlText(title),
    description: xmlText(description),
    site,
    xmlns: { atom: "http://www.w3.org/2005/Atom" },
    // Readers of feeds ask a feed where it stands, should it be saved or passed on.
    customData: `<language>th</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: items.map((item) => ({
      ...item,
      title: xmlText(item.title),
      description: xmlText(item.description),
      categories: item.categories.map(xmlText),
    })),
  };
}
