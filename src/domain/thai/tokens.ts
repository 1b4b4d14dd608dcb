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

/** A stretch of text in one script: Thai letters and marks that stand side by side, or a word or number in others. */
export interface ScriptRun {
  readonly text: string;
  readonly thai: boolean;
  /** Where it stands in the uniform text. */
  readonly start: number;
  readonly end: number;
}

/** All of Thai but its digits. */
const THAI = "[\\u0E01-\\u0E4F\\u0E5A\\u0E5B]+";
const NUMBER = "[0-9๐-๙]{1,3}(?:,[0-9๐-๙]{3})+(?![0-9๐-๙])";
const WORD = "(?:[๐-๙]|(?![\\u0E00-\\u0E7F])[\\p{L}\\p{N}])+";
const PIECE = new RegExp(`(${THAI})|${NUMBER}|${WORD}`, "gu");

/** A cluster, or else what stands alone: signs such as ฯ and ๆ, and vowels that have lost their consonant. */
const CLUSTER = /[เ-ไ]?[ก-ฮ][ัิ-ฺ็-๎]*[ะาำ]*|[ฯ-๎๏๚๛]/g;

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
  for (const piece of piecesOfUniform(text)) {
    if (piece.thai) yield* clusters(piece);
    else yield { ...piece, folded: toArabicDigits(piece.text).replaceAll(",", "").toLowerCase() };
  }
}

/** The pieces of a text that `uniformThai` has written. What stands beside a piece does not change its tokens. */
export function* piecesOfUniform(text: string): Iterable<ScriptRun> {
  for (const match of text.matchAll(PIECE)) {
    const [found, thai] = match;
    yield { text: found, thai: thai !== undefined, start: match.index, end: match.index + found.length };
  }
}

function* clusters({ text, start }: ScriptRun): Iterable<Token> {
  for (const { 0: found, index } of text.matchAll(CLUSTER)) {
    yield { text: found, folded: found, thai: true, start: start + index, end: start + index + found.length };
  }
}
