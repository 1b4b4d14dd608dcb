import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { SitemapAndIndexStream, SitemapStream } from "sitemap";

/** What a sitemap holds. */
export interface SitemapPlan {
  /** Its file, from the root of the site. */
  readonly file: string;
  /** Address of the root of the site, with a slash at its end. */
  readonly root: string;
  /** Addresses, whole, in any order. */
  readonly pages: readonly string[];
}

const { compare } = new Intl.Collator("en", { numeric: true });
/** So many addresses a sitemap may hold. Source: sitemaps.org/protocol.html. */
const MOST = 50_000;

/** Writes a sitemap below the root of a built site. @param site absolute */
export async function writeSitemap({ file, root, pages }: SitemapPlan, site: string): Promise<void> {
  const index = new SitemapAndIndexStream({
    limit: MOST,
    getSitemapStream(number) {
      const name = `sitemap-${number}.xml`;
      const stream = new SitemapStream({ xmlns: { news: true, xhtml: true, image: true, video: true } });
      return [root + name, stream, stream.pipe(createWriteStream(path.join(site, name)))];
    },
  });
  const listed = [...new Set(pages)].sort(compare).map((url) => ({ url }));
  await pipeline(Readable.from(listed), index, createWriteStream(path.join(site, file)));
}
