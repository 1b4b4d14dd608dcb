import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { DomUtils, parseDocument } from "htmlparser2";
import { engineOf, openParts, type PagefindLibrary } from "../../src/components/search/engine.ts";
import { openPacks } from "../../src/components/search/packs.ts";
import { answer, type SearchAnswer } from "../../src/site/search/answer.ts";
import { INDEX_FOLDER, partFolder, WORDS_FILE } from "../../src/domain/addresses/index-files.ts";
import { abbreviationGroups, spellingsOf } from "../../src/site/search/abbreviations.ts";
import type { Filters, SearchEngine } from "../../src/site/search/engine.ts";
import { olderParts } from "../../src/site/search/parts.ts";
import { spellerOf } from "../../src/site/search/spelling.ts";
import type { SearchData } from "../../src/site/search/view.ts";

/**
 * Serves a folder with an index and Pagefind's own library, as a web host would, and opens the library.
 * @param folder absolute
 */
export async function serveIndex(folder: string) {
  let bytes = 0;
  const server = createServer((request, response) => {
    const file = path.join(folder, decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    readFile(file).then(
      (body) => {
        bytes += body.length;
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  // A line that closes while it is asked would make a word be missing.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    library: (await import(pathToFileURL(path.join(folder, "pagefind.js")).href)) as PagefindLibrary,
    address: `http://127.0.0.1:${port}/`,
    /** What has been read so far. */
    bytes: () => bytes,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The search of a built site, as its page asks it. */
export interface OpenSite {
  readonly engine: SearchEngine;
  readonly answer: (query: string, filters?: Filters) => Promise<SearchAnswer>;
  /** Addresses of all records by their names in the index, decoded. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Addresses of what answers a query, in their order. */
  readonly find: (query: string) => Promise<string[]>;
  readonly bytes: () => number;
  readonly stop: () => void;
}

/** What the page of the search tells its script. */
export async function searchDataOf(out: string): Promise<SearchData> {
  const page = parseDocument(await readFile(path.join(out, "search/index.html"), "utf8"));
  const root = DomUtils.getElementById("search", page);
  return JSON.parse(root?.attribs["data-site"] ?? "") as SearchData;
}

/** Opens an index of several parts, with the packs that its older ones stand in. */
export async function openWhole(
  { library, address }: Pick<Awaited<ReturnType<typeof serveIndex>>, "library" | "address">,
  division: Pick<SearchData, "parts" | "recent" | "near">,
): Promise<SearchEngine> {
  await Promise.all(olderParts(division).map(([first = 0]) => openPacks(address, partFolder(first))));
  return engineOf(await openParts(library, address, 0, division.parts));
}

/**
 * Opens the search of a built site.
 * @param out the built site
 * @param named whether to read the addresses of all records, which no page does
 */
export async function openSite(out: string, { named = true } = {}): Promise<OpenSite> {
  const { library, address, bytes, stop } = await serveIndex(path.join(out, INDEX_FOLDER));
  const engine = engineOf(await openParts(library, address, 0, 1));
  const { abbreviations, own } = await searchDataOf(out);
  const groups = abbreviationGroups(abbreviations);
  const words = JSON.parse(await readFile(path.join(out, INDEX_FOLDER, WORDS_FILE), "utf8")) as string[];
  const speller = spellerOf(words, [...spellingsOf(abbreviations), ...own.names]);
  const ask = (query: string, filters: Filters = {}): Promise<SearchAnswer> =>
    answer({ engine, groups, own, speller: () => Promise.resolve(speller) }, query, filters);
  const all = named ? await engine.filtered({}) : [];
  const addresses = new Map(
    await Promise.all(all.map(async ({ id, load }) => [id, decodeURI((await load()).url)] as const)),
  );
  return {
    engine,
    addresses,
    answer: ask,
    find: async (query) => (await ask(query)).results.map(({ id }) => addresses.get(id) ?? id),
    bytes,
    stop,
  };
}
