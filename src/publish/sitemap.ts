import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { SitemapAndIndexStream, SitemapStream } from "sitemap";
import { addresses } from "../domain/addresses/addresses.ts";
import { pageAddresses, paperAddresses, redirectAddresses } from "../domain/addresses/pages.ts";
import type { Content } from "../domain/model/content.ts";
import { urlsOf } from "../site/frame/urls.ts";
import { unlistedAddresses } from "../site/oit/unlisted.ts";

const { compare } = new Intl.Collator("en", { numeric: true });
/** So many addresses a sitemap may hold. Source: sitemaps.org/protocol.html. */
const MOST = 50_000;

/** What search engines are told of: every page of an agency but those that lead elsewhere, the handbook and the texts of documents. */
function listedPages(content: Content): string[] {
  const hidden = new Set([...redirectAddresses(content), ...paperAddresses(content), ...unlistedAddresses(content)]);
  const isListed = (address: string) =>
    !hidden.has(address) && !address.startsWith(addresses.handbook) && !address.startsWith(addresses.texts);
  const { absolute } = urlsOf(content.agency.site);
  return [...new Set(pageAddresses(content).filter(isListed).map(absolute))].sort(compare);
}

/** Writes the sitemap below the root of a built site. @param site absolute */
export async function writeSitemap(content: Content, site: string): Promise<void> {
  const { absolute } = urlsOf(content.agency.site);
  const index = new SitemapAndIndexStream({
    limit: MOST,
    getSitemapStream(number) {
      const name = `sitemap-${number}.xml`;
      const stream = new SitemapStream({ xmlns: { news: true, xhtml: true, image: true, video: true } });
      return [absolute(`/${name}`), stream, stream.pipe(createWriteStream(path.join(site, name)))];
    },
  });
  const pages = listedPages(content).map((url) => ({ url }));
  await pipeline(Readable.from(pages), index, createWriteStream(path.join(site, path.basename(addresses.sitemap))));
}
