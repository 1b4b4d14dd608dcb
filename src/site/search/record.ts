import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import type { ItemCode } from "../../domain/thai/item-code.ts";
import { isFunctionWord } from "../../domain/thai/function-words.ts";
import { codedUniform, codeOf, codesOf, type CodeWord } from "../../domain/thai/search-code.ts";
import { tokensOf } from "../../domain/thai/tokens.ts";
import { uniformThai } from "../../domain/thai/uniform.ts";

/** What can be searched for, and what each kind is called. */
export const SEARCH_KINDS = {
  item: "ข้อ OIT",
  service: "บริการ",
  document: "เอกสาร",
  measure: "มาตรการ",
  report: "รายงาน",
  news: "ข่าว",
  page: "หน้าเว็บไซต์",
  english: "ภาษาอังกฤษ",
} as const;
export type SearchKind = keyof typeof SEARCH_KINDS;

/** What a page or document is about, for filters, badges and ranking. */
export interface SearchFacts {
  readonly kind: SearchKind;
  readonly fiscalYears?: readonly FiscalYear[];
  readonly items?: readonly ItemCode[];
  /** "9 การเปิดเผยข้อมูล" */
  readonly indicators?: readonly string[];
}

/** One thing that can be found: a page of the site, or one page of a document. */
export interface SearchRecord extends SearchFacts {
  /** From the root of the site, encoded as in a link; `#page=3` for a page of a PDF. */
  readonly address: string;
  readonly title: string;
  /** What it says beside its title. */
  readonly text: string;
  /** True where the text was read off a picture: letters may be wrong. */
  readonly scanned?: boolean;
}

/**
 * The language we tell a part of the index: none, so that no stemmer and no segmenter of the library touches our words.
 * The parts have names of their own, so that their results have too.
 */
export const languageOf = (part: number): string => (part === 0 ? "zxx" : `zxx-${part}`);

/**
 * Words of our own in the index. The codes that they begin with stand for no Thai character, and words of a text that
 * read like code are written otherwise: nobody finds these by chance.
 */
export const WHOLE_WORD = "zq";
/** Begins the mark of a spelling in the table of abbreviations. */
export const SPELLING = "zr";
/** Stands behind the mark of what the title says, and of what it begins with: so they are near it in the index. */
export const IN_TITLE = "zo";
export const AT_START = "zs";
/**
 * Stands between title and text, in every record: the place of a word tells whether the title says it, and whoever asks
 * for everything asks for this (asked for nothing, Pagefind would read its whole index).
 */
export const TITLE_END = "zp";

/** Up to this many clusters a word may stand inside of another by chance, as ตา does in ตาราง. */
export const SHORT = 2;

/** Words short enough to stand inside of others by chance. */
export const isShort = (phrase: readonly string[]): boolean =>
  phrase.length <= SHORT && phrase.every((code) => THAI_CODE.test(code));
const THAI_CODE = /^(?:[jqxz][a-z])+$/;

/** Thai letters without a vowel, as in อบต. */
export const isLetters = (phrase: readonly string[]): boolean =>
  phrase.every((code) => THAI_CODE.test(code) && code.length === 2);

/** The mark of a short word that stands by itself, not as a part of a longer one. */
export const wholeWord = (codes: readonly string[]): string => WHOLE_WORD + codes.join("");

/** True of a word that no text holds, which says that a record holds something. */
export const isMark = (word: string): boolean => word.startsWith(WHOLE_WORD) || word.startsWith(SPELLING);

