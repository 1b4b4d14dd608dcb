import { toArabicDigits } from "../thai/digits.ts";
import { dayOf } from "./figures.ts";

/** Months as spreadsheets write them into days, whole or cut, and as people write them without their dots. */
const MONTH =
  "(?:[มกพสตธ]\\.?(?:[คพย]|มี\\.?ค|เม\\.?ย|มิ\\.?ย)\\.?|(?:มี|เม|มิ)\\.?[คย]\\.?|[มกพสตธ][ก-๙]+(?:คม|ยน|พันธ์)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?)";
const MIDNIGHT = "0?0:00(?::00(?:\\.0+)?)?Z?";

const BETWEEN = "\\s?[-/]\\s?";

/** What a spreadsheet made of an identifier. */
const SPOILT = [
  // 6.51071E+10, 6,5E+10, 1.E+10, 6.51 x 10^10; without a sign and a fraction it may be a number of a series: 1E2, 12E3
  "\\d+(?:[.,]\\d*)?\\s?e\\s?[+-]\\s?\\d+",
  "\\d+[.,]\\d*\\s?e\\s?\\d+",
  "\\d+\\s?e\\d{2,}",
  "\\d+(?:[.,]\\d+)?\\s?[x×*]\\s?10\\s?\\^?\\s?\\+?\\d+",
  // ม.ค.-66, 3-ต.ค., 3-Oct-22, 3 ต.ค. 2565
  `(?:\\d{1,2}${BETWEEN})?${MONTH}${BETWEEN}\\d{2,4}(?:\\s+${MIDNIGHT})?`,
  `\\d{1,2}(?:${BETWEEN}| )${MONTH}`,
  `\\d{1,2} ${MONTH} \\d{2,4}`,
  // ม.ค. 66, มีนาคม 2566: a month and its year, without any number of a paper
  `${MONTH}\\s?(?:[5-9]\\d|2[05]\\d\\d)`,
  // 1/1/2566 0:00, 2023-01-01, 5/1/1900
  `\\d{1,4}[-/]\\d{1,2}[-/]\\d{1,4}[ T]${MIDNIGHT}`,
  "(?:19|20|25)\\d\\d-[01]\\d-[0-3]\\d",
  "\\d{1,2}/\\d{1,2}/19\\d\\d",
  // 0:00, 12:01:00 AM
  "\\d{1,2}:[0-5]\\d(?::[0-5]\\d)?(?:\\s?[ap]m)?",
  // 1-66 and 1/66 worked out as a formula
  "-\\d{1,4}",
  "0?[.,]\\d{3,}",
  "#[#.\\s]*",
];
const IS_SPOILT = new RegExp(`^(?:${SPOILT.join("|")})$`, "i");

/** What a spreadsheet writes instead of a value that it cannot work out. */
const FAULT =
  /^(?:#(?:n\/a|value|ref|name|div\/0|null|num|spill|calc|field|blocked|connect|unknown|busy|error|getting_data)[!?]?|err:\d{3})$/i;

/** Whether a cell holds the fault of a formula. */
export const isFormulaFault = (written: string): boolean => FAULT.test(written.trim());

/** A cell without what hides its value: signs that nobody sees, Excel's sign for text, and letters that look like E. */
const bareCell = (written: string): string =>
  toArabicDigits(written)
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/(?<=\d\s?)[\u0395\u0415](?=\s?[+\d-])/g, "E")
    .trim()
    .replace(/^['=]+/, "")
    .replace(/^\+(?=\d)/, "");

/**
 * Whether a spreadsheet has turned an identifier into a number or a day, so that its own signs are lost.
 * @example isSpoilt("6.51071E+10") // true
 */
export const isSpoilt = (written: string): boolean => {
  const cell = bareCell(written);
  return IS_SPOILT.test(cell) || isFormulaFault(cell) || (NAMES_MONTH.test(cell) && dayOf(cell) !== undefined);
};

/** A whole day in words: of figures alone, a number of a series may look like it (1/1/2566). */
const NAMES_MONTH = /[a-zก-ฮ]/i;

/**
 * The same of a project's number in e-GP, which is nothing but digits: a power of ten in any spelling, marks of thousands,
 * a fraction, a whole day or its running number, or a running number of little but noughts, which is left when 6.51E+10 is
 * made a number again.
 */
export const isSpoiltProject = (written: string): boolean => {
  const number = bareCell(written);
  return isSpoilt(number) || OF_PROJECTS.test(number);
};

const OF_PROJECTS =
  /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+\s?e\s?\d+|\d{6,7}0{5}|\d{5}0{6,7}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d{1,2}-\d{1,2}T.*|4\d{4})$/i;
