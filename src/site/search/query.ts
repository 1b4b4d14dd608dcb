import { formatThaiDate, suggestIsoDate } from "../../domain/thai/date.ts";
import { parseItemCode } from "../../domain/thai/item-code.ts";
import { codeOf, codesOf } from "../../domain/thai/search-code.ts";
import { tokensOf } from "../../domain/thai/tokens.ts";
import type { Groups, Spellings } from "./abbreviations.ts";
import { isLetters, isShort, wholeWord } from "./record.ts";

/** A run of words of the index that must stand one after the other. */
export type QueryPhrase = readonly string[];

/** A part of a query, as a person divides it with spaces. */
export interface Unit {
  /** As it was typed. */
  readonly text: string;
  /** What may stand in a text for it: one of these. The first is what was typed, or the code of the item it names. */
  readonly phrases: readonly QueryPhrase[];
  /** How each of them is looked for in a text: as it stands, or by its mark if it must not be a part of another word. */
  readonly seen: readonly QueryPhrase[];
  /** How the index is asked for each of them: as it is looked for, or by the mark of a spelling. */
  readonly asked: readonly QueryPhrase[];
  /** The mark by which a short word that was typed stands by itself. */
  readonly whole: string | undefined;
}

/** Thai letters with dots, which by chance also stand inside of words: อบต. in สอบตก. */
const isAbbreviation = (text: string): boolean => /^[ก-ฮ.]{2,8}\.$/.test(text);

/** Between the parts of a query: spaces, and commas that are not inside of a number. */
const GAP = /\s+|,(?![0-9๐-๙])/;

/**
 * Divides what a person typed into units: at spaces and commas, but an abbreviation or code written with a space stays
 * one. A small number that is all that was typed may be the code of an item as well.
 * @example parseQuery("ข้อ ๐11 แผน", []).map(({ text }) => text) // ["ข้อ ๐11", "แผน"]
 */
export function parseQuery(query: string, groups: Groups): Unit[] {
  const pieces = query.split(GAP).filter((piece) => codesOf(piece).length > 0);
  const units: Unit[] = [];
  for (let at = 0; at < pieces.length;) {
    const length =
      [4, 3, 2, 1].find((count) => count === 1 || standsTogether(pieces.slice(at, at + count), groups)) ?? 1;
    units.push(unitOf(pieces.slice(at, at + length).join(" "), groups));
    at += length;
  }
  const [only, ...others] = units;
  return only && others.length === 0 ? [withItem(only)] : units;
}

function withItem(unit: Unit): Unit {
  const code = SMALL_NUMBER.test(unit.text) ? parseItemCode(unit.text) : undefined;
  return code
    ? { ...unit, phrases: [[code], ...unit.phrases], seen: [[code], ...unit.seen], asked: [[code], ...unit.asked] }
    : unit;
}

const SMALL_NUMBER = /^[1-9๑-๙][0-9๐-๙]?$/;

function standsTogether(pieces: readonly string[], groups: Groups): boolean {
  const text = pieces.join(" ");
  if (pieces.length === 2 && itemCode(text)) return true;
  const phrase = codesOf(text);
  return pieces.length > 1 && groups.flat().some((member) => same(member.phrase, phrase));
}

/** One unit of a query with everything that may stand for it. */
export function unitOf(text: string, groups: Groups): Unit {
  const code = itemCode(text);
  const typed = codesOf(INITIALS.test(text) ? text.replaceAll(".", "") : text);
  const year = shortYear(typed);
  const days = daysOf(text);
  const others = groups.flatMap((group) => alternatives(group, typed, text));
  const phrases = unique([...(code ? [[code]] : []), typed, ...(year ? [year] : []), ...days, ...others]);
  // By chance the letters of another spelling stand inside of many words, as ไลน์ does in ออนไลน์; what was typed may.
  const marked = (phrase: QueryPhrase): boolean =>
    same(phrase, typed) ? isAbbreviation(text) : isShort(phrase) || isLetters(phrase);
  const seen = phrases.map((phrase) => (marked(phrase) ? [wholeWord(phrase)] : phrase));
  return {
    text,
    phrases,
    seen,
    asked: seen.map((phrase) => markOf(phrase, groups)),
    whole: isShort(typed) ? wholeWord(typed) : undefined,
  };
}

