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
 * For each part of a query the phrases that are marked in a record: as they are looked for, so that LINE
 * does not mark ออนไลน์, or whatever stands for it where none of these is seen.
 * @param texts of the record
 */
export function markedPhrases(
  units: readonly Unit[],
  texts: readonly (readonly CodeWord[])[],
): (readonly QueryPhrase[])[] {
  const stand = (phrases: readonly QueryPhrase[]): boolean => {
    const readers = phrases.map(reader);
    return texts.some((words) => words.some((_, start) => readers.some((lengthAt) => lengthAt(words, start) > 0)));
  };
  return units.map(({ seen, phrases }) => (stand(seen) ? seen : phrases));
}

/** @param units for each part of a query the phrases that may stand for it */
export function matchesIn(words: readonly CodeWord[], units: readonly (readonly QueryPhrase[])[]): Match[] {
  const phrases = units.flatMap((unit, index) => unit.map((phrase) => ({ lengthAt: reader(phrase), unit: index })));
  const matches: Match[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (const { lengthAt, unit } of phrases) {
      const length = lengthAt(words, start);
      if (length > 0) matches.push({ start, end: start + length, unit });
    }
  }
  return matches;
}

/** Tells how many words a phrase takes from some place on; none if it does not stand there. */
type Reader = (words: readonly CodeWord[], start: number) => number;

/** What a phrase is, is asked once and not at every word of a long text. */
function reader(phrase: QueryPhrase): Reader {
  const [first = ""] = phrase;
  if (first.startsWith(WHOLE_WORD)) {
    const code = first.slice(WHOLE_WORD.length);
    return (words, start) => wholeWordAt(words, start, code);
  }
  const lengthAt: Reader = (words, start) => (stands(words, start, phrase) ? phrase.length : 0);
  if (phrase.length > 1) return lengthAt;
  const [, item] = ITEM_CODE.exec(first) ?? [];
  if (item !== undefined) return (words, start) => lengthAt(words, start) || itemAt(words, start, item);
  if (PHONE.test(first)) return (words, start) => joinedAt(words, start, first) - start;
  return lengthAt;
}

const stands = (words: readonly CodeWord[], start: number, phrase: QueryPhrase): boolean =>
  words[start]?.code === phrase[0] && phrase.every((code, offset) => words[start + offset]?.code === code);

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

const ITEM_CODE = /^o([1-9]\d?)$/;
const ITEM = codesOf("ข้อ");

/** The code of an item as the index knows it beside o11: "ข้อ 011", "ข้อ ๐๑๑". */
const itemAt = (words: readonly CodeWord[], start: number, number: string): number =>
  stands(words, start, [...ITEM, `0${number}`]) ? ITEM.length + 1 : 0;

/** A telephone number in one piece, which may stand in groups. */
const PHONE = /^0\d{6,}$/;
