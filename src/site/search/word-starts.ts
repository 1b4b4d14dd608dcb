import type { CodeWord } from "../../domain/thai/search-code.ts";

/** The browser's own dictionary, if it has one: it only helps to cut excerpts between words. */
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("th", { granularity: "word" }) : undefined;

/** Tokens around a place that tell where words begin there. */
const AROUND = 12;

/** True if a word begins at a place of a text; never, where nobody knows. */
export function wordStartsAt(words: readonly CodeWord[], place: number): boolean {
  if (!segmenter) return false;
  const text = (part: readonly CodeWord[]): string =>
    part.map(({ before, text, after }) => before + text + after).join("");
  const before = text(words.slice(Math.max(0, place - AROUND), place));
  const after = text(words.slice(place, place + AROUND));
  return segmenter.segment(before + after).containing(before.length)?.index === before.length;
}
