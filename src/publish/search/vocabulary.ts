import type { Words } from "../../site/search/record.ts";

/** More words than these no site needs to mend what is mistyped. */
const MOST = 12_000;
const LONGEST = 30;
/** So many different runs wait to be counted. */
const MANY = 20_000;

/** A word with how often it is used. */
export type WordCount = [word: string, times: number];

/** The words of a site with how often each is used, gathered text by text. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  /** Most runs of words come again and again: they are counted whole, and their words later. */
  readonly #runs = new Map<readonly string[], number>();

  /** Adds a text as often as is said; -1 takes one away that was added. */
  add({ title, text }: Words, times = 1): void {
    const titleRuns = [...title];
    for (const run of [...titleRuns, ...text]) this.#runs.set(run, (this.#runs.get(run) ?? 0) + times);
    if (this.#runs.size > MANY) this.#countRuns();
    // Titles hold the compounds that people type: each run of two or three of their words counts as one.
    const parts = titleRuns.flat();
    for (const [index, first] of parts.entries()) {
      const [second, third] = parts.slice(index + 1, index + 3);
      if (second) this.#count(first + second, 2 * times);
      if (second && third) this.#count(first + second + third, 2 * times);
    }
  }

  /** Adds what another has gathered. */
  merge(counts: readonly WordCount[]): void {
    for (const [word, times] of counts) this.#count(word, times);
  }

  #countRuns(): void {
    for (const [run, times] of this.#runs) for (const word of run) this.#count(word, times);
    this.#runs.clear();
  }

  #count(word: string, times: number): void {
    if (word.length < 2 || word.length > LONGEST) return;
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + times);
  }

  /** All words, as they came. */
  counts(): WordCount[] {
    this.#countRuns();
    return [...this.#counts].filter(([, times]) => times > 0);
  }

  /** The most frequent words, the most frequent first. */
  words(): string[] {
    return this.counts()
      .toSorted(([wordA, a], [wordB, b]) => b - a || (wordA < wordB ? -1 : 1))
      .slice(0, MOST)
      .map(([word]) => word);
  }
}
