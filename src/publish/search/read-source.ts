import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import {
  indexEntry,
  languageOf,
  uniformRecord,
  type FindSpellings,
  type IndexEntry,
  type SearchRecord,
} from "../../site/search/record.ts";
import { wordRuns } from "./words.ts";

/** The runs of words of a record, which may be gone through again. */
export type RecordWords = Readonly<Record<"title" | "text", readonly (readonly string[])[]>>;

/** What is made searchable as the index holds it. */
export interface ReadSource {
  readonly entries: readonly IndexEntry[];
  readonly words: () => readonly RecordWords[];
}

/**
 * Reads records.
 * @param part of the index that they are for
 * @param spellings of the table of abbreviations
 */
export function readRecords(records: readonly SearchRecord[], part: number, spellings: FindSpellings): ReadSource {
  const read = records.map((record) => {
    const uniform = uniformRecord(record);
    const words = { title: [...wordRuns(uniform.title)], text: [...wordRuns(uniform.text)] };
    return { words, entry: indexEntry(uniform, words, spellings, languageOf(part)) };
  });
  return { entries: read.map(({ entry }) => entry), words: () => read.map(({ words }) => words) };
}

const FRAGMENTS = "fragment";
/** Stands before what Pagefind has written. */
export const MAGIC = "pagefind_dcd";

/**
 * The entries that a part of the index was made from, by their addresses: Pagefind keeps them whole, for who finds them.
 * Where one cannot be read it is left out.
 * @param directory of the part
 */
export function publishedEntries(directory: string, part: number): ReadonlyMap<string, IndexEntry> {
  const folder = path.join(directory, FRAGMENTS);
  const found = readdirSync(folder).flatMap((name) => {
    if (!name.endsWith(".pf_fragment")) return [];
    try {
      const text = gunzipSync(readFileSync(path.join(folder, name))).toString("utf8");
      if (!text.startsWith(MAGIC)) return [];
      const { url, content, meta, filters } = JSON.parse(text.slice(MAGIC.length)) as IndexEntry;
      return [{ url, language: languageOf(part), content, meta, filters }];
    } catch {
      return [];
    }
  });
  return new Map(found.map((entry) => [entry.url, entry]));
}
