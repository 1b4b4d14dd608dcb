import { toArabicDigits, toThaiDigits } from "./digits.ts";
import { piecesOfUniform, tokensOf, tokensOfUniform, type ScriptRun, type Token } from "./tokens.ts";
import { uniformThai } from "./uniform.ts";

/** First letters of the code of a Thai character: four times 26 hold the whole block U+0E00–U+0E5B. */
const FIRST = "jqxz";
const BLOCK = 0x0e00;
const A = 97;

/** Words in other letters that read like code; a zero in front keeps them apart. */
const LIKE_CODE = /^0*(?:[jqxz][a-z])+$/;

/** The code of each character of the block, in its order. */
const CODES = Array.from(
  { length: 4 * 26 },
  (_, index) => `${FIRST[Math.floor(index / 26)] ?? ""}${String.fromCharCode(A + (index % 26))}`,
);

const characterOf = (code: string): string =>
  String.fromCharCode(BLOCK + FIRST.indexOf(code[0] ?? "") * 26 + (code.charCodeAt(1) - A));

/**
 * The word by which a token stands in the index: Latin letters and digits only, since search engines take Thai marks
 * for accents and Thai text for one long word.
 */
export const codeOf = ({ folded, thai }: Pick<Token, "folded" | "thai">): string => {
  if (!thai) return LIKE_CODE.test(folded) ? `0${folded}` : folded;
  let code = "";
  for (let index = 0; index < folded.length; index += 1) code += CODES[folded.charCodeAt(index) - BLOCK] ?? "";
  return code;
};

/** The words by which a text stands in the index, in its order. */
export const codesOf = (text: string): string[] => tokensOf(text).map(codeOf);

/** So many numbers have a code. */
export const NUMBERS = CODES.length ** 2;

/** A number in letters, as many for each. */
export const codeOfNumber = (number: number): string =>
  `${CODES[Math.floor(number / CODES.length)] ?? ""}${CODES[number % CODES.length] ?? ""}`;

/** Punctuation of other scripts as a keyboard writes it. What has no counterpart becomes a space. */
const PLAIN: Readonly<Record<string, string>> = {
  "–": "-",
  "—": "-",
  "−": "-",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "…": "...",
  "•": "*",
  "·": "*",
  "×": "*",
};

const SPACE = "~";
/** Stands after a word in other letters that nothing follows: a space alone is not written there. */
const NO_SPACE = "~";
/** Stands before a number in Thai digits. */
const THAI_DIGITS = "^";
/** Stands before a number whose thousands have commas: a search engine would find each of its parts as well. */
const COMMAS = "`";

/** What stands between two tokens, in characters that a search engine passes over at the end of a word. */
function between(text: string): string {
  if (text === "") return "";
  if (text === " ") return SPACE;
  return text
    .replace(/[–—−‘’“”…•·×]/g, (character) => PLAIN[character] ?? "")
    .replace(/[^!-}]|[\^`~<>]/g, " ")
    .replace(/\s+/g, SPACE);
}

/**
 * Writes a text for the index: one word a token, each followed by what stood after it. What stands after most is not
 * written, since a search engine takes long over words with signs: nothing after Thai, a space after anything else; a
 * space after Thai is a capital letter. `readable` turns it back.
 * @example searchCode("ปี ๒๕๖๗ และ") // "Qbxb ^2567 xalaq"
 */
export const searchCode = (text: string): string => codedUniform(uniformThai(text)).content;

/** A text as `searchCode` writes it, and its words as `codesOf` gives them. */
export interface CodedText {
  readonly content: string;
  readonly codes: readonly string[];
}

/** The same for a text that `uniformThai` has written, with its words. */
export function codedUniform(text: string): CodedText {
  const clean = text.trim();
  const codes: string[] = [];
  let code = "";
  let last: ScriptRun | undefined;
  for (const piece of piecesOfUniform(clean)) {
    const signs = between(clean.slice(last?.end ?? 0, piece.start));
    code += last ? `${written(last, signs)} ` : signs;
    last = piece;
    if (piece.thai) for (const word of codesOfRun(piece.text).codes) codes.push(word);
    else for (const token of tokensOfUniform(piece.text)) codes.push(codeOf(token));
  }
  return { content: last ? code + written(last, between(clean.slice(last.end))) : "", codes };
}

/** A piece, followed by signs. */
function written({ text, thai }: ScriptRun, signs: string): string {
  if (!thai) return writtenOther(text) + (signs === SPACE ? "" : signs || NO_SPACE);
  const { before, last } = codesOfRun(text);
  return before + (signs === SPACE ? capital(last) : last + signs);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The words of a run of Thai: the last, which what follows is written to, and those before. */
interface RunCodes {
  readonly codes: readonly string[];
  readonly before: string;
  readonly last: string;
}

/** The same runs come again and again, in the texts of a site and in their parts. */
const knownRuns = new Map<string, RunCodes>();
const ENOUGH = 50_000;

function codesOfRun(run: string): RunCodes {
  const known = knownRuns.get(run);
  if (known) return known;
  const codes = Array.from(tokensOfUniform(run), codeOf);
  const before = codes.slice(0, -1).map((code) => `${code} `);
  const made = { codes, before: before.join(""), last: codes.at(-1) ?? "" };
  if (knownRuns.size < ENOUGH) knownRuns.set(run, made);
  return made;
}

function writtenOther(text: string): string {
  const plain = toArabicDigits(text).replaceAll(",", "");
  if (LIKE_CODE.test(plain.toLowerCase())) return `0${plain}`;
  const commas = text.includes(",") ? COMMAS : "";
  return (/^[๐-๙,]+$/.test(text) ? THAI_DIGITS : "") + commas + plain;
}

/** A word of the index: what it stands for, what it looks like, and what stood around it. */
export interface CodeWord {
  /** The same as `codeOf` of the token. */
  readonly code: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

const WORD = /^([^\p{L}\p{N}]*?)(\^?`?)([\p{L}\p{N}]+)(.*)$/u;

/** The same words come again and again: a phone reads long texts of which a few lines are shown. */
const knownWords = new Map<string, CodeWord>();

/** Reads what `searchCode` wrote. */
export const codeWords = (content: string): CodeWord[] =>
  content
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => {
      const known = knownWords.get(word);
      if (known) return known;
      const read = readWord(word);
      if (knownWords.size < ENOUGH) knownWords.set(word, read);
      return read;
    });

function readWord(word: string): CodeWord {
  const [, before = "", signs = "", core = "", after = ""] = WORD.exec(word) ?? [];
  const code = core.toLowerCase();
  const thai = LIKE_CODE.test(code) && !code.startsWith("0");
  return {
    code,
    before: shown(before),
    text: thai ? code.replace(/../g, characterOf) : textOf(core, signs),
    after: thai ? (core === code ? shown(after) : " ") : afterOther(after),
  };
}

function textOf(core: string, signs: string): string {
  if (LIKE_CODE.test(core.toLowerCase())) return core.slice(1);
  const number = signs.includes(COMMAS) ? core.replace(/\B(?=(?:\d{3})+$)/g, ",") : core;
  return signs.includes(THAI_DIGITS) ? toThaiDigits(number) : number;
}

function afterOther(signs: string): string {
  if (signs === NO_SPACE) return "";
  return signs === "" ? " " : shown(signs);
}

const shown = (text: string): string => text.replaceAll(SPACE, " ");

/** The text that `searchCode` was given, in one spelling and with plain punctuation. */
export const readable = (content: string): string =>
  codeWords(content)
    .map(({ before, text, after }) => before + text + after)
    .join("");
