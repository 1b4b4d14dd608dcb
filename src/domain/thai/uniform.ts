/** What takes no room and says nothing: soft hyphens, zero-width characters, byte-order marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** A vowel or mark that no Thai syllable holds twice in a row. */
const TWICE = /([ะ-ฺเ-ไ็-๎])\1+/g;

/** Everything that stands on or under one consonant. */
const MARKS = /[ัิ-ฺ็-๎]{2,}/g;

/** Vowels come before tones, tones before the silencer; those of one rank keep their order. */
const rank = (mark: string): number => (/[่-๋]/.test(mark) ? 1 : /[์๎]/.test(mark) ? 2 : 0);

/**
 * Writes Thai text in one spelling where several look alike: vowels and tones in one order, ํ + า as ำ, เเ as แ, ๅ as า,
 * no vowel twice, nothing invisible. Also mends `ต าบล`, which readers of PDF make of ตำบล: no word begins with า.
 * @example uniformThai("น้ํา เเละ ต าบล") // "น้ำ และ ตำบล"
 */
export const uniformThai = (text: string): string =>
  text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replaceAll("เเ", "แ")
    .replaceAll("ๅ", "า")
    .replace(/([ก-ฮ][่-๋]?)[ \u00A0]+า/g, "$1ำ")
    .replace(/([ะาำ])([่-๋]+)/g, "$2$1")
    .replace(TWICE, "$1")
    .replace(MARKS, (marks) => [...new Set(marks)].toSorted((a, b) => rank(a) - rank(b)).join(""))
    .replace(/ํ([่-๋]?)า/g, "$1ำ");
