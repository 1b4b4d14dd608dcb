import { distance } from "fastest-levenshtein";
import { isFunctionWord } from "../../domain/thai/function-words.ts";
import { tokensOf, type Token } from "../../domain/thai/tokens.ts";
import { uniformThai } from "../../domain/thai/uniform.ts";

/** Words ready to be looked up: those of the site, the most frequent first, and spellings that mean one of them. */
export interface Lexicon {
  /** Words that stand on the site. */
  readonly onSite: ReadonlySet<string>;
  /** All of them. */
  readonly words: ReadonlySet<string>;
  /** All by their length in characters. */
  readonly byLength: ReadonlyMap<number, readonly string[]>;
}

/**
 * Prepares the words of the site.
 * @param spellings what else people may have meant to type, such as the abbreviations the search knows
 */
export function lexiconOf(words: readonly string[], spellings: readonly string[] = []): Lexicon {
  const onSite = new Set(words);
  const all = new Set([...words, ...spellings.map((spelling) => uniformThai(spelling).toLowerCase())]);
  const byLength = new Map<number, string[]>();
  for (const word of all) {
    const alike = byLength.get(word.length);
    if (alike) alike.push(word);
    else byLength.set(word.length, [word]);
  }
  return { onSite, words: all, byLength };
}

/** Reads what was mistyped by the words of a site: only who needs it loads it. */
export interface Speller {
  readonly readings: (text: string) => string[];
  readonly nearWords: (text: string) => string[];
  readonly wordsWithin: (text: string) => string[];
}

/** The speller of a site. @param spellings as `lexiconOf` takes them */
export function spellerOf(words: readonly string[], spellings: readonly string[] = []): Speller {
  const lexicon = lexiconOf(words, spellings);
  return {
    readings: (text) => readings(text, lexicon),
    nearWords: (text) => nearWords(text, lexicon),
    wordsWithin: (text) => wordsWithin(text, lexicon),
  };
}

/** Mistakes we allow in a word of so many characters. */
const allowed = (length: number): number => (length < 4 ? 1 : length < 9 ? 2 : 3);

/** The words nearest to a text, the nearest first and of equals the most frequent; the text itself is none of them. */
export function nearWords(text: string, { byLength, onSite }: Lexicon, most = 5): string[] {
  const wanted = uniformThai(text).toLowerCase();
  const limit = allowed(wanted.length);
  const near: { readonly word: string; readonly far: number }[] = [];
  for (let length = wanted.length - limit; length <= wanted.length + limit; length += 1) {
    for (const word of byLength.get(length) ?? []) {
      const far = distance(wanted, word);
      if (far > 0 && far <= limit && onSite.has(word)) near.push({ word, far });
    }
  }
  return near
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ word }) => word);
}

/** Words shorter than this (in tokens) are too like each other, and too like a part of another word. */
const SHORT = 2;

/** The words of the site that a text holds, the longest first: what can be found of something that stands nowhere. */
export function wordsWithin(text: string, { onSite }: Lexicon, most = 3): string[] {
  const tokens = tokensOf(text);
  const held: string[] = [];
  for (let start = 0; start < tokens.length;) {
    const end = tokens.slice(0, start + LONGEST).findLastIndex((_, last) => {
      const word = textOf(tokens.slice(start, last + 1));
      return last + 1 - start >= SHORT && onSite.has(word) && !isFunctionWord(word) && !isSilenced(tokens[last + 1]);
    });
    if (end > start) held.push(textOf(tokens.slice(start, end + 1)));
    start = Math.max(start, end) + 1;
  }
  return [...new Set(held)].toSorted((a, b) => b.length - a.length).slice(0, most);
}

/** A consonant that is not spoken ends the word before it. */
const isSilenced = (token: Token | undefined): boolean => token?.text.includes("์") ?? false;

/** Words longer than this (in tokens) are not looked for when a text is taken apart. */
const LONGEST = 9;

/** Longer texts are no mistyped word, and would take long to take apart. */
const TOO_LONG = 40;

/** Parts that are shorter on the average are fragments of another word: ตา and ราง of ตาราง. */
const SHORT_PARTS = 3;

/** A part that is shorter (in tokens) is too like other words: only a tone of it may be wrong, unless all is one word. */
const SURE = 4;

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
  const tokens = tokensOf(text);
  const isNear = (reading: Reading | undefined): reading is Reading =>
    reading !== undefined && reading.changes <= allowed(text.length);
  const reading = takeApart(tokens, lexicon, 0);
  if (!isNear(reading)) return [];
  // All its parts are words, and yet it stands nowhere: perhaps another word was meant.
  const whole = reading.changes > 0 ? reading.words.join("") : nearest(uniformThai(text).toLowerCase(), lexicon)?.word;
  const apart = takeApart(tokens, lexicon, SURE);
  return [...(whole === undefined ? [] : [whole]), ...(isNear(apart) && isLong(apart) ? [partsOf(apart)] : [])];
}

const isLong = ({ words }: Reading): boolean => words.length > 1 && words.join("").length >= SHORT_PARTS * words.length;

const partsOf = ({ words }: Reading): string => joinFunctionWords(words).join(" ");

/** Function words that follow each other are looked for together: ที่ and อยู่ stand everywhere, ที่อยู่ means something. */
const joinFunctionWords = (words: readonly string[]): string[] =>
  words.reduce<string[]>((joined, word, index) => {
    const goesOn = isFunctionWord(word) && isFunctionWord(words[index - 1] ?? "");
    return goesOn ? [...joined.slice(0, -1), (joined.at(-1) ?? "") + word] : [...joined, word];
  }, []);

/**
 * Takes a text apart into words of the site so that as little as possible has to change.
 * @param sure tokens of a part of which more may be wrong than a tone
 */
function takeApart(tokens: readonly Token[], lexicon: Lexicon, sure: number): Reading | undefined {
  if (tokens.length === 0 || tokens.length > TOO_LONG) return undefined;
  const best: (Reading | undefined)[] = [{ cost: 0, words: [], changes: 0 }];
  for (let end = 1; end <= tokens.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
      const before = best[start];
      const piece = before && nearest(textOf(tokens.slice(start, end)), lexicon, end - start >= sure);
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

/** @param isSure whether more may be wrong than a tone */
function nearest(
  piece: string,
  { words, byLength }: Lexicon,
  isSure = true,
): { word: string; far: number } | undefined {
  if (words.has(piece)) return { word: piece, far: 0 };
  if (piece.length < 3) return undefined;
  const limit = piece.length < 6 ? 1 : 2;
  let best: { word: string; far: number } | undefined;
  for (let length = piece.length - limit; length <= piece.length + limit; length += 1) {
    for (const word of byLength.get(length) ?? []) {
      const far = distance(piece, word);
      if (far > limit || far >= (best?.far ?? Infinity)) continue;
      if (isSure || toneless(piece) === toneless(word)) best = { word, far };
    }
  }
  return best;
}

const toneless = (word: string): string => word.replace(/[็-์]/g, "");