/** What Pagefind calls a custom record. */
export interface IndexEntry {
  readonly url: string;
  readonly language: string;
  readonly content: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

/** A record whose title and text are in one spelling, which all that follows needs. */
export const uniformRecord = (record: SearchRecord): SearchRecord => ({
  ...record,
  title: uniformThai(record.title),
  text: uniformThai(record.text),
});

/** The Thai words of a record in runs, as cut by whoever has a dictionary; they only help to order what is found. */
export type Words = Readonly<Record<"title" | "text", Iterable<readonly string[]>>>;

/** The marks of the spellings that a text holds, with the place of the first of each, in words of the index. */
export type FindSpellings = (codes: readonly string[]) => ReadonlyMap<string, number>;

/**
 * The entry of a record in the index.
 * @param record as `uniformRecord` writes it
 * @param spellings of the table of abbreviations
 */
export function indexEntry(
  record: SearchRecord,
  words: Words,
  spellings: FindSpellings,
  language = languageOf(0),
): IndexEntry {
  const title = codedUniform(record.title);
  const text = codedUniform(record.text);
  const spelled = spellings(title.codes);
  const titled = new Set([...wholeWords(words.title), ...codesIn(record.title), ...spelled.keys()]);
  const marks = new Set([
    ...titled,
    ...wholeWords(words.text),
    ...codesIn(record.text),
    ...spellings(text.codes).keys(),
    ...(record.items ?? []),
    ...[...titled].filter(isMark).map((mark) => mark + IN_TITLE),
    ...[...spelled].flatMap(([mark, place]) => (place === 0 ? [mark + AT_START] : [])),
  ]);
  return {
    url: record.address,
    language,
    content: [title.content, TITLE_END, text.content].join(" "),
    meta: { marks: [...marks].join(" ") },
    filters: {
      kind: [record.kind],
      year: (record.fiscalYears ?? []).map(String),
      item: [...(record.items ?? [])],
      indicator: [...(record.indicators ?? [])],
      ...(record.scanned && { source: ["scan"] }),
    },
  };
}

/** Title and text of an entry, by its words as they stand in its content. */
export function titleAndText(words: readonly CodeWord[]): Record<"title" | "text", readonly CodeWord[]> {
  const end = words.findIndex(({ code }) => code === TITLE_END);
  return { title: words.slice(0, end), text: words.slice(end + 1) };
}

/** The same words stand in many texts of a site, often in the same runs. */
const marksOfWords = new Map<string, string | undefined>();
const marksOfRuns = new WeakMap<readonly string[], readonly string[]>();

function* wholeWords(runs: Iterable<readonly string[]>): Iterable<string> {
  for (const run of runs) {
    const marks = marksOfRuns.get(run) ?? run.flatMap((word) => knownMark(word) ?? []);
    marksOfRuns.set(run, marks);
    yield* marks;
  }
}

function knownMark(word: string): string | undefined {
  if (!marksOfWords.has(word)) marksOfWords.set(word, markOf(word));
  return marksOfWords.get(word);
}

function markOf(word: string): string | undefined {
  if (word.length === 1 || isFunctionWord(word)) return undefined;
  const tokens = tokensOf(word);
  const short = tokens.length > 0 && tokens.length <= SHORT && tokens.every(({ thai }) => thai);
  return short ? wholeWord(tokens.map(codeOf)) : undefined;
}

/** Thai letters with a dot behind: abbreviations such as อบต. and พ.ร.บ., perhaps with the end of another word before. */
const ABBREVIATION = /[ก-ฮ][ก-ฮ.]*(?=\.)/g;
const LONGEST_ABBREVIATION = 7;
/**
 * An item by its code with the letter o, a zero or a Thai zero: "o11", "ข้อ ๐11". Thai may stand right beside it. What must
 * not stand before is matched too: older browsers, which read this file for the search, know no look behind.
 */
const CODE = /(?:(?:^|[^A-Za-z0-9๐-๙])[oO]|ข้อ\s*[oO0๐])([1-9๑-๙][0-9๐-๙]?)(?![A-Za-z0-9๐-๙])/g;
/** A telephone number in its groups. */
const PHONE = /(?:^|[^0-9๐-๙])([0๐][0-9๐-๙]{0,2}(?:[ -]?[0-9๐-๙]{3,4}){2})(?![0-9๐-๙])/g;

/** What a text says in several spellings, in one: abbreviations, codes of items, telephone numbers without their dashes. */
function* codesIn(text: string): Iterable<string> {
  for (const [abbreviation] of text.matchAll(ABBREVIATION)) {
    const letters = codesOf(abbreviation).slice(-LONGEST_ABBREVIATION);
    for (const start of letters.slice(1).keys()) yield wholeWord(letters.slice(start));
  }
  for (const [, number = ""] of text.matchAll(CODE)) yield `o${codesOf(number).join("")}`;
  for (const [, number = ""] of text.matchAll(PHONE)) yield codesOf(number).join("");
}
