import { mkdir, mkdtemp, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Content } from "../domain/model/content.ts";
import { hostFiles } from "../site/machine/headers.ts";
import { securityTxt } from "../site/machine/security-txt.ts";
import { urlsOf } from "../site/frame/urls.ts";
import { addresses } from "../domain/addresses/addresses.ts";
import { openBundle } from "./bundle/open-bundle.ts";
import type { EarlyWork } from "./early.ts";
import { handOver } from "./handed-over.ts";
import { pageKeeper } from "./kept/kept-pages.ts";
import { startPlaceThread } from "./kept/place-thread.ts";
import { startPlacer } from "./kept/placer.ts";
import { renderPages } from "./render/render-pages.ts";
import type { Publishable } from "./publishable.ts";
import { pagesText, readManifest, writeManifest } from "./kept/build-manifest.ts";
import { lookOf } from "./look.ts";
import { fingerprint } from "../program/fingerprint.ts";
import { cachePlace } from "../program/paths.ts";
import { clearAway, clearLeftWork, WORK } from "../program/put-back.ts";
import { programHash } from "../program/program-hash.ts";
import { addCrest, addPublicFiles } from "./public-files.ts";
import { startIndex, type IndexReport } from "./search/site-index.ts";
import { sitemapOf } from "./sitemap.ts";
import { putInPlace } from "./swap.ts";

/**
 * Builds the site beside what is published and swaps the two at the end: until then, and if anything fails,
 * what was published before stays as it was.
 * The index of the search is made while the pages are rendered; what has not changed since the last time is taken over.
 * @param out the published folder, absolute
 * @param early what was begun before the agency was read
 */
export async function publish(loaded: Publishable, out: string, early?: EarlyWork): Promise<IndexReport> {
  const next = `${out}.next`;
  await mkdir(cachePlace(), { recursive: true });
  clearLeftWork();
  const work = await mkdtemp(cachePlace(`${WORK}${process.pid}-`));
  // Whoever stops the program in the middle leaves nothing half-made behind.
  const clear = () => {
    for (const folder of [work, next]) clearAway(folder);
  };
  process.once("exit", clear);
  const { directory, content } = loaded;
  const base = urlsOf(content.agency.site).href(addresses.home);
  const program = programHash();
  const version = fingerprint(program + content.agency.site + lookOf(content));
  const memory = await readManifest(out, version);
  const renewed = renewedStories(loaded);
  const index = startIndex(content, { directory, work, out }, memory.shards, renewed, early?.indexThread());
  const built = path.join(work, "site");
  const placer = startPlacer(early?.placeThread() ?? startPlaceThread(), { from: out, to: built });
  const keeper = pageKeeper(out, base, memory.pages, placer.take);
  /** What stands beside the rendered pages. @returns what to remember of the pages, as it is written */
  const addFiles = async () => {
    const pages = pagesText(keeper.finish(await placer.finish()));
    await addPublicFiles(directory, content, built);
    await addCrest(directory, content, built);
    return pages;
  };
  try {
    const bundled = path.join(work, "bundle");
    const bundle = await openBundle(loaded, bundled, placer.openBundle, early?.bundle);
    await rename(path.join(bundled, "site"), built);
    placer.sitemap(sitemapOf(content));
    await index.documentsTold;
    handOver(loaded, keeper);
    const address = urlsOf(content.agency.site).absolute(addresses.home);
    const room = async () => {
      await index.room();
      await placer.room();
    };
    await renderPages(bundle, { folder: bundled, address, put: placer.put, isUrgent: index.isUrgent, renewed, room });
    // Both end before anything is cleared away, whichever fails.
    const [indexed, added] = [index.finish(built), addFiles()];
    const [report, pages] = await Promise.all([indexed.finally(() => added), added]);
    await writeHostFiles(built, content);
    await putInPlace(built, next, out);
    await writeManifest(out, { version, pages, shards: report.shards });
    return report;
  } finally {
    await Promise.all([index.stop(), placer.stop()]);
    clear();
    process.off("exit", clear);
  }
}

/** Addresses of stories that are not what they were when they were last read, from the root of the site, encoded. */
function renewedStories({ content, renewed }: Publishable): string[] {
  const files = new Set(renewed);
  return content.news.filter(({ file }) => files.has(file)).map(({ id }) => addresses.story(encodeURIComponent(id)));
}

/**
 * What web hosts read: names with a dot or an underscore before them, which Astro would not make. An agency's own word
 * for its host stays.
 */
async function writeHostFiles(site: string, content: Content): Promise<void> {
  const security = securityTxt(content.agency);
  const files = { ...hostFiles(content), ...(security && { [addresses.securityTxt]: security }) };
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(site, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text, { flag: "wx" }).catch(unlessThere);
  }
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
}
