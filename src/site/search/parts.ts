import type { Content } from "../../domain/content.ts";
import { addresses } from "../urls.ts";
import { documentAddress, searchedDocuments } from "./documents.ts";

/** The folder of the index below the root of the site, which is that of its first part. */
export const INDEX_FOLDER = "pagefind";

/** The words of the site, for whoever mistypes one. */
export const WORDS_FILE = "words.json";

/** The folder of a part below that of the index. */
export const partFolder = (part: number): string => (part === 0 ? "" : String(part));

/**
 * So many stories and documents share a part of the index, which is made anew when one of them changes. Sites with
 * fewer have but one part: each more costs a reader's phone some kilobytes.
 */
const PART_SIZE = 1500;

/** How the index of a site is divided. */
export interface Division {
  readonly parts: number;
  /** Addresses that all but the first part share; it holds every other page, and changes with nearly every publication. */
  readonly many: ReadonlySet<string>;
}

/** Divides the index: what comes in thousands into parts of some size, everything else into the first. */
export function divide(content: Content): Division {
  const many = [
    ...content.news.map(({ id }) => addresses.story(encodeURIComponent(id))),
    ...searchedDocuments(content).map(({ file }) => documentAddress(file)),
  ];
  return many.length < PART_SIZE
    ? { parts: 1, many: new Set() }
    : { parts: 1 + Math.ceil(many.length / PART_SIZE), many: new Set(many) };
}
