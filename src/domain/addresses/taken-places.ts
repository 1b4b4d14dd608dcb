import { PICTURE_FOLDER } from "../files/picture.ts";
import type { Content } from "../model/content.ts";
import { addresses } from "./addresses.ts";
import { answeringAddresses } from "./answers.ts";
import { INDEX_FOLDER } from "./index-files.ts";
import { pageAddresses, redirectAddresses } from "./pages.ts";

/** Folders of what the program makes for its own pages. */
const OWN_FOLDERS = ["_assets", PICTURE_FOLDER, INDEX_FOLDER];
/** Files for programs, which nobody's prose names. */
const FOR_PROGRAMS = [addresses.rss, addresses.jsonFeed, addresses.calendar, addresses.manifest, addresses.notFound];
const SITEMAP = /^\/sitemap-(?:index|\d+)\.xml$/;
/** Names under which hosts look for the page of a folder. */
const FRONT = /\/(?:(?:index|default)\.(?:x?html?|shtml|php\d?|aspx?|jsp|cgi|pl)|iisstart\.html?)$/;

/**
 * Tells in whose place a file of `public/` would stand: a page, a feed, data, a part of the search. Hosts differ in
 * whether case counts, so it does not count here.
 * @returns the address that the program makes itself, from the root of the site; `undefined` for a free place
 */
export function takenPlaces(content: Content): (file: string) => string | undefined {
  const answers = answeringAddresses(content);
  const pages = [...pageAddresses(content), ...redirectAddresses(content)].map((address) => address.toLowerCase());
  const folders = new Set(
    pages.flatMap((address) => {
      const parts = address.split("/").slice(1, -1);
      return parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`);
    }),
  );
  const stands = new Set(pages);
  const isMade = (address: string) =>
    stands.has(address) || FOR_PROGRAMS.some((made) => made === address) || SITEMAP.test(address) || answers(address);
  return (file) => {
    const place = `/${file.normalize("NFC").toLowerCase()}`;
    const own = OWN_FOLDERS.find((folder) => place === `/${folder}` || place.startsWith(`/${folder}/`));
    if (own) return `/${own}/`;
    if (folders.has(place)) return `${place}/`;
    const page = place.replace(FRONT, "/");
    return isMade(page) ? page : undefined;
  };
}
