import { toArabicDigits } from "../thai/digits.ts";

/** Months as spreadsheets write them into days, whole or cut, and as people write them without their dots. */
const MONTH =
  "(?:[มกพสตธ]\\.?(?:[คพย]|มี\\.?ค|เม\\.?ย|มิ\\.?ย)\\.?|(?:มี|เม|มิ)\\.?[คย]\\.?|[มกพสตธ][ก-๙]+(?:คม|ยน|พันธ์)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?)";
const MIDNIGHT = "0?0:00(?::00)?";

/** What a spreadsheet made of an identifier. */
const SPOILT = [
  // 6.51071E+10, 6,5E+10, 6.51 x 10^10
  "\\d+(?:[.,]\\d+)?\\s?(?:e\\s?[+-]?|[x×*]\\s?10\\s?\\^?\\s?\\+?)\\d+",
  // ม.ค.-66, 3-ต.ค., 3-Oct-22, 3 ต.ค. 2565
  `(?:\\d{1,2}-)?${MONTH}-\\d{2,4}(?:\\s+${MIDNIGHT})?`,
  `\\d{1,2}-${MONTH}`,
  `\\d{1,2} ${MONTH} \\d{2,4}`,
  // ม.ค. 66, มีนาคม 2566: a month and its year, without any number of a paper
  `${MONTH}\\s?(?:[5-9]\\d|2[05]\\d\\d)`,
  // 1/1/2566 0:00, 2023-01-01, 5/1/1900
  `\\d{1,4}[-/]\\d{1,2}[-/]\\d{1,4}[ T]${MIDNIGHT}`,
  "(?:19|20|25)\\d\\d-[01]\\d-[0-3]\\d",
  "\\d{1,2}/\\d{1,2}/19\\d\\d",
  "#+",
];
const IS_SPOILT = new RegExp(`^(?:${SPOILT.join("|")})$`, "i");

/** What a spreadsheet writes instead of a value that it cannot work out. */
const FAULT = /^#(?:n\/a|value!|ref!|name\?|div\/0!|null!|num!|spill!|calc!)$/i;

/** Whether a cell holds the fault of a formula. */
export const isFormulaFault = (written: string): boolean => FAULT.test(written.trim());

/**
 * Whether a spreadsheet has turned an identifier into a number or a day, so that its own signs are lost.
 * @example isSpoilt("6.51071E+10") // true
 */
export const isSpoilt = (written: string): boolean =>
  IS_SPOILT.test(toArabicDigits(written).trim()) || isFormulaFault(written);

/**
 * The same of a project's number in e-GP, which is nothing but digits: marks of thousands, a fraction, a whole day, or a
 * running number of nothing but noughts, which is left when 6.51E+10 is made a number again.
 */
export const isSpoiltProject = (written: string): boolean => {
  const number = toArabicDigits(written).trim();
  return (
    isSpoilt(number) || /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+\.\d+$|^\d{5}0{6}$|^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(number)
  );
};
