import { toArabicDigits } from "../thai/digits.ts";

/** Signs that take no room: they part nothing, and whoever copies a number off a page may carry them along. */
export const NO_ROOM = String.raw`\u00AD\u034F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF`;
/** Signs that people and word processors put between the digits of one number. */
const BLANK = String.raw`[ \u00A0\u2000-\u200A\u202F\u205F\u3000${NO_ROOM}]`;
export const DASH = String.raw`[-\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]`;
/** A gap within a number: a dash, full stop or raised dot with or without blanks, or blanks alone. */
export const GAP = `(?:${BLANK}{0,3}(?:${DASH}|[.\u00B7\u2022\u2219])${BLANK}{0,3}|${BLANK}{1,3})`;
const DASH_ONLY = new RegExp(`^${BLANK}*${DASH}${BLANK}*$`);
const INVISIBLE = new RegExp(`[${NO_ROOM}]`, "g");

/** A number as it stands in a text. */
export interface Spelled {
  readonly offset: number;
  /** As it is written, with Arabic digits. */
  readonly written: string;
  /** Its digits alone. */
  readonly digits: string;
  /** The lengths of its groups of digits: `"3-7"`. */
  readonly shape: string;
  /** True when its groups are parted by nothing but dashes; of a number in one piece too. */
  readonly dashed: boolean;
}

/** Digits that are raised, lowered or circled: one behind a number leads to a note, so many of them are a number. */
const RAISED = String.raw`[\u00B2\u00B3\u00B9\u2070-\u2089\u2460-\u2468\u24EA]`;
const RAISED_NUMBER = new RegExp(`(?:${RAISED}[ -]?){9,}`, "g");

/** Thai, wide, raised and circled digits as Arabic ones; every sign keeps its place, so offsets stay true. */
export const folded = (text: string): string =>
  toArabicDigits(text)
    .replace(/[\uFF10-\uFF19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    // Of a font of symbols, which counts its characters from F000 on.
    .replace(/[\uF030-\uF039]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) & 0xff))
    .replace(RAISED_NUMBER, (number) => number.normalize("NFKC"));

/**
 * Every place where a pattern matches and the match is what is looked for. A match that is refused gives way to one
 * that begins within it: a row number may stand before a number.
 * @param pattern global
 */
export function* spelledIn<Found>(text: string, pattern: RegExp, judge: (match: Spelled) => Found | undefined) {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const found = judge(spelled(match[0], match.index));
    if (found === undefined) pattern.lastIndex = match.index + 1;
    else yield found;
  }
}

function spelled(written: string, offset: number): Spelled {
  const seen = written.replace(INVISIBLE, "");
  const groups = seen.match(/\d+/g) ?? [];
  return {
    offset,
    written,
    digits: groups.join(""),
    shape: groups.map(({ length }) => length).join("-"),
    dashed: seen
      .split(/\d+/)
      .slice(1, -1)
      .every((gap) => DASH_ONLY.test(gap)),
  };
}
