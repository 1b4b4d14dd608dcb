import type { QueryPhrase } from "../../site/search/query.ts";
import { partFolder } from "../../domain/addresses/index-files.ts";
import { languageOf, TITLE_END } from "../../site/search/record.ts";
import type { SearchHit, Fragment, Filters, SearchEngine } from "../../site/search/engine.ts";

/** As much of Pagefind's browser library as we use. */
export interface Pagefind {
  readonly search: (
    term: string,
    options: { filters: Readonly<Record<string, { any: readonly string[] }>> },
  ) => Promise<{ results: PagefindResult[]; totalFilters: Record<string, Record<string, number>> } | null>;
  readonly mergeIndex: (folder: string, options: { language: string }) => Promise<void>;
  /** Resolves when it can search, for nothing. */
  readonly preload: (term: "") => Promise<void>;
}

/** The library itself. */
export interface PagefindLibrary {
  readonly createInstance: (options: { basePath: string; language: string; noWorker: boolean }) => Pagefind;
}

/**
 * Opens some parts of an index as one.
 * @param folder address of the index, with a slash at its end
 * @param first the first of the parts
 * @param end the one after the last
 */
export async function openParts(
  library: PagefindLibrary,
  folder: string,
  first: number,
  end: number,
): Promise<Pagefind> {
  if (first > 0) await openPacksOf(folder, first);
  const addressOf = (part: number): string => (part === 0 ? folder : `${folder}${partFolder(part)}/`);
  // A worker would cost another 12 kB before the first answer, which takes the main thread a few milliseconds.
  const pagefind = library.createInstance({ basePath: addressOf(first), language: languageOf(first), noWorker: true });
  const others = Array.from({ length: end - first - 1 }, (_, index) => first + 1 + index);
  // Where nothing must be loaded the first is ready then; Pagefind would look again after 50 ms.
  if (first > 0) await new Promise((resolve) => setTimeout(resolve));
  // At once: one after the other each would cost a phone two journeys to the host.
  await Promise.all([
    ...others.map((part) => pagefind.mergeIndex(addressOf(part), { language: languageOf(part) })),
    pagefind.preload(""),
  ]);
  return pagefind;
}

/** Loaded by whoever opens what is older: a first search reads no more than it needs. */
const openPacksOf = async (folder: string, first: number): Promise<void> => {
  const { openPacks } = await import("./packs.ts");
  await openPacks(folder, partFolder(first));
};

interface PagefindResult {
  readonly id: string;
  /** Where in its content the words stand first; none if only a mark says that it holds them. */
  readonly words: readonly number[];
  /** Nothing, if the fragment cannot be read. */
  readonly data: () => Promise<({ url: string; raw_url?: string; content: string } & Pick<Fragment, "filters">) | null>;
}

/** Our view of a Pagefind index. Every question is asked once, and every record is read once. */
export function engineOf(pagefind: Pagefind): SearchEngine {
  const known = new Map<string, Promise<readonly SearchHit[]>>();
  const read: ReadRecords = new Map();
  const ask = (words: QueryPhrase, filters: Filters = {}): Promise<readonly SearchHit[]> => {
    const key = JSON.stringify([words, filters]);
    const answer = known.get(key) ?? find(pagefind, words, filters, read);
    known.set(key, answer);
    return answer;
  };
  return {
    phrase: (words) => (words.length === 0 ? Promise.resolve([]) : ask(words)),
    filtered: (filters) => ask([TITLE_END], filters),
    values: async (filters) => {
      // Asked for all that there are of a few, since its own answer to that would have a phone load every filter.
      const every = Object.fromEntries(filters.map((name) => [name, { any: [] }]));
      const answer = await pagefind.search(`"${TITLE_END}"`, { filters: every });
      return Object.fromEntries(filters.map((name) => [name, Object.keys(answer?.totalFilters[name] ?? {})]));
    },
  };
}

/** Records that were read, by their names in the index: Pagefind would cut an excerpt of its own each time. */
type ReadRecords = Map<string, Promise<Fragment>>;

async function find(
  pagefind: Pagefind,
  words: QueryPhrase,
  filters: Filters,
  read: ReadRecords,
): Promise<readonly SearchHit[]> {
  // A list of values would mean all of them at once; one of them is enough.
  const any = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
  const answer = await pagefind.search(`"${words.join(" ")}"`, { filters: any });
  return (answer?.results ?? []).map(({ id, words, data }) => ({
    id,
    place: words[0],
    load: () => {
      const record = read.get(id) ?? readRecord(id, data);
      read.set(id, record);
      record.catch(() => read.delete(id));
      return record;
    },
  }));
}

async function readRecord(id: string, data: PagefindResult["data"]): Promise<Fragment> {
  const fragment = await data();
  if (!fragment) throw new Error(`the text of ${id} could not be read`);
  const { url, raw_url, content, filters } = fragment;
  return { url: raw_url ?? url, content, filters };
}
