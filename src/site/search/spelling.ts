import { distance } from "fastest-levenshtein";
import { tokensOf, type Token } from "../../domain/thai/tokens.ts";
import { uniformThai } from "../../domain/thai/uniform.ts";

/** The words of the site, the most frequent first, ready to be looked up. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  /** By length in characters. */
  readonly byLength: ReadonlyMap<number, readonly string[]>;
}

/** Prepares the words of the site. */
export function lexiconOf(words: readonly string[]): Lexicon {
  const byLength = new Map<number, string[]>();
  for (const word of words) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  return { words: new Set(words), byLength };
}

/** Mistakes we allow in a word of so many characters. */
const allowed = (length: number): number => (length < 4 ? 1 : length < 9 ? 2 : 3);

/** The words nearest to a text, the nearest first and of equals the most frequent; the text itself is none of them. */
export function nearWords(text: string, { byLength }: Lexicon, most = 5): string[] {
  const wanted = uniformThai(text).toLowerCase();
  const limit = allowed(wanted.length);
  const near: { readonly word: string; readonly far: number }[] = [];
  for (let length = wanted.length - limit; length <= wanted.length + limit; length += 1) {
    for (const word of byLength.get(length) ?? []) {
      const far = distance(wanted, word);
      if (far > 0 && far <= limit) near.push({ word, far });
    }
  }
  return near
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ word }) => word);
}

/** Words longer than this (in tokens) are not looked for when a text is taken apart. */
const LONGEST = 9;

/** Longer texts are no mistyped word, and would take long to take apart. */
const TOO_LONG = 40;

/** Parts that are shorter on the average are fragments of another word: ตา and ราง of ตาราง. */
const SHORT_PARTS = 3;

/** A way to read a text as words of the site. */
interface Reading {
  readonly cost: number;
  readonly words: readonly string[];
  readonly changes: number;
}

/**
 * What may have been meant by a text that stands nowhere, the likeliest first: the word or compound it was mistyped
 * for, then the words it is made of, if it was typed without spaces. Empty if nothing near enough stands on the site.
 * @example readings("จัดซือจัดจ้าง", lexiconOf(["จัด", "ซื้อ", "จ้าง"])) // ["จัดซื้อจัดจ้าง", "จัด ซื้อ จัด จ้าง"]
 */
export function readings(text: string, lexicon: Lexicon): string[] {
  const reading = takeApart(tokensOf(text), lexicon);
  if (!reading || reading.changes > allowed(text.length)) return [];
  // All its parts are words, and yet it stands nowhere: perhaps another word was meant.
  const whole = reading.changes > 0 ? reading.words.join("") : nearest(uniformThai(text).toLowerCase(), lexicon)?.word;
  const parts = reading.words.length > 1 && reading.words.join("").length >= SHORT_PARTS * reading.words.length;
  return [...(whole === undefined ? [] : [whole]), ...(parts ? [reading.words.join(" ")] : [])];
}

/** Takes a text apart into words of the site so that as little as possible has to change. */
function takeApart(tokens: readonly Token[], lexicon: Lexicon): Reading | undefined {
  if (tokens.length === 0 || tokens.length > TOO_LONG) return undefined;
  const best: (Reading | undefined)[] = [{ cost: 0, words: [], changes: 0 }];
  for (let end = 1; end <= tokens.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
      const before = best[start];
      const piece = before && nearest(textOf(tokens.slice(start, end)), lexicon);
      if (!piece) continue;
      // Of two ways to read a text the one with fewer and longer words is the likelier.
      const cost = before.cost + piece.far * 2 + 1;
      if (cost >= (best[end]?.cost ?? Infinity)) continue;
      best[end] = { cost, words: [...before.words, piece.word], changes: before.changes + piece.far };
    }
  }
  return best[tokens.length];
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text.toLowerCase()).join("");

function nearest(piece: string, { words, byLength }: Lexicon): { word: string; far: number } | undefined {
  if (words.has(piece)) return { word: piece, far: 0 };
  if (piece.length < 3) return undefined;
  const limit = piece.length < 6 ? 1 : 2;
  let best: { word: string; far: number } | undefined;
  for (let length = piece.length - limit; length <= piece.length + limit; length += 1) {
    for (const word of byLength.get(length) ?? []) {
      const far = distance(piece, word);
      if (far <= limit && far < (best?.far ?? Infinity)) best = { word, far };
    }
  }
  return best;
}
