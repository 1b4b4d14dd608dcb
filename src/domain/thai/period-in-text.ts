import { isIsoDate, THAI_MONTHS, toCommonYear, type IsoDate, type Period } from "./date.ts";
import { toArabicDigits } from "./digits.ts";
import { firstHalf, fiscalYearOf, fiscalYearPeriod, type FiscalYear } from "./fiscal-year.ts";
import { monthOf } from "./span.ts";
import { uniformThai } from "./uniform.ts";

/** What a text leaves open and was filled in from the fiscal year. */
export type PeriodAssumption =
  /** No year stands in it: that of the fiscal year was taken. */
  | "year"
  /** Only an end is set (`ภายในเดือน…`): it was taken to begin with the fiscal year in which it ends. */
  | "start"
  /** A year without `งบประมาณ` was taken for the fiscal year. */
  | "fiscal-year";

/** Why a text tells no span of days. */
export type PeriodProblem = "blank" | "no-year" | "open" | "reversed" | "unreadable";

/** A span of days read out of Thai words, or why there is none. Nothing is invented: an open end stays open. */
export type PeriodReading =
  { readonly period: Period; readonly assumed: readonly PeriodAssumption[] } | { readonly problem: PeriodProblem };

/** Month names in any writing: `ตุลาคม`, `ต.ค.`, `ต. ค`, `ตค.`. */
const MONTHS = THAI_MONTHS.map(([full, short]) => {
  const letters = short.split(".").filter((part) => part !== "");
  return new RegExp(String.raw`^(?:${full}|${letters.join(String.raw`\.?\s*`)}\.?)(?![ก-๎])`);
});
/** `พ.ศ. 2567`, `67`, `2024`; what stands before the digits says nothing new. */
const YEAR = String.raw`(?:ปี\s*)?(?:[พค]\.?\s*ศ\.*\s*)?'?(\d{4}|\d{2})`;
const YEAR_ALONE = new RegExp(`^${YEAR}$`);
const SPAN = /\s*(?:-|~|จนถึง|ไปจนถึง|ถึง)\s*/;
const OPEN_END = /เป็นต้น(?:ไป|มา)|จนกว่า|จน(?:แล้ว)?เสร็จ|ไม่มีกำหนด/;

/**
 * Reads the span of days that a Thai text means: two months or days, quarters, halves, or whole fiscal years, with
 * Thai or Arabic digits, years of two or four digits, names of months in full or short.
 * @param fiscalYear the year (B.E.) that a text without a year speaks of
 * @example readPeriod("ต.ค.๖๖ – ก.ย.๖๗") // { period: { from: "2023-10-01", to: "2024-09-30" }, assumed: [] }
 * @example readPeriod("ไตรมาส 1-2", 2567) // { period: { from: "2023-10-01", to: "2024-03-31" }, assumed: ["year"] }
 * @example readPeriod("ตั้งแต่ตุลาคม 2566 เป็นต้นไป") // { problem: "open" }
 */
export function readPeriod(text: string, fiscalYear?: FiscalYear): PeriodReading {
  const words = uniformed(text);
  if (!/[\p{L}\p{N}]/u.test(words)) return { problem: "blank" };
  if (OPEN_END.test(words)) return { problem: "open" };
  const bare =
    words
      .replace(/\([^)]*\)/g, "")
      .replace(/(?:อย่าง)?ต่อเนื่อง/g, "")
      .trim() || words.replace(/[()]/g, "").trim();
  return (
    wholeYears(bare, fiscalYear) ??
    partOfYear(bare, fiscalYear) ??
    deadline(bare, fiscalYear) ??
    between(bare, fiscalYear)
  );
}

