import type { PersonalData } from "./kinds.ts";
import { findPersonalData, withPlaces } from "./personal-data.ts";

/** Tags that end a line or a cell; all others leave the words on both sides together. */
const LINE = new Set("br p div li ul ol tr table h1 h2 h3 h4 h5 h6 section article dt dd text option hr".split(" "));
const CELL = new Set(["td", "th"]);
const NAMED: Readonly<Partial<Record<string, string>>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  ndash: "-",
  mdash: "-",
  hyphen: "-",
  dash: "-",
  minus: "-",
  shy: "",
  zwnj: "",
  zwj: "",
  period: ".",
  commat: "@",
};
/** How calendars and cards fold a long line (RFC 5545 3.1, RFC 6350 3.2). */
const FOLD = String.raw`\r?\n[ \t]`;
const MARKS = [
  String.raw`\s*<(?<close>/?)(?<tag>[A-Za-z][\w:-]*)(?:\s[^<>]*)?/?>(?<blank>\s*)`,
  String.raw`&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[\dA-Fa-f]{1,6})|(?<name>[A-Za-z]{2,8}));`,
  String.raw`\\u(?<escape>[\dA-Fa-f]{4})`,
  // Blanks and dashes of an address (RFC 3986 2.1).
  String.raw`%(?<percent>20|2[dDeE]|40)`,
  String.raw`\\(?<sign>[-.()_@])`,
  String.raw`(?<=[\d\u0E50-\u0E59-])[*~]{1,3}|[*~]{1,3}(?=[\d\u0E50-\u0E59-])`,
].join("|");
const MARK = new RegExp(MARKS, "g");
const MARK_OR_FOLD = new RegExp(`${MARKS}|${FOLD}`, "g");
/** A digit or a sign of an address next to markup: without any there is nothing that the text itself does not show. */
const BROKEN = /[\d\u0E50-\u0E59-][*~\\<]|[*~>;][\d\u0E50-\u0E59-]|&#|\\[u@]|&commat;|%(?:20|2[dDeE])[\d\u0E50-\u0E59]/;

/**
 * Finds personal data in a text with markup, as it is written and as it is shown: tags, entities, escapes and signs of
 * emphasis part no number for who reads the page.
 * @param folds whether a line that begins with a blank goes on with the one above it
 */
export function findInMarkup(text: string, { folds = false }: { folds?: boolean } = {}): PersonalData[] {
  const written = findPersonalData(text);
  if (!BROKEN.test(text) && !(folds && new RegExp(FOLD).test(text))) return written;
  const { shown, offsetOf } = asShown(text, folds ? MARK_OR_FOLD : MARK);
  const more = findPersonalData(shown).flatMap((found) => {
    const offset = offsetOf(found.offset);
    const length = offsetOf(found.offset + found.length - 1) + 1 - offset;
    const isKnown = written.some((one) => one.offset < offset + length && offset < one.offset + one.length);
    return isKnown ? [] : [{ ...found, offset, length }];
  });
  return more.length === 0 ? written : withPlaces(text, [...written, ...more]);
}

function asShown(text: string, pattern: RegExp): { shown: string; offsetOf: (at: number) => number } {
  let [shown, end] = ["", 0];
  /** From where in what is shown the signs stand so much further on in the text. */
  const shifts: [from: number, by: number][] = [[0, 0]];
  for (const match of text.matchAll(pattern)) {
    shown += text.slice(end, match.index) + insteadOf(match);
    end = match.index + match[0].length;
    shifts.push([shown.length, end - shown.length]);
  }
  shown += text.slice(end);
  const offsetOf = (at: number) => at + (shifts[lastAtMost(shifts, at)]?.[1] ?? 0);
  return { shown, offsetOf };
}

function insteadOf({ 0: written, groups = {} }: RegExpExecArray): string {
  const { tag, decimal, hex, escape, name, sign, percent } = groups;
  if (tag !== undefined) return insteadOfTag(written, tag.toLowerCase(), groups["close"] === "/");
  if (decimal !== undefined) return letter(Number(decimal));
  if (hex !== undefined || escape !== undefined) return letter(parseInt(hex ?? escape ?? "", 16));
  if (percent !== undefined) return letter(parseInt(percent, 16));
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? written;
  return sign ?? "";
}

function insteadOfTag(written: string, tag: string, isEnd: boolean): string {
  if (CELL.has(tag)) return isEnd ? "" : "\t";
  if (LINE.has(tag)) return "\n";
  return written.replace(/<[^<>]*>/, "");
}

const letter = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");

/** The place of the last shift that begins at or before an offset. */
function lastAtMost(shifts: readonly (readonly [number, number])[], at: number): number {
  let [low, high] = [0, shifts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((shifts[middle]?.[0] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
