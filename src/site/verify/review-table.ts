import { OUTCOME_WORDS } from "../../domain/model/gravity.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import type { ReportItem, VerifyReport } from "../../domain/verify/verify-report.ts";
import { reportKey } from "../../domain/verify/review/review.ts";
import { REVIEW_COLUMNS } from "../../domain/verify/review/rows.ts";
import { byLook } from "./to-look-at.ts";
import { shown } from "./words.ts";

/**
 * The table in which a person decides, what is to be looked at first: its head, then one row for each item, each cell
 * as text.
 * @param seenOf the fingerprint of what the program saw of an item
 */
export function reviewTable(report: VerifyReport, seenOf: (item: ReportItem) => string): string[][] {
  const key = reportKey(report.edition, report.agency, report.source.name);
  const rows = byLook(report.items).map((item) => {
    const { code, name, outcome, addresses, review } = item;
    // A verdict that no longer stands is shown in the report, and given anew here.
    const held = review?.outdated ? undefined : review;
    const row: Record<keyof typeof REVIEW_COLUMNS, string> = {
      code,
      name: shown(name),
      program: OUTCOME_WORDS[outcome].label,
      why: whyOf(item),
      address: addresses.map(shown).join("\n"),
      verdict: held ? OUTCOME_WORDS[held.verdict].label : "",
      reason: held?.reason ?? "",
      by: held?.by ?? "",
      on: held ? formatThaiDate(held.on) : "",
      seen: seenOf(item),
      report: key,
    };
    return Object.keys(REVIEW_COLUMNS).map((column) => row[column as keyof typeof REVIEW_COLUMNS]);
  });
  return [Object.values(REVIEW_COLUMNS), ...rows];
}

const whyOf = ({ findings, review }: ReportItem): string =>
  [
    ...(review?.outdated
      ? [
          `${review.by} ให้ผล ${OUTCOME_WORDS[review.verdict].label} เมื่อ ${formatThaiDate(review.on)} แต่หลักฐานเปลี่ยนไปแล้ว ให้ดูใหม่`,
        ]
      : []),
    ...findings.filter(({ weight }) => weight !== "hint").map(({ message }) => shown(message)),
  ].join("\n");
