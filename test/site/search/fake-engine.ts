import { codeWords } from "../../../src/domain/thai/search-code.ts";
import { indexEntry, type SearchRecord } from "../../../src/site/search/record.ts";
import type { Engine } from "../../../src/site/search/search.ts";

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
  text: `${title}\n${text}`,
  ...facts,
});

const segmenter = new Intl.Segmenter("th", { granularity: "word" });

/** An index of a few records in memory. */
export function fakeEngine(records: readonly SearchRecord[]): Engine {
  const entries = records.map((one) => {
    const entry = indexEntry(one, [Array.from(segmenter.segment(one.text), ({ segment }) => segment)]);
    const fields = [
      codeWords(entry.content).map(({ code }) => code),
      codeWords(entry.meta["title"] ?? "").map(({ code }) => code),
      (entry.meta["marks"] ?? "").split(" "),
    ];
    return { ...entry, id: entry.url, fields, load: () => Promise.resolve(entry) };
  });
  return {
    phrase: (words) =>
      Promise.resolve(
        entries.filter(({ fields }) => fields.some((field) => ` ${field.join(" ")} `.includes(` ${words.join(" ")} `))),
      ),
    filtered: (filters) =>
      Promise.resolve(
        entries.filter((entry) =>
          Object.entries(filters).every(([name, values]) =>
            values.some((value) => entry.filters[name]?.includes(value)),
          ),
        ),
      ),
    values: () => {
      const all = (name: string) => [...new Set(entries.flatMap(({ filters }) => filters[name] ?? []))];
      return Promise.resolve({ kind: all("kind"), year: all("year") });
    },
  };
}
