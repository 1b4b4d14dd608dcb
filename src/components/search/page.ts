import { runsPrograms } from "./older-browsers.ts";
import { answer } from "../../site/search/answer.ts";
import { INDEX_FOLDER, WORDS_FILE } from "../../domain/addresses/index-files.ts";
import { abbreviationGroups, spellingsOf } from "../../site/search/query.ts";
import type { Filters, SearchEngine } from "../../site/search/engine.ts";
import type { Speller } from "../../site/search/spelling.ts";
import type { SearchData } from "../../site/search/view.ts";
import { readAddress, writeAddress, type SearchRequest } from "./address.ts";
import { element } from "./dom.ts";
import { addParts, engineOf, openParts, type PagefindLibrary } from "./engine.ts";
import { countFailures } from "./failures.ts";
import { SearchView } from "./view.ts";

/** Brings the page of the search to life: it answers what its address asks, and keeps the two together. */
export function startSearch(): void {
  const root = element(document, "#search", HTMLElement);
  const site = JSON.parse(root.dataset["site"] ?? "{}") as SearchData;
  const { own } = site;
  const groups = abbreviationGroups(site.abbreviations);
  const index = once(() => openIndex(site));
  let whole = false;
  const speller = once(() => readSpeller(site));
  const failures = countFailures();
  const view = new SearchView(root, site.base);
  let latest = 0;

  const show = async (wish: SearchRequest): Promise<void> => {
    const turn = (latest += 1);
    const asks = /[\p{L}\p{N}]/u.test(wish.query);
    view.begin(wish, asks);
    if (!asks) return;
    if (!runsPrograms()) {
      view.fail("engine");
      return;
    }
    try {
      const before = failures();
      const { recent, all } = await index.get();
      // Who has read it all reads it from now on.
      whole ||= wish.kind !== "" || site.recent === site.parts;
      const opened = whole ? { engine: await all.get() } : { engine: recent, whole: all.get };
      const found = await answer({ ...opened, groups, own, speller: speller.get }, wish.query, filtersOf(wish));
      whole ||= !found.recent;
      if (turn === latest) await view.show(wish, found);
      if (failures() === before) return;
      // What was found stands, but no word of it may say that this is all.
      index.forget();
      if (turn === latest) view.fail(found.results.length > 0 ? "partial" : "connection");
    } catch (error) {
      console.error(error);
      index.forget();
      if (turn === latest) view.fail("connection");
    }
  };

  view.onWish((wish) => {
    history.pushState(null, "", writeAddress(location.pathname, wish));
    void show(wish);
  });
  view.onOlder(() => {
    whole = true;
    void show(readAddress(location.search));
  });
  addEventListener("popstate", () => void show(readAddress(location.search)));
  void show(readAddress(location.search));
}

/** A kind is chosen from what was found, the other filters before. */
const filtersOf = ({ year, indicator, item }: SearchRequest): Filters =>
  Object.fromEntries(
    Object.entries({ year, indicator, item }).flatMap(([name, value]) => (value ? [[name, [value]]] : [])),
  );

/** Pagefind's program for a language without a stemmer: the largest part of a first search. */
const PROGRAM = "wasm.unknown.pagefind";

/** Begins to load Pagefind's program, which it would ask for only after two other files. */
function preload(address: string): void {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: address });
  document.head.append(link);
}

/** The index of what is recent, and how to open the whole: from then on both are asked. */
interface OpenIndex {
  readonly recent: SearchEngine;
  readonly all: Once<SearchEngine>;
}

async function openIndex({ base, parts, recent }: SearchData): Promise<OpenIndex> {
  const folder = `${base}${INDEX_FOLDER}/`;
  preload(folder + PROGRAM);
  const library = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindLibrary;
  const pagefind = await openParts(library, folder, recent);
  const all = once(async () => {
    await addParts(pagefind, folder, recent, parts);
    return engineOf(pagefind);
  });
  return { recent: engineOf(pagefind), all };
}

async function readSpeller({ base, abbreviations, own }: SearchData): Promise<Speller> {
  const [{ spellerOf }, response] = await Promise.all([
    import("../../site/search/spelling.ts"),
    fetch(`${base}${INDEX_FOLDER}/${WORDS_FILE}`),
  ]);
  return spellerOf((await response.json()) as string[], [...spellingsOf(abbreviations), ...own.names]);
}

interface Once<Value> {
  readonly get: () => Promise<Value>;
  readonly forget: () => void;
}

/** Does something once, however often it is asked for; after a failure the next time again. */
function once<Value>(make: () => Promise<Value>): Once<Value> {
  let made: Promise<Value> | undefined;
  const forget = (): void => {
    made = undefined;
  };
  const get = (): Promise<Value> =>
    (made ??= make().catch((error: unknown) => {
      forget();
      throw error;
    }));
  return { get, forget };
}
