import type { AssessedItem } from "../../domain/assess/assess.ts";
import { fiscalYearPeriod } from "../../domain/thai/fiscal-year.ts";

/** Says of an answer that was carried over from an earlier year whether somebody has looked at it since its own year began. */
export function carriedWords({ disclosure, fiscalYear }: AssessedItem): string | undefined {
  if (disclosure?.data.carriedFrom === undefined) return undefined;
  const { carriedFrom, evidence } = disclosure.data;
  const begins = fiscalYearPeriod(fiscalYear).from;
  const isChecked = evidence.every(({ verified }) => verified !== undefined && verified >= begins);
  return `ยกคำตอบมาจากปี ${carriedFrom} ${isChecked ? "ตรวจแล้วว่ายังถูกต้อง" : "รอตรวจว่ายังถูกต้อง"}`;
}