/** One spelling: Arabic digits, one kind of dash, days with `/`, and without words that add nothing. */
const uniformed = (text: string): string =>
  toArabicDigits(uniformThai(text.normalize("NFC")))
    .replace(/[‐-―−]/g, "-")
    .replace(/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, "$3/$2/$1")
    .replace(/(?<!\d)(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/g, "$1/$2/$3")
    .replace(/ระหว่าง|ตั้งแต่|ประจำ|ช่วง(?:เวลา)?|(?:(?<!ภาย)ใน)?เดือน(?!\s*(?:แรก|หลัง))|วันที่/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const fullYear = (digits: string): FiscalYear | undefined => {
  const year = Number(digits);
  if (digits.length === 2) return year >= 50 ? 2500 + year : undefined;
  if (year >= 2400 && year < 2700) return year;
  return year >= 1950 && year < 2150 ? year + 543 : undefined;
};

const found = (period: Period, ...assumed: PeriodAssumption[]): PeriodReading =>
  period.from <= period.to ? { period, assumed } : { problem: "reversed" };

/** `ตลอดปีงบประมาณ`, `ปีงบประมาณ พ.ศ. 2567`, `ปี 2566-2567`. */
function wholeYears(text: string, fiscalYear: FiscalYear | undefined): PeriodReading | undefined {
  const parts = new RegExp(
    String.raw`^(?:ตลอด|ทั้ง|ภายใน|ใน)?\s*(ปี\s*งบประมาณ|ปีงบ|ปี)?\s*(?:[พค]\.?\s*ศ\.*\s*)?(\d{4}|\d{2})?(?:${SPAN.source}${YEAR})?$`,
  ).exec(text);
  if (!parts) return undefined;
  const [, word, first, last] = parts;
  if (word === undefined && first?.length !== 4) return undefined;
  if (first === undefined) {
    if (last !== undefined) return undefined;
    return fiscalYear === undefined ? { problem: "no-year" } : found(fiscalYearPeriod(fiscalYear), "year");
  }
  const [from, to] = [fullYear(first), fullYear(last ?? first)];
  if (from === undefined || to === undefined) return { problem: "unreadable" };
  const period = { from: fiscalYearPeriod(from).from, to: fiscalYearPeriod(to).to };
  return word?.includes("งบ") ? found(period) : found(period, "fiscal-year");
}

/** `ไตรมาส 1-2`, `ไตรมาสที่ 3/2567`, `รอบ 6 เดือนแรก`, `ครึ่งปีหลัง ปีงบประมาณ 2567`. */
function partOfYear(text: string, fiscalYear: FiscalYear | undefined): PeriodReading | undefined {
  const ofYear = String.raw`\s*(?:\/|ของ)?\s*(?:ปี\s*งบประมาณ|ปีงบ)?\s*(?:${YEAR})?`;
  const quarters = new RegExp(
    String.raw`^ไตรมาส\s*(?:ที่)?\s*([1-4])(?:\s*(?:-|ถึง|และ|,)\s*(?:ไตรมาส\s*(?:ที่)?\s*)?([1-4]))?${ofYear}$`,
  ).exec(text);
  const halves = new RegExp(String.raw`^(?:รอบ\s*)?(?:(?:6|หก)\s*เดือน|ครึ่งปี)\s*(แรก|หลัง)${ofYear}$`).exec(text);
  const written = quarters?.[3] ?? halves?.[2];
  if (!quarters && !halves) return undefined;
  const year = written === undefined ? fiscalYear : fullYear(written);
  if (year === undefined) return { problem: written === undefined ? "no-year" : "unreadable" };
  const assumed: PeriodAssumption[] = written === undefined ? ["year"] : [];
  if (quarters) {
    const [first, last] = [Number(quarters[1]), Number(quarters[2] ?? quarters[1])];
    return found(
      { from: monthOf(quarterEnd(year, first, 2)).from, to: monthOf(quarterEnd(year, last)).to },
      ...assumed,
    );
  }
  return found(
    halves?.[1] === "แรก"
      ? firstHalf(year)
      : { from: monthOf(quarterEnd(year, 3, 2)).from, to: fiscalYearPeriod(year).to },
    ...assumed,
  );
}

/** A day in the last month of a quarter of a fiscal year (B.E.), or in one so many months before. */
function quarterEnd(year: FiscalYear, quarter: number, before = 0): IsoDate {
  const month = quarter * 3 - 3 - before;
  const [common, ofYear] = month < 1 ? [toCommonYear(year) - 1, month + 12] : [toCommonYear(year), month];
  return `${common}-${pad(ofYear)}-01`;
}

/** `ภายในเดือนมีนาคม 2567`, `ภายใน 30 ก.ย. 67`: begins with the fiscal year. */
function deadline(text: string, fiscalYear: FiscalYear | undefined): PeriodReading | undefined {
  const rest = /^(?:ภายใน|ไม่เกิน|ถึง|จนถึง)\s*(?:สิ้น\s*)?(.*)$/.exec(text)?.[1];
  if (rest === undefined) return undefined;
  const end = between(rest.trim(), fiscalYear);
  if ("problem" in end) return end;
  const { to } = end.period;
  return found({ from: fiscalYearPeriod(fiscalYearOf(to)).from, to }, "start", ...end.assumed);
}

/** One end of a span as it is written; what is missing stays open. */
interface End {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
}

/** A day, a month, or two of them. */
function between(text: string, fiscalYear: FiscalYear | undefined): PeriodReading {
  const [first, last, ...more] = text.split(SPAN).map(endOf);
  if (!first || more.length > 0) return { problem: "unreadable" };
  const to = last === undefined && text.split(SPAN).length === 1 ? first : last;
  if (to?.month === undefined) return { problem: "unreadable" };
  const from = { ...first, month: first.month ?? (first.day === undefined ? undefined : to.month) };
  if (from.month === undefined) return { problem: "unreadable" };
  const ofFiscalYear = (month: number) => (fiscalYear === undefined ? undefined : fiscalYear - (month >= 10 ? 1 : 0));
  const isAssumed = from.year === undefined && to.year === undefined;
  const turns = to.month < from.month ? 1 : 0;
  const fromYear = from.year ?? (to.year === undefined ? ofFiscalYear(from.month) : to.year - turns);
  const toYear = to.year ?? (from.year === undefined ? ofFiscalYear(to.month) : from.year + turns);
  if (fromYear === undefined || toYear === undefined) return { problem: "no-year" };
  const start = dayOf(fromYear, from.month, from.day ?? 1);
  const end = to.day === undefined ? monthOf(dayOf(toYear, to.month, 1)).to : dayOf(toYear, to.month, to.day);
  if (!isIsoDate(start) || !isIsoDate(end)) return { problem: "unreadable" };
  return found({ from: start, to: end }, ...(isAssumed ? (["year"] as const) : []));
}

function endOf(text: string): End | undefined {
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text.replace(/\s/g, ""));
  if (slashed) {
    const year = fullYear(slashed[3] ?? "");
    return year === undefined ? undefined : { day: Number(slashed[1]), month: Number(slashed[2]), year };
  }
  const [, digits = "", rest = ""] = /^(\d{1,2}(?!\d))?\s*(.*)$/.exec(text) ?? [];
  const day = digits === "" ? {} : { day: Number(digits) };
  if (rest === "") return digits === "" ? undefined : day;
  const month = MONTHS.findIndex((pattern) => pattern.test(rest));
  if (month < 0) return undefined;
  const behind = rest.replace(MONTHS[month] ?? "", "").trim();
  if (behind === "") return { ...day, month: month + 1 };
  const year = fullYear(YEAR_ALONE.exec(behind)?.[1] ?? "");
  return year === undefined ? undefined : { ...day, month: month + 1, year };
}

const pad = (value: number) => String(value).padStart(2, "0");
const dayOf = (year: FiscalYear, month: number, day: number): IsoDate =>
  `${toCommonYear(year)}-${pad(month)}-${pad(day)}`;
