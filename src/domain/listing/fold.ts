import { toArabicDigits } from "../thai/digits.ts";
import { uniformThai } from "../thai/uniform.ts";

/** A text without what two people write differently, and where in the plain text each of its characters stood. */
export interface Folded {
  readonly key: string;
  readonly at: readonly number[];
}

/** A line in one spelling: Thai text made uniform, Arabic digits, wide characters narrow, all kinds of space one. */
export const foldedLine = (text: string): string =>
  toArabicDigits(uniformThai(text.replace(/[！-～]/g, (wide) => wide.normalize("NFKC"))))
    .replace(/\s+/g, " ")
    .trim();

/** Letters that are silenced: people leave them out or take another one, as in เว็บไซด์ for เว็บไซต์. */
const SILENCED = /[ก-ฮ][ิุ]?์/g;
/** Words that a name has in one year or agency and not in the next. */
const UNSTEADY = /ประจำปีงบประมาณ|ประจำปี|ปีงบประมาณ|พศ(?=25\d\d)|(?<!\d)25[5-9]\d(?!\d)/g;

/** Where a text goes on behind its letter at `end`, the silenced letter that belongs to it passed over. */
export const silencedAt = (plain: string, end: number): number =>
  end + (/^[ก-ฮ][ิุ]?์/.exec(plain.slice(end))?.[0].length ?? 0);

function without({ key, at }: Folded, pattern: RegExp): Folded {
  const gone = new Set([...key.matchAll(pattern)].flatMap(({ 0: match, index }) => range(index, match.length)));
  return {
    key: key.replace(/[^]/g, (letter, index: number) => (gone.has(index) ? "" : letter)),
    at: at.filter((_, index) => !gone.has(index)),
  };
}
const range = (from: number, length: number) => Array.from({ length }, (_, index) => from + index);

/**
 * Folds a text for comparing names: letters and digits only, lower case, common misspellings alike (กฏหมาย, เว็ปไซด์).
 * @param plain a result of `plainText`
 */
export function fold(plain: string): Folded {
  const kept: string[] = [];
  const at: number[] = [];
  for (const [index, character] of plain.split("").entries()) {
    if (!/[a-z0-9ก-ฮะ-ฺเ-ๅ็-๎]/i.test(character)) continue;
    kept.push(character === "ฏ" ? "ฎ" : character.toLowerCase());
    at.push(index);
  }
  const key = kept.join("").replaceAll("เว็ป", "เว็บ");
  return without({ key, at }, SILENCED);
}

/** The same without the year and the words around it. */
export const loosen = (folded: Folded): Folded => without(folded, UNSTEADY);

/** Without vowels and tones above and below: some programs drop them from the names of files. */
export const bare = (key: string): string => key.replace(/[ัิ-ฺ็-๎]/g, "");
