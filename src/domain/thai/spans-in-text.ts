import { THAI_MONTHS, type Period } from "./date.ts";
import type { FiscalYear } from "./fiscal-year.ts";
import { readPeriod } from "./period-in-text.ts";

/** A span of days that a text speaks of, and where it stands. */
export interface SpanInText {
  readonly period: Period;
  readonly index: number;
  readonly length: number;
}

const MONTH = `(?:${THAI_MONTHS.map(([full, short]) => `${full}|${short.replaceAll(".", String.raw`\.\s?`).replace(/\\s\?$/, "")}`).join("|")})`;
const YEAR = String.raw`(?:\s*(?:ปี\s*)?(?:พ\.?\s?ศ\.?\s*)?(?:25[5-9]\d|[5-9]\d)(?!\d))`;
const END = String.raw`(?:(?<!\d)\d{1,2}\s*)?${MONTH}${YEAR}?`;
const TO = String.raw`\s*(?:-|–|—|ถึง|จนถึง)\s*(?:วันที่\s*|เดือน\s*)?`;
const SPANS = new RegExp(
  [
    `${END}${TO}${END}`,
    `${MONTH}${YEAR}?`,
    String.raw`ไตรมาส\s*(?:ที่)?\s*[1-4](?:\s*(?:-|–|ถึง|และ)\s*[1-4])?(?:\s*(?:/|ของ|ประจำ)?\s*(?:ปีงบประมาณ)?${YEAR})?`,
    String.raw`(?:รอบ\s*)?(?:6|หก)\s*เดือน\s*(?:แรก|หลัง)(?:\s*(?:ของ|ประจำ)?\s*(?:ปีงบประมาณ)?${YEAR})?`,
  ].join("|"),
  "g",
);
/** A day and not a month: when something was signed or done. */
const AFTER_DAY = /(?<!\d)(?:[12]?\d|3[01])\s*$/;
const BEGINS_WITH_MONTH = new RegExp(`^${MONTH}`);

/**
 * The months, quarters, halves and spans of days that a text speaks of, in the order in which they stand there. Single
 * days are left out: they say when a paper was signed.
 * @param plain in Arabic digits and uniform Thai
 * @param fiscalYear the year (B.E.) of what names none; without it, such a span is left out
 * @example spansInText("สรุปผล เดือนตุลาคม 2565") // [{ period: { from: "2022-10-01", to: "2022-10-31" }, … }]
 */
export function spansInText(plain: string, fiscalYear?: FiscalYear): SpanInText[] {
  return [...plain.matchAll(SPANS)].flatMap(({ 0: words, index }) => {
    if (BEGINS_WITH_MONTH.test(words) && AFTER_DAY.test(plain.slice(Math.max(0, index - 4), index))) return [];
    const reading = readPeriod(words, fiscalYear);
    return "period" in reading && reading.period.from !== reading.period.to
      ? [{ period: reading.period, index, length: words.length }]
      : [];
  });
}
