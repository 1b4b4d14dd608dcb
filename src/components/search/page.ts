import { runsPrograms } from "./older-browsers.ts";
import { answer } from "../../site/search/answer.ts";
import { INDEX_FOLDER, WORDS_FILE } from "../../domain/addresses/index-files.ts";
import { abbreviationGroups, spellingsOf } from "../../site/search/abbreviations.ts";
import { joinedEngines, type Filters, type SearchEngine } from "../../site/search/engine.ts";
import type { Speller } from "../../site/search/spelling.ts";
import type { SearchData } from "../../site/search/view.ts";
import { readAddress, writeAddress, type SearchRequest } from "./address.ts";
import { element } from "./dom.ts";
import { engineOf, openParts, type PagefindLibrary } from "./engine.ts";
import { countFailures } from "./failures.ts";
import { preloadProgram, shareProgram } from "./program.ts";
import { SearchView } from "./view.ts";

/** Brings the page of the search to life: it answers what its address asks, and keeps the two together. */
export function startSearch(): void {
  const root = element(document, "#search", HTMLElement);
  const site = JSON.parse(root.dataset["site"] ?? "{}") as SearchData;
  const { own } = site;
  const groups = abbreviationGroups(site.abbreviations);
  const index = once(() => openIndex(site));
  /** Whether what is older was asked for, which it is then for every question. */
  let whole = false;
  const speller = once(() => readSpeller(site));
  const failures = countFailures();
  shareProgram(`${site.base}${INDEX_FOLDER}/`);
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
      const { recent, older } = await index.get();
      const opened =
        whole || wish.kind !== "" ? { engine: (await older.at(-1)?.()) ?? recent } : { engine: recent, older };
      const found = await answer({ ...opened, groups, own, speller: speller.get }, wish.query, filtersOf(wish));
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

/** The index of what is recent, and how to open more of it, at last the whole. */
interface OpenIndex {
  readonly recent: SearchEngine;
  readonly older: readonly (() => Promise<SearchEngine>)[];
}

async function openIndex({ base, parts, recent, near }: SearchData): Promise<OpenIndex> {
  const folder = `${base}${INDEX_FOLDER}/`;
  preloadProgram(folder);
  const library = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindLibrary;
  const open = async (first: number, end: number): Promise<SearchEngine> =>
    engineOf(await openParts(library, folder, first, end));
  const newest = await open(0, recent);
  const more = (before: () => Promise<SearchEngine>, first: number, end: number) =>
    once(async () => joinedEngines(...(await Promise.all([before(), open(first, end)])))).get;
  const nearer = near > recent ? [more(() => Promise.resolve(newest), recent, near)] : [];
  const all = parts > near ? [more(nearer[0] ?? (() => Promise.resolve(newest)), near, parts)] : [];
  return { recent: newest, older: [...nearer, ...all] };
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
