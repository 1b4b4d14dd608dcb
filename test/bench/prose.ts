import { toThaiDigits } from "../../src/domain/thai/digits.ts";
import type { Random } from "./random.ts";

/** Makes sentences that nobody wrote out of those that somebody did. */
export interface Prose {
  sentence(random: Random): string;
  /** A line that names something, its numbers drawn anew. */
  line(random: Random, text: string): string;
}

const START = "\n";
const END = "";
/** In words; where the texts end sooner or go on longer, another is drawn or this one ends at the next space. */
const SHORTEST = 8;
const LONGEST = 70;

/**
 * Learns which word follows each pair of words. Numbers are learnt by their shape, so that one sentence may go on as
 * another that has a different number at that place.
 */
export function learnProse(sentences: readonly string[]): Prose {
  const followers = new Map<string, string[]>();
  for (const sentence of sentences) {
    const words = [START, START, ...wordsOf(sentence), END];
    for (const [index, word] of words.slice(2).entries()) {
      const pair = key(words[index], words[index + 1]);
      followers.set(pair, [...(followers.get(pair) ?? []), word]);
    }
  }
  return {
    sentence: (random) => withNumbers(random, chain(random, followers)),
    line: (random, text) => withNumbers(random, wordsOf(text).join("")),
  };
}

function chain(random: Random, followers: ReadonlyMap<string, readonly string[]>): string {
  const words: string[] = [];
  let pair: [string, string] = [START, START];
  for (;;) {
    const word = random.pick(followers.get(key(...pair)) ?? [END]);
    if (word === END && words.length < SHORTEST) {
      words.length = 0;
      pair = [START, START];
    } else if (word === END || (words.length >= LONGEST && word === " ")) return words.join("");
    else {
      words.push(word);
      pair = [pair[1], word];
    }
  }
}

const key = (before: string | undefined, last: string | undefined): string => `${before}\0${last}`;

const segmenter = new Intl.Segmenter("th", { granularity: "word" });

/** The words and the signs between them; a year is written 2500 and every other digit 0. */
const wordsOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) =>
    /^25\d\d$/.test(segment) ? "2500" : segment.replace(/\d/g, "0"),
  );

const withNumbers = (random: Random, text: string): string => {
  const numbered = text.replace(/2500|\d[\d,.]*\d|\d/g, (shape) => numberLike(random, shape));
  return random.chance(0.25) ? toThaiDigits(numbered) : numbered;
};

function numberLike(random: Random, shape: string): string {
  if (shape === "2500") return String(random.int(2559, 2569));
  // Most numbers of one or two digits are days, villages and counts.
  if (shape.length <= 2) return String(random.int(1, shape.length === 1 ? 9 : 28));
  return shape.replace(/\d/g, (_, at) => String(random.int(at === 0 ? 1 : 0, 9)));
}
