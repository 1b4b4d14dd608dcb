import { singleLine } from "./table.ts";

/** Texts that are written without stray blanks, to tell those of a narrow column by. */
export type WordList = string;

const SEAM = "\u0000";

/** Texts of the project as one list of words. */
export const wordList = (texts: readonly string[]): WordList => texts.map((text) => singleLine(text)).join(SEAM);

/** No clause ends with these words, so a blank behind one is where a column was too narrow. */
const BOUND = /(?:(?:ของ|และ|จาก)|(?:^|\s)(?:การ|ความ|ผู้|ใน|ที่|ให้|ทาง)) (?=[ก-ฮเ-ไ])(?![ก-ฮ]{1,4}\.)/g;
/** So many letters on each side must stand together in the list. */
const SIDE = 6;

/**
 * Joins what a narrow column has parted, where the word list writes the same letters in one.
 * @example joinBlanks("การใช้ ทรัพย์สินของ ราชการ", wordList(["การใช้ทรัพย์สินของราชการ"])) // "การใช้ทรัพย์สินของราชการ"
 */
export const joinBlanks = (text: string, words: WordList): string =>
  text.replace(/(?<=[ก-๎]) (?=[ก-๎])/g, (blank: string, at: number) => {
    const before = /[ก-๎]+$/.exec(text.slice(0, at))?.[0] ?? "";
    const after = /^[ก-๎]+/.exec(text.slice(at + 1))?.[0] ?? "";
    const seam = before.slice(-SIDE) + after.slice(0, SIDE);
    const isWhole = Math.min(before.length, SIDE) + Math.min(after.length, SIDE) >= SIDE + 2;
    const isKnown =
      isWhole && words.includes(seam) && !words.includes(`${before.slice(-SIDE)} ${after.slice(0, SIDE)}`);
    return isKnown ? "" : blank;
  });

/** The places of blanks that their writer did not set, each with the words around it. */
export const strayBlanks = (text: string): string[] =>
  [...text.matchAll(BOUND)].map(({ index, 0: { length } }) => {
    const at = index + length - 1;
    return `…${text.slice(Math.max(0, at - 10), at + 11).trim()}…`;
  });
