import { closedGap, withLostAm } from "./lost-am.ts";

/** What programs see as a gap between two pieces of one letter. */
const GAP = "[ \\u00A0\\u2000-\\u200A\\u202F\\u205F]{1,2}";
/** Letters that a bold look was given by drawing them twice: four and more in a row, digits and signs among them. */
const DOUBLED = /(?:([ก-๎])\1){4}(?:([^\s])\2|[ \u00A0])*/gu;
/** And once more. */
const AGAIN = `(?:(?:${GAP})?[าำ])*`;
/** ำ of which one part, or both, were read once more. */
const AM_AND_A = new RegExp(`ำ([่-๋]?)(?:${GAP})?[าำ]${AGAIN}`, "g");
const HYPHEN_FOR_TONE = new RegExp(
  `([ก-ฮ])(?:ำ[-\\u00AD\\u2010](?:${GAP})?[าำ]|[-\\u00AD\\u2010](?:${GAP})?า)${AGAIN}`,
  "g",
);
// Without a look behind, here and in `lost-am.ts`: Safari has known it since 16.4 only, and the search runs in older ones.
const BEFORE_MARKS = new RegExp(`([ก-ฮ])([ัิ-ฺ็-๎]*(?:${GAP}[ัิ-ฺ็-๎]+)+)`, "g");
const RING_AND_A = new RegExp(`(ํ[่-๋]?|[่-๋]?ํ)${GAP}า${AGAIN}`, "g");
const BEFORE_AM = new RegExp(`([ก-ฮ][่-๋]?)${GAP}ำ${AGAIN}`, "g");
const BEFORE_A = new RegExp(`(ห?[ก-ฮ][่-๋]?)${GAP}า${AGAIN}(?=([ก-๎]{0,4}))`, "g");
const BEFORE_A_SHORT = new RegExp(`([ก-ฮ][ัิ-ู]?[่-๋]?)${GAP}ะ`, "g");

/**
 * Mends what readers of PDF and of pictures make of Thai: gaps before vowels and tones (no word begins with one), ำ in
 * pieces, ำ without its ring. What is sound stays.
 * @example mendMarks("กรณ ีที่สำ านักงาน") // "กรณีที่สำนักงาน"
 */
export const mendMarks = (text: string): string =>
  withLostAm(
    text
      .replace(BEFORE_MARKS, (_, consonant: string, marks: string) => consonant + marks.replace(/[^ก-๎]/g, ""))
      .replace(AM_AND_A, "$1ำ")
      .replace(RING_AND_A, "$1า")
      .replace(BEFORE_AM, "$1ำ")
      .replace(BEFORE_A, (_, consonant: string, rest: string) => closedGap(consonant, rest))
      .replace(HYPHEN_FOR_TONE, (_, consonant: string) => `${consonant}${consonant === "ต" ? "่" : "้"}ำ`)
      .replace(BEFORE_A_SHORT, "$1ะ"),
  );

/**
 * Letters once where a false bold drew them twice.
 * @example undouble("ปปรระะกกาาศศ") // "ประกาศ"
 */
export const undouble = (text: string): string => text.replace(DOUBLED, once);

function once(run: string): string {
  const single = run.replace(/([^\s])\1/gu, "$1");
  return single === run ? run : undouble(single);
}