/** An abbreviation of Latin letters with dots, as in O.I.T. */
const INITIALS = /^(?:[a-z]\.){2,}[a-z]?$/i;

/** A day that is typed in figures, "28/04/2566" or "28/4/66", as pages write it. */
function daysOf(text: string): QueryPhrase[] {
  const full = text.replace(/^(\s*[0-9๐-๙]{1,2}[/.-][0-9๐-๙]{1,2}[/.-])([5-7๕-๗][0-9๐-๙]\s*)$/, "$125$2");
  const date = /[/.-]/.test(full) ? suggestIsoDate(full) : undefined;
  return date === undefined ? [] : (["long", "short"] as const).map((style) => codesOf(formatThaiDate(date, style)));
}

/** A Buddhist year of which the century is left out, "66" or "ปี 66", in full. */
function shortYear(typed: QueryPhrase): QueryPhrase | undefined {
  const last = typed.at(-1) ?? "";
  const before = typed.slice(0, -1);
  if (!/^[5-7]\d$/.test(last) || (before.length > 0 && !same(before, YEAR))) return undefined;
  return [...before, `25${last}`];
}

const YEAR = codesOf("ปี");

/** True of a Buddhist year by itself, or with the word before it. */
export const isYear = ({ phrases }: Unit): boolean =>
  phrases.some(
    (phrase) => /^25\d\d$/.test(phrase.at(-1) ?? "") && (phrase.length === 1 || same(phrase.slice(0, -1), YEAR)),
  );

/** A phrase, or its mark if it is a spelling that has one. */
function markOf(phrase: QueryPhrase, groups: Groups): QueryPhrase {
  const mark = groups.flat().find((member) => same(member.phrase, phrase))?.mark;
  return mark === undefined ? phrase : [mark];
}

/** The other spellings of a group for a unit that is one of its members, or begins with one. */
function alternatives(group: Spellings, phrase: QueryPhrase, text: string): QueryPhrase[] {
  const members = group.map((member) => member.phrase);
  const found = members.find((member) => beginsWith(phrase, member) && mayStand(member, phrase, text));
  if (!found) return [];
  const rest = phrase.slice(found.length);
  return members.filter((member) => member !== found).map((member) => [...member, ...rest]);
}

/** A word that goes on after a short member is another word, unless a dot or another script stands between. */
function mayStand(member: QueryPhrase, phrase: QueryPhrase, text: string): boolean {
  if (member.length === phrase.length || member.length > 5) return true;
  const last = tokensOf(text)[member.length - 1];
  return last !== undefined && /[^ก-๎]/.test(text.slice(last.end, last.end + 1));
}

/** The item that a unit names by its code; a bare number names none. */
const itemCode = (text: string): string | undefined =>
  /^\s*[1-9๑-๙][0-9๐-๙]*\s*$/.test(text) || /^\s*[0๐][0๐]/.test(text) ? undefined : parseItemCode(text);

const beginsWith = (phrase: QueryPhrase, start: QueryPhrase): boolean =>
  start.every((code, index) => phrase[index] === code);
const same = (a: QueryPhrase, b: QueryPhrase): boolean => a.length === b.length && beginsWith(a, b);
const unique = (phrases: readonly QueryPhrase[]): QueryPhrase[] =>
  phrases.filter((phrase, index) => phrase.length > 0 && phrases.findIndex((other) => same(phrase, other)) === index);

/** The units of a query as one phrase, for what stands together as it was typed. */
export const wholeQuery = (query: string): QueryPhrase => tokensOf(query).map(codeOf);
