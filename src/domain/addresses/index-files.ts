// Imported by the page that searches: nothing may come with it.

/** The folder of the index below the root of the site, which is that of its first part. */
export const INDEX_FOLDER = "pagefind";

/** The words of the site, for whoever mistypes one. */
export const WORDS_FILE = "words.json";

/** The folder of a part below that of the index. */
export const partFolder = (part: number): string => (part === 0 ? "" : String(part));
