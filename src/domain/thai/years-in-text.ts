import { THAI_MONTHS } from "./date.ts";
import { toArabicDigits } from "./digits.ts";
import type { FiscalYear } from "./fiscal-year.ts";

/** Four digits of 2550–2599 or two of 50–99, alone or as the ends of a range. */
const MENTION = /(?<!\d)((?:25)?[5-9]\d)(?:\s*(?:[-–—]|ถึง)\s*(?:พ\.?\s*ศ\.*\s*)?((?:25)?[5-9]\d))?(?!\d)/g;
const ERA = String.raw`\s*(?:พ\.?\s*ศ\.*)?\s*$`;
const MONTH = THAI_MONTHS.flat()
  .map((name) => name.replaceAll(".", String.raw`\.?`))
  .join("|");

const AFTER_YEAR = new RegExp(`ปี(?:งบ(?:ประมาณ)?)?${ERA}`);
const AFTER_ERA = /พ\.?\s*ศ\.*\s*$/;
const AFTER_MONTH = new RegExp(`(${MONTH})${ERA}`);
/** The day on which a document was signed says nothing of the time it speaks of. */
const AFTER_SIGNING = new RegExp(String.raw`(?:วันที่|เมื่อ)\s*:?\s*\d{1,2}\s*(?:${MONTH})${ERA}`);
const AFTER_NUMBER = /(?<!ไตรมาส)ที่\s*[\d.]+\s*\/\s*$/;
const LAW = /พ\.?ร\.?[บกฎ]\.?|พระราช|ระเบียบ|กฎ|ข้อบังคับ|รัฐธรรมนูญ|ฉบับที่/;
/** Words that name a law as often as a plain document: a law when "พ.ศ." follows. */
const PERHAPS_LAW = /ประกาศ|คำสั่ง|ประมวล|ข้อกำหนด|บัญญัติ|มติ/;

/**
 * The fiscal years (B.E.) that a Thai title or file name names, ascending. A year beside a month is the fiscal year of
 * that month; two digits count after "ปี" or a month only. The year of a law, of an order's number and of a signature
 * is no claim.
 * @example yearsInText("แผนพัฒนาท้องถิ่น พ.ศ. ๒๕๖๖–๒๕๖๘") // [2566, 2567, 2568]
 * @example yearsInText("รายงานเดือนตุลาคม 2565") // [2566]
 * @example yearsInText("ระเบียบกระทรวงการคลัง พ.ศ. 2560") // []
 */
export function yearsInText(text: string): FiscalYear[] {
  const plain = toArabicDigits(text.normalize("NFC"));
  const named = [...plain.matchAll(MENTION)].flatMap(({ index, 1: first = "", 2: last }) => {
    const years = rangeOf(first, last);
    const before = plain.slice(0, index);
    if (AFTER_SIGNING.test(before) || AFTER_NUMBER.test(before)) return [];
    const month = AFTER_MONTH.exec(before)?.[1];
    if (month) return [fullYear(first) + (isAutumn(month) ? 1 : 0)];
    if (AFTER_YEAR.test(before)) return years;
    if (first.length === 2) return [];
    const law = LAW.test(before) || (PERHAPS_LAW.test(before) && AFTER_ERA.test(before));
    return law && years.length === 1 ? [] : years;
  });
  return [...new Set(named)].toSorted((a, b) => a - b);
}

const fullYear = (digits: string) => (digits.length === 2 ? 2500 : 0) + Number(digits);

function rangeOf(first: string, last: string | undefined): FiscalYear[] {
  const [from, to] = [fullYear(first), fullYear(last ?? first)];
  return to < from ? [from] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** October to December open the fiscal year of the next number. */
const isAutumn = (month: string) => {
  const bare = month.replaceAll(".", "");
  return THAI_MONTHS.slice(9).some((names) => names.some((name) => name.replaceAll(".", "") === bare));
};
