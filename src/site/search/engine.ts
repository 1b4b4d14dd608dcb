import { codeWords, type CodeWord } from "../../domain/thai/search-code.ts";
import type { QueryPhrase } from "./query.ts";

/** The index, as far as we use it. */
export interface SearchEngine {
  /** Everything that holds the words one after the other. */
  readonly phrase: (words: QueryPhrase) => Promise<readonly SearchHit[]>;
  /** Everything that has one of the values in each filter; without filters, everything. */
  readonly filtered: (filters: Filters) => Promise<readonly SearchHit[]>;
  /** The values of some filters that occur. */
  readonly values: (filters: readonly string[]) => Promise<Readonly<Record<string, readonly string[]>>>;
}
export type Filters = Readonly<Record<string, readonly string[]>>;

/** What the index knows of one record. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Two indexes as one. */
export const joinedEngines = (one: SearchEngine, other: SearchEngine): SearchEngine => ({
  phrase: async (words) => (await Promise.all([one.phrase(words), other.phrase(words)])).flat(),
  filtered: async (filters) => (await Promise.all([one.filtered(filters), other.filtered(filters)])).flat(),
  values: async (filters) => {
    const [ours, others] = await Promise.all([one.values(filters), other.values(filters)]);
    const names = new Set([...Object.keys(ours), ...Object.keys(others)]);
    return Object.fromEntries(
      [...names].map((name) => [name, [...new Set([...(ours[name] ?? []), ...(others[name] ?? [])])]]),
    );
  },
});

const known = new WeakMap<Fragment, readonly CodeWord[]>();

/** The words of a record as they stand in its content: what is long is read once, however often it is found. */
export function wordsOf(fragment: Fragment): readonly CodeWord[] {
  const words = known.get(fragment) ?? codeWords(fragment.content);
  known.set(fragment, words);
  return words;
}

/** Something found: its name in the index, and how to read it. */
export interface SearchHit {
  readonly id: string;
  /** Where in its content the words stand first, counted in words; none if only a mark says that it holds them. */
  readonly place?: number | undefined;
  readonly load: () => Promise<Fragment>;
}
