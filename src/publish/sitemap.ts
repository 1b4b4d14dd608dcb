import path from "node:path";
import { addresses } from "../domain/addresses/addresses.ts";
import { pageAddresses, paperAddresses, redirectAddresses } from "../domain/addresses/pages.ts";
import type { Content } from "../domain/model/content.ts";
import { urlsOf } from "../site/frame/urls.ts";
import { unlistedAddresses } from "../site/oit/unlisted.ts";
import type { SitemapPlan } from "./kept/write-sitemap.ts";

/** What search engines are told of: every page of an agency but those that lead elsewhere, the handbook and the texts of documents. */
export function sitemapOf(content: Content): SitemapPlan {
  const hidden = new Set([...redirectAddresses(content), ...paperAddresses(content), ...unlistedAddresses(content)]);
  const isListed = (address: string) =>
    !hidden.has(address) && !address.startsWith(addresses.handbook) && !address.startsWith(addresses.texts);
  const { absolute } = urlsOf(content.agency.site);
  return {
    file: path.basename(addresses.sitemap),
    root: absolute(addresses.home),
    pages: pageAddresses(content).filter(isListed).map(absolute),
  };
}
