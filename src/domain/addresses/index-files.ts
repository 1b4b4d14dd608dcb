// Imported by the page that searches: nothing may come with it.

/** The folder of the index below the root of the site, which is that of its first part. */
export const INDEX_FOLDER = "pagefind";

/** The words of the site, for whoever mistypes one. */
export const WORDS_FILE = "words.json";

/** The folder of a part below that of the index. */
export const partFolder = (part: number): string => (part === 0 ? "" : String(part));

/** What opens some parts at once, in the folder of the first. */
export const PACKS_FILE = "packs.json";

/** What stands in it. */
export interface PackList {
  /** The name of each pack, then those of the pieces of word lists in it. */
  readonly packs: readonly (readonly string[])[];
  /** Files that whoever opens the parts needs anyway, in base64, by their paths below the folder of the index. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where a pack stands in that folder. */
export const packFile = (name: string): string => `index/${name}.pack`;

/** A piece of a part's word list, by its name, where it stands by itself. */
export const CHUNK_FILE = /index\/([^/]+)\.pf_index$/;
