import { toArabicDigits } from "./digits.ts";
import { uniformThai } from "./uniform.ts";

/**
 * The smallest thing that can be searched for: a Thai character cluster (a consonant with everything that is written
 * around it), or a word or number in other letters.
 */
export interface Token {
  /** As it stands in the text. */
  readonly text: string;
  /** What is left when digits, case and the commas of numbers are folded: equal for what should find each other. */
  readonly folded: string;
  readonly thai: boolean;
  /** Where it stands in the uniform text. */
  readonly start: number;
  readonly end: number;
}

const CLUSTER = "[เ-ไ]?[ก-ฮ][ัิ-ฺ็-๎]*[ะาำ]*";
const NUMBER = "[0-9๐-๙]{1,3}(?:,[0-9๐-๙]{3})+(?![0-9๐-๙])";
const WORD = "(?:[๐-๙]|(?![\\u0E00-\\u0E7F])[\\p{L}\\p{N}])+";
/** Thai signs that stand alone, such as ฯ and ๆ, and vowels that have lost their consonant. */
const SIGN = "[ฯ-๎๏๚๛]";
const TOKEN = new RegExp(`(${CLUSTER}|${SIGN})|${NUMBER}|${WORD}`, "gu");

/**
 * Cuts text into tokens, the same in every program and browser: no dictionary, no word segmenter. No Thai word begins
 * with a vowel or mark that belongs to the consonant before it. So a word that stands in a text is a run of its tokens,
 * and where a text ends in no leading vowel and the next begins with a consonant or leading vowel, the tokens of both
 * together are those of each.
 * @returns the tokens with their places in the text as `uniformThai` spells it
 * @example tokensOf("งบประมาณ ๒๕๖๗").map((token) => token.folded) // ["ง", "บ", "ป", "ระ", "มา", "ณ", "2567"]
 */
export const tokensOf = (text: string): Token[] => [...tokensOfUniform(uniformThai(text))];

/** The same, one by one, for a text that `uniformThai` has written. */
export function* tokensOfUniform(text: string): Iterable<Token> {
  for (const match of text.matchAll(TOKEN)) {
    const [found, thai] = match;
    const folded = thai ?? toArabicDigits(found).replaceAll(",", "").toLowerCase();
    yield { text: found, folded, thai: thai !== undefined, start: match.index, end: match.index + found.length };
  }
}
