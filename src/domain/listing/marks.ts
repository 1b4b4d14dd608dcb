import type { ItemCode } from "../thai/item-code.ts";

/** How a number before a line is written, in classes that an author does not mix. */
export type MarkStyle = "letter" | "zero" | "item" | "number" | "bracket" | "bare" | "ordinal" | "cell" | "tail";

/** A number before a line that may be the code of an item. */
export interface ItemMark {
  readonly code: ItemCode;
  readonly style: MarkStyle;
  /** What stands behind it, of the plain text. */
  readonly rest: string;
  /** A letter o or a zero in its place says that it is a code; a plain number may be anything. */
  readonly sure: boolean;
  /** `o1.2`: a part of an item. */
  readonly part?: true;
}

/** What is drawn before a line: bullets, stars, arrows, opening brackets. */
const DRAWN = /^[^\p{L}\p{N}]+/u;
const PREFIX = String.raw`(?:(?:oit|ita|ตัวชี้วัด|ประเด็น)\s*[-:.]?\s*(?:(?:ปี\s*)?(?:25)?[5-9]\d\s*[-:.|]?\s*(?=o|ข้อ))?)?`;
const ITEM = String.raw`(?:ข้อ(?:ที่)?\s*[([]?\s*)?`;
const NUMBER = String.raw`0*([1-9]\d?)(?!\d)`;
/** Letters of other alphabets that look like an o. */
const ROUND = /[ОоΟοº○]/g;

const LETTER = new RegExp(`^${PREFIX}${ITEM}o([ .:(#_-]*)${NUMBER}`, "i");
/** No telephone, hour, date or amount. */
const ZERO = new RegExp(String.raw`^${PREFIX}${ITEM}0(?:0?[1-9]|[1-9]\d)(?!\d|[-/:., ]\d|[-\s]?\d{3})`, "i");
const KHO = new RegExp(String.raw`^${PREFIX}ข้อ(?:ที่)?\s*[([]?\s*${NUMBER}(?!\s*[/\d]|\.\d)`, "i");
const OIT = new RegExp(String.raw`^(?:oit)\s*[-:.]?\s*${NUMBER}(?!\s*[/\d]|\.\d)`, "i");
const NUMBERED = /^([1-9]\d?)(\s*[.)\]:](?!\d)|(?=\s|$))/;
const TAIL = /^(.*\S)\s*[([]\s*o\s*0*([1-9]\d?)\s*[)\]]\s*$/i;
/** o1-o9, o1 ถึง o9, o1, o2: several codes on one line. */
const SEVERAL = /^\s*(?:[-–—,&+/]|ถึง|และ|กับ)\s*(?:ข้อ\s*)?o\s*\d/i;

const mark = (digits: string | undefined, style: MarkStyle, rest: string, more: Partial<ItemMark> = {}): ItemMark => ({
  code: `o${Number(digits)}`,
  style,
  rest: rest.replace(/^[\s.):\]\-–—_|#>»=]+/, ""),
  sure: false,
  ...more,
});

/**
 * Reads the number before a line; `undefined` where there is none, `"several"` where one line speaks of many items.
 * @param plain a result of `plainText`
 */
export function markOf(plain: string): ItemMark | "several" | undefined {
  const bracket = /^[^\p{L}\p{N}]*[([]\s*\d/u.test(plain);
  const text = plain.replace(DRAWN, "").replace(ROUND, "o");
  const letter = LETTER.exec(text);
  if (letter) {
    const rest = text.slice(letter[0].length);
    if (SEVERAL.test(rest)) return "several";
    if (/^\.\d/.test(rest)) return mark(letter[2], "letter", rest.replace(/^(?:\.\d+)+/, ""), { part: true });
    // A bullet that is the letter o stands apart from the number of the sentence behind it.
    return mark(letter[2], "letter", rest, { sure: !letter[1]?.startsWith(" ") || /^[.:)]/.test(rest) });
  }
  const zero = ZERO.exec(text);
  if (zero) {
    const digits = /\d+$/.exec(zero[0])?.[0] ?? "";
    return mark(digits, "zero", text.slice(zero[0].length), { sure: digits.length > 2 });
  }
  const oit = OIT.exec(text);
  if (oit) return mark(oit[1], "letter", text.slice(oit[0].length), { sure: true });
  const kho = KHO.exec(text);
  if (kho) return mark(kho[1], "item", text.slice(kho[0].length));
  const numbered = NUMBERED.exec(text);
  if (numbered) {
    const style = bracket ? "bracket" : numbered[2] ? "number" : "bare";
    return mark(numbered[1], style, text.slice(numbered[0].length));
  }
  const tail = TAIL.exec(text);
  return tail ? mark(tail[2], "tail", tail[1] ?? "", { sure: true }) : undefined;
}
