import { isIsoDate, suggestIsoDate, type IsoDate } from "../thai/date.ts";
import { toArabicDigits } from "../thai/digits.ts";

/** What comes along from a web page or a chat, and the sign by which Excel keeps a number as text. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]|^'/g;

/**
 * Reads an amount of baht as clerks write it; `undefined` for what is no amount.
 * @example bahtOf("๑,๘๕๐,๐๐๐.๕๐ บาท") // 1850000.5
 */
export function bahtOf(text: string): number | undefined {
  const bare = toArabicDigits(text)
    .replace(/[\uFF01-\uFF5E]/g, (sign) => sign.normalize("NFKC"))
    .replace(UNSEEN, "")
    .replace(/\s|บาท(?:ถ้วน)?|บ\.|฿|^THB|(?<=[\d.-]\s*)(?:THB|baht)$/gi, "")
    // The amount once more in words.
    .replace(/\([ก-๙]+\)$/, "")
    .replace(/\.?[-–—]$/, "");
  return /^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/.test(bare) ? Number(bare.replaceAll(",", "")) : undefined;
}

/** English months as Excel writes them where Windows speaks English. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Excel's `3-ต.ค.-65` and `03-Oct-22` as people write days; without the time and the day of the week beside it. */
const withoutDashes = (text: string): string =>
  text
    .replace(/[\sT]+0?0:00(?::00(?:\.0+)?)?Z?$/, "")
    .replace(/[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:น\.?|[ap]m))?$/i, "")
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, "")
    .replace(/^([a-z]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})$/i, "$2 $1 $3")
    .replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3")
    .replace(/^(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?[\s,]*/, "")
    .replace(/[\s,.]+(?:น\.?)?$/, "")
    .replace(/(?<=[\s.])['’‘](?=\d{2}$)/, "")
    .replace(/^(\d{1,2})(?:st|nd|rd|th)\s/i, "$1 ")
    .replace(/^(\d{1,2})\s*[-–−/\s]\s*([ก-๙][ก-๙.]*)\s*[-–−/\s]\s*(\d{2,4})$/, "$1 $2 $3")
    .replace(/^(\d{1,2})\s*([-–−/.])\s*(\d{1,2})\s*\2\s*(\d{2,4})$/, "$1/$3/$4")
    .replace(
      /^(\d{1,2})[-\s/]([a-z]{3})[a-z]*\.?[-\s/,]+(\d{2,4})$/i,
      (whole, day: string, name: string, year: string) => {
        const month = MONTHS.indexOf(name.toLowerCase()) + 1;
        return month === 0 ? whole : `${day}/${month}/${year}`;
      },
    );

/** Two digits of a year: of the Buddhist era from 2550 on, of the common one before 2050, as Excel shows either. */
const wholeYear = (year: string): string => `${Number(year) < 50 ? "20" : "25"}${year}`;

/**
 * Reads a day as clerks write it, with the year in the Buddhist era and also with two digits of it; the day stands first.
 * @example dayOf("3 ต.ค. 65") // "2022-10-03"
 * @example dayOf("๐๓/๑๐/๒๕๖๕") // "2022-10-03"
 */
export function dayOf(text: string): IsoDate | undefined {
  const written = toArabicDigits(text)
    .replace(UNSEEN, "")
    .trim()
    .replace(/^(ลว\.?|ลงวันที่|วันที่)\s*/, "");
  const bare = withoutDashes(written);
  if (isIsoDate(bare) && Number(bare.slice(0, 4)) < 2400) return bare;
  return suggestIsoDate(bare.replace(/(?<!\d)\d{2}$/, wholeYear)) ?? suggestIsoDate(bare);
}

/** Who offers or was chosen, and for how much baht. */
export interface Offer {
  readonly name: string;
  readonly price?: number;
}

/**
 * Reads "name price", where the price may be missing.
 * @example offerOf("1. บริษัท ถนนสมมติ จำกัด เป็นเงิน 1,688,000 บาท") // { name: "บริษัท ถนนสมมติ จำกัด", price: 1688000 }
 */
export function offerOf(text: string): Offer {
  const line = text.trim().replace(/^(?:[0-9๐-๙]+[.)]|[-•])\s*/, "");
  const parts =
    /^(.*?)[\s/:=–-]+(?:(?:เสนอ)?ราคา(?:ที่เสนอ)?|เป็นเงิน|จำนวนเงิน)?\s*([\d๐-๙][\d๐-๙,]*(?:\.[\d๐-๙]{1,2})?)\s*(?:บาท|\.-)?$/.exec(
      line,
    );
  const price = parts?.[2] === undefined ? undefined : bahtOf(parts[2]);
  const name = (price === undefined ? line : (parts?.[1] ?? "")).replace(/\s+/g, " ").replace(/[\s/:–-]+$/, "");
  return price === undefined ? { name } : { name, price };
}

/** Reads a list of offers, parted by semicolons or lines. */
export const offersOf = (text: string): Offer[] =>
  text
    .split(/[;\n\r]+/)
    .map(offerOf)
    .filter(({ name }) => /[^\s–-]/.test(name));

/**
 * Takes number and day of a contract apart that stand in one cell.
 * @example contractOf("จ.1/2566 ลว. 3 ต.ค. 2565") // { number: "จ.1/2566", date: "3 ต.ค. 2565" }
 */
export function contractOf(text: string): { number: string; date: string } {
  const parts = /^([\s\S]*?)[\s,/]*(?:ลงวันที่|วันที่|ลว\.?|ลง)\s*([\s\S]+)$/.exec(text.trim());
  const [number = text, date = ""] = parts?.slice(1) ?? text.trim().split(/[\n\r]+/);
  return { number: number.replace(/^(เลขที่|สัญญาเลขที่)\s*/, "").trim(), date: date.trim() };
}
