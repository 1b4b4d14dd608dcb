import type { QueryPhrase } from "./query.ts";

/** The index, as far as we use it. */
export interface SearchEngine {
  /** Everything that holds the words one after the other. */
  readonly phrase: (words: QueryPhrase) => Promise<readonly SearchHit[]>;
  /** Everything that has one of the values in each filter; without filters, everything. */
  readonly filtered: (filters: Filters) => Promise<readonly SearchHit[]>;
  /** The values of each filter that occur. */
  readonly values: () => Promise<Readonly<Record<string, readonly string[]>>>;
}
export type Filters = Readonly<Record<string, readonly string[]>>;

/** What the index knows of one record. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Something found: its name in the index, and how to read it. */
export interface SearchHit {
  readonly id: string;
  /** Where in its content the words stand first, counted in words; none if only a mark says that it holds them. */
  readonly place?: number | undefined;
  readonly load: () => Promise<Fragment>;
}
