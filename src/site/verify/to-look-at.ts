import type { ReportItem } from "../../domain/verify/verify-report.ts";
import { isToLookAt } from "../../domain/verify/review/review.ts";
import { byStake, isUnlisted } from "./build-report.ts";

/** What a person has to look at, the most expensive first; an item that the source does not list has nothing to see. */
export const toLookAt = (items: readonly ReportItem[]): ReportItem[] =>
  byStake(items.filter((item) => isToLookAt(item) && !isUnlisted(item)));

/** All items, those that a person has to look at first. */
export const byLook = (items: readonly ReportItem[]): ReportItem[] => {
  const first = toLookAt(items);
  return [...first, ...items.filter((item) => !first.includes(item))];
};
