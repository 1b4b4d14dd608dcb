import { answer } from "../../site/search/answer.ts";
import { INDEX_FOLDER, WORDS_FILE } from "../../site/search/parts.ts";
import { groupsOf } from "../../site/search/query.ts";
import type { Engine, Filters } from "../../site/search/search.ts";
import { lexiconOf, type Lexicon } from "../../site/search/spelling.ts";
import type { SearchData } from "../../site/search/view.ts";
import { readAddress, writeAddress, type Wish } from "./address.ts";
import { element } from "./dom.ts";
import { engineOf, openParts, type PagefindLibrary } from "./engine.ts";
import { SearchView } from "./view.ts";

/** Brings the page of the search to life: it answers what its address asks, and keeps the two together. */
export function startSearch(): void {
  const root = element(document, "#search", HTMLElement);
  const site = JSON.parse(root.dataset["site"] ?? "{}") as SearchData;
  const groups = groupsOf(site.abbreviations);
  const engine = once(() => openIndex(site));
  const lexicon = once(() => readLexicon(site.base));
  const failures = countFailures();
  const view = new SearchView(root, site.base);
  let latest = 0;

  const show = async (wish: Wish): Promise<void> => {
    const turn = (latest += 1);
    view.begin(wish);
    if (wish.query === "") return;
    try {
      const before = failures();
      const found = await answer(await engine.get(), wish.query, groups, filtersOf(wish), lexicon.get);
      if (turn === latest) await view.show(wish, found);
      if (failures() > before) throw new Error("a part of the index could not be read");
    } catch (error) {
      console.error(error);
      engine.forget();
      if (turn === latest) view.fail();
    }
  };

  view.onWish((wish) => {
    history.pushState(null, "", writeAddress(location.pathname, wish));
    void show(wish);
  });
  addEventListener("popstate", () => void show(readAddress(location.search)));
  void show(readAddress(location.search));
}

/** A kind is chosen from what was found, the other filters before. */
const filtersOf = ({ year, indicator, item }: Wish): Filters =>
  Object.fromEntries(
    Object.entries({ year, indicator, item }).flatMap(([name, value]) => (value ? [[name, [value]]] : [])),
  );

async function openIndex({ base, parts }: SearchData): Promise<Engine> {
  const folder = `${base}${INDEX_FOLDER}/`;
  const library = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindLibrary;
  return engineOf(await openParts(library, folder, parts));
}

async function readLexicon(base: string): Promise<Lexicon> {
  const response = await fetch(`${base}${INDEX_FOLDER}/${WORDS_FILE}`);
  return lexiconOf((await response.json()) as string[]);
}

/** Does something once, however often it is asked for; after a failure the next time again. */
function once<Value>(make: () => Promise<Value>): { readonly get: () => Promise<Value>; readonly forget: () => void } {
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

/**
 * Counts what could not be read. Pagefind goes on without it, and would find less or nothing where more is: a person
 * must be told that the connection is at fault, not that the word does not stand there.
 */
function countFailures(): () => number {
  const read = globalThis.fetch;
  let failed = 0;
  globalThis.fetch = async (...request) => {
    try {
      const response = await read(...request);
      if (!response.ok) failed += 1;
      return response;
    } catch (error) {
      failed += 1;
      throw error;
    }
  };
  return () => failed;
}
