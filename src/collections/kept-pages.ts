import { readFileSync } from "node:fs";
import path from "node:path";
import { fingerprint, type Memory } from "./memory.ts";
import { announcePage, onPage } from "./search/pages.ts";
import { takeOver } from "./take-over.ts";

/**
 * Takes pages over from what is published: of an archive of thousands of stories, only those are rendered that have
 * changed. Only pages that are a pure function of their props can be kept.
 */
export interface PageKeeper {
  /** True for a page that is taken over as it stands. @param pathname with the base path of the site, encoded */
  readonly keeps: (pathname: string, props: unknown) => boolean;
  /** Puts the pages taken over into the built site. @returns what to remember */
  readonly finish: (site: string) => Promise<Memory["pages"]>;
}

/**
 * @param out the published folder
 * @param base path of the site on its host, with a slash at its end
 */
export function pageKeeper(out: string, base: string, memory: Memory["pages"]): PageKeeper {
  const kept = new Map<string, string>();
  const wanted = new Map<string, string>();
  const pages: Record<string, { props: string; html: string }> = {};
  const stop = onPage(({ pathname, html }) => {
    const props = wanted.get(pathname);
    if (props) pages[pathname] = { props, html: fingerprint(html) };
  });
  return {
    keeps(pathname, props) {
      const now = fingerprint(JSON.stringify(props));
      const known = Object.hasOwn(memory, pathname) ? memory[pathname] : undefined;
      const file = decodeURIComponent(pathname.slice(base.length)).replace(/(^|\/)$/, "$1index.html");
      const html = known?.props === now ? readIfThere(path.join(out, file)) : undefined;
      // What somebody has changed or lost in the published folder is made anew.
      if (!known || html === undefined || fingerprint(html) !== known.html) {
        wanted.set(pathname, now);
        return false;
      }
      kept.set(pathname, file);
      pages[pathname] = known;
      announcePage({ pathname, html });
      return true;
    },
    async finish(site) {
      stop();
      await takeOver(out, site, [...kept.values()]);
      return pages;
    },
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
