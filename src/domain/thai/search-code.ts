import { toArabicDigits, toThaiDigits } from "./digits.ts";
import { tokensOf, tokensOfUniform, type Token } from "./tokens.ts";
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
  (_, index) => `${FIRST[Math.floor(index / 26)]}${String.fromCharCode(A + (index % 26))}`,
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
 * Writes a text for the index: one word a token, each followed by what stood after it. `readable` turns it back.
 * @example searchCode("ปี ๒๕๖๗") // "qbxb~ ^2567"
 */
export function searchCode(text: string): string {
  const clean = uniformThai(text).trim();
  let code = "";
  let end = 0;
  for (const token of tokensOfUniform(clean)) {
    code += between(clean.slice(end, token.start)) + (end === 0 ? "" : " ") + written(token);
    end = token.end;
  }
  return end === 0 ? "" : code + between(clean.slice(end));
}

function written(token: Token): string {
  if (token.thai) return codeOf(token);
  const plain = toArabicDigits(token.text).replaceAll(",", "");
  if (LIKE_CODE.test(plain.toLowerCase())) return `0${plain}`;
  const commas = token.text.includes(",") ? COMMAS : "";
  return (/^[๐-๙,]+$/.test(token.text) ? THAI_DIGITS : "") + commas + plain;
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

/** Reads what `searchCode` wrote. */
export const codeWords = (content: string): CodeWord[] =>
  content
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => {
      const [, before = "", signs = "", core = "", after = ""] = WORD.exec(word) ?? [];
      return { code: core.toLowerCase(), before: shown(before), text: textOf(core, signs), after: shown(after) };
    });

function textOf(core: string, signs: string): string {
  if (signs !== "") {
    const number = signs.includes(COMMAS) ? core.replace(/\B(?=(?:\d{3})+$)/g, ",") : core;
    return signs.includes(THAI_DIGITS) ? toThaiDigits(number) : number;
  }
  const lower = core.toLowerCase();
  if (!LIKE_CODE.test(lower)) return core;
  return core.startsWith("0") ? core.slice(1) : core.replace(/../g, characterOf);
}

const shown = (text: string): string => text.replaceAll(SPACE, " ");

/** The text that `searchCode` was given, in one spelling and with plain punctuation. */
export const readable = (content: string): string =>
  codeWords(content)
    .map(({ before, text, after }) => before + text + after)
    .join("");
