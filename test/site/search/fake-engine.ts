import { codeWords } from "../../../src/domain/thai/search-code.ts";
import { indexEntry, TITLE_END, uniformRecord, type SearchRecord } from "../../../src/site/search/record.ts";
import { spellingFinder, type Groups } from "../../../src/site/search/abbreviations.ts";
import type { SearchEngine } from "../../../src/site/search/engine.ts";

/** A record with an address and a title for a text; everything else can be given. */
export const record = (
  address: string,
  title: string,
  text: string,
  facts: Partial<SearchRecord> = {},
): SearchRecord => ({
  kind: "page",
  address,
  title,
  text,
  ...facts,
});

const segmenter = new Intl.Segmenter("th", { granularity: "word" });
const cut = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** An index of a few records in memory. @param groups the table of abbreviations */
export function fakeEngine(records: readonly SearchRecord[], groups: Groups = []): SearchEngine {
  const spellings = spellingFinder(groups);
  const entries = records.map((one) => {
    const entry = indexEntry(uniformRecord(one), { title: [cut(one.title)], text: [cut(one.text)] }, spellings);
    const words = codeWords(entry.content).map(({ code }) => code);
    const marks = (entry.meta["marks"] ?? "").split(" ");
    return {
      ...entry,
      id: entry.url,
      words,
      marks,
      place: words.indexOf(TITLE_END),
      load: () => Promise.resolve(entry),
    };
  });
  return {
    phrase: (phrase) =>
      Promise.resolve(
        entries.flatMap((entry) => {
          const place = entry.words.findIndex((_, at) => phrase.every((word, next) => entry.words[at + next] === word));
          const [mark = ""] = phrase;
          if (place < 0 && !(phrase.length === 1 && entry.marks.includes(mark))) return [];
          return [{ ...entry, place: place < 0 ? undefined : place }];
        }),
      ),
    filtered: (filters) =>
      Promise.resolve(
        entries.filter((entry) =>
          Object.entries(filters).every(([name, values]) =>
            values.some((value) => entry.filters[name]?.includes(value)),
          ),
        ),
      ),
    values: (filters) => {
      const all = (name: string) => [...new Set(entries.flatMap((entry) => entry.filters[name] ?? []))];
      return Promise.resolve(Object.fromEntries(filters.map((name) => [name, all(name)])));
    },
  };
}
