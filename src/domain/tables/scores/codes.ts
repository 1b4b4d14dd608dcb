import { INDICATORS, INSTRUMENT_WORDS, INSTRUMENTS, type Instrument } from "../../model/catalogue/ita-frame.ts";
import { toArabicDigits } from "../../thai/digits.ts";
import { similarity } from "../similar.ts";
import { foldedText, singleLine } from "../table.ts";

/** Words that agencies put before a code or a number. */
const PREFIX = String.raw`(?:(?:ข้อคำถาม|คำถาม|ข้อ|รหัส(?:ข้อ)?|ประเด็นคำถาม)\s*(?:ที่)?\s*[:.]?\s*)?`;
const END = String.raw`(?![\d])(?!\.\d)`;
const CODE = new RegExp(String.raw`^\(?${PREFIX}\(?([ieo])[\s.\-–]?0*(\d{1,2})${END}`, "i");
const ZERO_FIRST = new RegExp(String.raw`^\(?(${PREFIX})\(?([0๐])\s?([\d๐-๙]{1,2})(?![\d๐-๙.])`);
/** Two codes or a range of them in one cell. */
const SEVERAL = /(?<![a-z])[ieo]\s?0*\d{1,2}\s*(?:[-–,/]|และ|ถึง)\s*(?:ข้อ\s*)?[ieo]?\s?\d{1,2}(?![\d.])/i;

/** A code of a question or item as a cell writes it. */
export type CodeReading =
  | { readonly code: string }
  /** A zero that may be the letter: `๐๑` is the item or the number one. */
  | { readonly number: number; readonly isZero: true; readonly hasPrefix: boolean }
  | { readonly several: true };

/**
 * The code that a cell begins with: `i1`, `ข้อ E 3`, `O34`, `ข้อ ๐1`, `๐13` (a Thai zero for the letter).
 * @example codeIn("ข้อ ๐13 แผนปฏิบัติการ") // { code: "o13" }
 */
export function codeIn(cell: string): CodeReading | undefined {
  const text = cell.normalize("NFC").trim();
  const arabic = toArabicDigits(text);
  if (SEVERAL.test(arabic.replace(/^\(?(?:ข้อ(?:คำถาม)?(?:ที่)?\s*)/, "")) && CODE.test(arabic)) return { several: true };
  const [, letter = "", digits = ""] = CODE.exec(arabic) ?? [];
  // `o1`, never o0.
  if (digits !== "" && Number(digits) > 0) return { code: `${letter.toLowerCase()}${Number(digits)}` };
  const [, prefix = "", zero = "", written = ""] = ZERO_FIRST.exec(text) ?? [];
  if (written === "") return undefined;
  const number = Number(toArabicDigits(written));
  if (number === 0) return undefined;
  const isMixed = zero === "๐" && /^\d/.test(written);
  if (isMixed || written.length === 2) return { code: `o${number}` };
  return { number, isZero: true, hasPrefix: prefix !== "" };
}

/** The number of a question without a letter: `ข้อ 3`, `ข้อที่ ๓`. */
export const bareNumber = (cell: string): { readonly number: number; readonly hasPrefix: boolean } | undefined => {
  const [, prefix = "", digits] =
    /^\(?((?:(?:ข้อคำถาม|คำถาม|ข้อ|ลำดับ)\s*(?:ที่)?\s*)?)(\d{1,2})[.)]*$/.exec(toArabicDigits(singleLine(cell))) ?? [];
  return digits === undefined ? undefined : { number: Number(digits), hasPrefix: prefix !== "" };
};

/** The instrument that words name; `undefined` where they name none or several. */
export function instrumentIn(text: string): Instrument | undefined {
  const folded = foldedText(text);
  const named = INSTRUMENTS.filter(
    (one) =>
      new RegExp(`(?<![a-z])${one}(?![a-z])`, "i").test(text) ||
      folded.includes(foldedText(INSTRUMENT_WORDS[one].name)) ||
      SHORT_NAMES[one].test(folded),
  );
  return named.length === 1 ? named[0] : undefined;
}

const SHORT_NAMES: Readonly<Record<Instrument, RegExp>> = {
  iit: /ผู้มีส่วนได้(?:ส่วน)?เสียภายใน(?!นอก)|บุคลากรภายใน/,
  eit: /ผู้มีส่วนได้(?:ส่วน)?เสียภายนอก/,
  oit: /การเปิดเผยข้อมูลสาธารณะ/,
};

/** What a text says of an indicator: its number as written, and the words that follow it. */
export interface IndicatorReading {
  readonly number: number | undefined;
  readonly name: string;
  readonly isSub: boolean;
}

/** `ตัวชี้วัดที่ 7 ประสิทธิภาพ…`, `ตชว. ๗`, `ที่ 7`, `7. ประสิทธิภาพ…`; a sub-indicator (`9.1`) is told as one. */
export function indicatorWords(cell: string): IndicatorReading | undefined {
  const text = singleLine(cell);
  const sub = /^(?:ตัวชี้วัด(?:ย่อย)?|ตชว\.?)?\s*(?:ที่)?\s*\d{1,2}\.\d/.test(text) || /^ตัวชี้วัดย่อย/.test(text);
  if (sub) return { number: undefined, name: "", isSub: true };
  const [, word, digits, name = ""] =
    /^\(?(ตัวชี้วัด|ตชว\.?|ตัวที่|ที่|KPI)?\s*(?:ที่)?\s*(\d{1,2})(?!\d)\s*[.):：-]*\s*(.*)$/s.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const bare = name.replace(/\)$/, "").trim();
  if (word === undefined && namedIndicator(bare) === undefined) return undefined;
  return { number: Number(digits), name: bare, isSub: false };
}

const folded = (name: string): string =>
  foldedText(name)
    .replace(/^(?:ตัวชี้วัด|ด้าน|การประเมิน)/, "")
    .replace("ของทางราชการ", "ของราชการ");

/** The indicator whose name a text is. */
export const namedIndicator = (name: string): number | undefined =>
  INDICATORS.find((indicator) => folded(indicator.name) === folded(name))?.number;

/** The indicator whose name a text is most like, if it is clearly like one. */
export function likeIndicator(name: string): number | undefined {
  const [first, second] = INDICATORS.map((indicator) => ({
    number: indicator.number,
    alike: similarity(folded(name), folded(indicator.name)),
  })).toSorted((a, b) => b.alike - a.alike);
  return first && second && first.alike >= 0.5 && first.alike - second.alike > 0.1 ? first.number : undefined;
}
