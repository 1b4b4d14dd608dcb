import { toArabicDigits } from "./digits.ts";

/** Years of the Buddhist era (B.E.) run 543 ahead of the common era (C.E.). */
const BUDDHIST_OFFSET = 543;

/** Full and abbreviated month names, January first. */
export const THAI_MONTHS = [
  ["มกราคม", "ม.ค."],
  ["กุมภาพันธ์", "ก.พ."],
  ["มีนาคม", "มี.ค."],
  ["เมษายน", "เม.ย."],
  ["พฤษภาคม", "พ.ค."],
  ["มิถุนายน", "มิ.ย."],
  ["กรกฎาคม", "ก.ค."],
  ["สิงหาคม", "ส.ค."],
  ["กันยายน", "ก.ย."],
  ["ตุลาคม", "ต.ค."],
  ["พฤศจิกายน", "พ.ย."],
  ["ธันวาคม", "ธ.ค."],
] as const;

/** A day as `YYYY-MM-DD` in the common era, the only form in which content stores dates. */
export type IsoDate = string;

/** Turns a year of the common era into the Buddhist era: 2023 → 2566. */
export const toBuddhistYear = (commonEra: number): number => commonEra + BUDDHIST_OFFSET;

/** Turns a year of the Buddhist era into the common era: 2566 → 2023. */
export const toCommonYear = (buddhistEra: number): number => buddhistEra - BUDDHIST_OFFSET;

/** True for a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * Guesses the ISO date a clerk meant by a Buddhist-era or slashed date, or one with a Thai month's name;
 * `undefined` when there is no safe guess.
 * @example suggestIsoDate("20/4/2566") // "2023-04-20"
 * @example suggestIsoDate("2566-04-20") // "2023-04-20"
 * @example suggestIsoDate("10 พ.ย. 2565") // "2022-11-10"
 */
export function suggestIsoDate(text: string): IsoDate | undefined {
  const parts = withMonthNumber(toArabicDigits(text).trim()).match(/^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/);
  if (!parts) return undefined;
  const [first, month, last] = parts.slice(1).map(Number) as [number, number, number];
  const [year, day] = first > 31 ? [first, last] : [last, first];
  const commonEra = year > 2400 ? toCommonYear(year) : year;
  const iso = `${String(commonEra).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
  return commonEra > 1900 && isIsoDate(iso) ? iso : undefined;
}

/** Writes "10 พ.ย. 2565" as "10/11/2565"; the dots of a short name may be missing. Anything else stays as it is. */
function withMonthNumber(text: string): string {
  const parts = /^(?:วันที่\s*)?(\d{1,2})\s*(?:เดือน\s*)?([ก-๙][ก-๙.\s]*?)\s*(?:(?:พ\.?ศ\.?|ค\.?ศ\.?)\s*)?(\d{4})$/.exec(
    text,
  );
  if (!parts) return text;
  const [, day = "", name = "", year = ""] = parts;
  const bare = (month: string) => month.replaceAll(/[.\s]/g, "");
  const index = THAI_MONTHS.findIndex((names) => names.some((known) => bare(known) === bare(name)));
  return index < 0 ? text : `${day}/${index + 1}/${year}`;
}

/**
 * Shows an ISO date in Thai with the year in the Buddhist era.
 * @param style `long` names the month in full, `short` abbreviates it
 * @example formatThaiDate("2023-04-20") // "20 เมษายน 2566"
 */
export function formatThaiDate(date: IsoDate, style: "long" | "short" = "long"): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const name = THAI_MONTHS[month - 1]?.[style === "long" ? 0 : 1] ?? "";
  return `${day} ${name} ${toBuddhistYear(year)}`;
}

/** Shows a span of days in Thai: "1 ต.ค. 2565 – 31 มี.ค. 2566". */
export const formatThaiPeriod = ({ from, to }: Period): string =>
  `${formatThaiDate(from, "short")} – ${formatThaiDate(to, "short")}`;

/** Whole days from one day to another, negative when `to` lies before `from`. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The day a number of days later, or earlier when it is negative. */
export const shiftDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** A span of days, both ends included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const pad = (value: number) => String(value).padStart(2, "0");
