import { codesOf, type CodeWord } from "../../domain/thai/search-code.ts";
import type { QueryPhrase, Unit } from "./query.ts";
import { WHOLE_WORD } from "./record.ts";

/** Where words that were searched for stand, and which part of the query they answer. */
export interface Match {
  /** Tokens: the first, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly unit: number;
}

/**
 * For each part of a query the phrases that are marked in a record: those by which the index was asked, so that LINE
 * does not mark ออนไลน์, or whatever stands for it where none of these is seen.
 * @param texts of the record
 */
export function markedPhrases(
  units: readonly Unit[],
  texts: readonly (readonly CodeWord[])[],
): (readonly QueryPhrase[])[] {
  const stand = (phrases: readonly QueryPhrase[]): boolean =>
    texts.some((words) => matchesIn(words, [phrases]).length > 0);
  return units.map(({ asked, phrases }) => (stand(asked) ? asked : phrases));
}

/** @param units for each part of a query the phrases that may stand for it */
export function matchesIn(words: readonly CodeWord[], units: readonly (readonly QueryPhrase[])[]): Match[] {
  const phrases = units.flatMap((unit, index) => unit.map((phrase) => ({ phrase, unit: index })));
  const matches: Match[] = [];
  for (const start of words.keys()) {
    for (const { phrase, unit } of phrases) {
      const length = lengthAt(words, start, phrase);
      if (length > 0) matches.push({ start, end: start + length, unit });
    }
  }
  return matches;
}

/** How many words from here on a phrase takes; none if it does not stand here. */
function lengthAt(words: readonly CodeWord[], start: number, phrase: QueryPhrase): number {
  const [first = ""] = phrase;
  if (first.startsWith(WHOLE_WORD)) return wholeWordAt(words, start, first.slice(WHOLE_WORD.length));
  if (stands(words, start, phrase)) return phrase.length;
  if (phrase.length > 1) return 0;
  return itemCodeAt(words, start, first) || numberAt(words, start, first);
}

const stands = (words: readonly CodeWord[], start: number, phrase: QueryPhrase): boolean =>
  phrase.every((code, offset) => words[start + offset]?.code === code);

/** The same for a short word by itself, such as อบต., of which the text holds the clusters. */
function wholeWordAt(words: readonly CodeWord[], start: number, code: string): number {
  if (words[start - 1]?.after === "") return 0;
  const end = joinedAt(words, start, code);
  return words[end - 1]?.after === "" && end < words.length ? 0 : end - start;
}

/** After how many words a code ends that they make together; `start` if they make another. */
function joinedAt(words: readonly CodeWord[], start: number, code: string): number {
  let end = start;
  for (let rest = code; rest !== ""; end += 1) {
    const next = words[end]?.code;
    if (next === undefined || !rest.startsWith(next)) return start;
    rest = rest.slice(next.length);
  }
  return end;
}

const ITEM = codesOf("ข้อ");

/** The code of an item as the index knows it beside o11: "ข้อ 011", "ข้อ ๐๑๑". */
function itemCodeAt(words: readonly CodeWord[], start: number, code: string): number {
  const [, number] = /^o([1-9]\d?)$/.exec(code) ?? [];
  return number !== undefined && stands(words, start, [...ITEM, `0${number}`]) ? ITEM.length + 1 : 0;
}

/** A telephone number that was typed in one piece and stands in groups. */
function numberAt(words: readonly CodeWord[], start: number, code: string): number {
  return /^0\d{6,}$/.test(code) ? joinedAt(words, start, code) - start : 0;
}
