import { toArabicDigits } from "../thai/digits.ts";

/** Signs that people and word processors put between the digits of one number. */
const BLANK = String.raw`[ \u00A0\u2009\u200B\u202F]`;
const DASH = String.raw`[-\u2010-\u2015\u2212]`;
/** A gap within a number: a dash or full stop with or without blanks, or blanks alone. */
export const GAP = `(?:${BLANK}?(?:${DASH}|\\.)${BLANK}?|${BLANK}{1,2})`;
const DASH_ONLY = new RegExp(`^${BLANK}?${DASH}${BLANK}?$`);

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

/** Thai digits as Arabic ones; every sign keeps its place, so offsets stay true. */
export const folded = toArabicDigits;

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
  const groups = written.match(/\d+/g) ?? [];
  return {
    offset,
    written,
    digits: groups.join(""),
    shape: groups.map(({ length }) => length).join("-"),
    dashed: written
      .split(/\d+/)
      .slice(1, -1)
      .every((gap) => DASH_ONLY.test(gap)),
  };
}
