import type { QueryPhrase, Unit } from "./query.ts";
import { wordsOf, type Fragment } from "./engine.ts";
import type { RankedHit } from "./search.ts";

/** Results that a page shows at a time: so many of the best are read anyway, and put in a closer order. */
export const READ = 8;

/** What a text is worth that is all about the words, beside the worths of `search`. */
const WORTH = 5;

/** Tokens of text that weigh as much as one hit. */
const LENGTH = 120;

/**
 * Puts the best results in the order of how much of each is about the words: a page about a thing comes before a long
 * list that names it too.
 */
export async function byDensity(results: readonly RankedHit[], units: readonly Unit[]): Promise<RankedHit[]> {
  const read = await Promise.all(
    results.slice(0, READ).map(async (result) => {
      return { ...result, score: result.score + WORTH * density(await result.load(), units) };
    }),
  );
  return [...read.toSorted((a, b) => b.score - a.score), ...results.slice(READ)];
}

/**
 * How much of a record is about the words of a query: 0 if it does not hold them, near 1 if it says them again and
 * again.
 */
export function density(fragment: Fragment, units: readonly Unit[]): number {
  const words = wordsOf(fragment).map(({ code }) => code);
  const shares = units.map(({ phrases }) => {
    const starts = new Set(phrases.flatMap((phrase) => startsOf(phrase, words)));
    const hits = starts.size;
    return hits === 0 ? 0 : hits / (hits + 1 + words.length / LENGTH);
  });
  return shares.reduce((sum, share) => sum + share, 0) / units.length;
}

/** Where a phrase stands in a text, by its first word. */
function startsOf([first, ...others]: QueryPhrase, words: readonly string[]): number[] {
  const starts: number[] = [];
  if (first === undefined) return starts;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    if (others.every((code, offset) => words[at + 1 + offset] === code)) starts.push(at);
  }
  return starts;
}
