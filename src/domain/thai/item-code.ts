import { toArabicDigits } from "./digits.ts";

/** The code of an OIT item in its one stored form: `o1` … `o99`. Its meaning depends on the edition. */
export type ItemCode = `o${number}`;

/**
 * Reads an item code in any spelling found on agencies' pages; `undefined` when it is none.
 * A Latin o, a zero and a Thai zero before the number are all taken for the letter o.
 * @example parseItemCode("ข้อ ๐11") // "o11"
 * @example parseItemCode("OIT 11") // "o11"
 * @example parseItemCode("029") // "o29"
 */
export function parseItemCode(text: string | number): ItemCode | undefined {
  const folded = toArabicDigits(String(text).normalize("NFKC")).trim().toLowerCase();
  const match = /^(?:ข้อ)?(?:ที่)?\s*(?:oit)?[\s.:-]*o?[\s.:-]*0*([1-9]\d?)\.?$/.exec(folded);
  return match ? `o${Number(match[1])}` : undefined;
}

/** The number inside a code, for sorting: o11 → 11. */
export const itemNumber = (code: ItemCode): number => Number(code.slice(1));

/** Sorts codes by their number, so that o2 stands before o10. */
export const compareItemCodes = (a: ItemCode, b: ItemCode): number => itemNumber(a) - itemNumber(b);
