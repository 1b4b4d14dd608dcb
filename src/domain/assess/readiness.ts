import { publishedEditions } from "../addresses/pages.ts";
import type { Content } from "../model/content.ts";
import type { Edition } from "../model/catalogue/edition.ts";
import type { Status } from "../model/status.ts";
import { assess, type AssessedItem } from "./assess.ts";
import { onceFor } from "../once.ts";

/** Statuses of an item that somebody has answered in full, whether or not the answer still waits for a confirmation. */
const ANSWERED: readonly Status[] = ["complete", "to-confirm"];

/** How many items of a year are answered in full, among those that apply. */
export function answeredItems(items: readonly Pick<AssessedItem, "status">[]): { answered: number; total: number } {
  const applying = items.filter(({ status }) => status !== "not-applicable");
  return { answered: applying.filter(({ status }) => ANSWERED.includes(status)).length, total: applying.length };
}

/**
 * Readiness of a year for the public: at least half of the items that apply are answered in full (complete, or waiting
 * for a confirmation). A checklist of mostly empty rows tells a citizen nothing but that the work has just begun.
 */
export function isReady(items: readonly Pick<AssessedItem, "status">[]): boolean {
  const { answered, total } = answeredItems(items);
  return total > 0 && answered * 2 >= total;
}

/**
 * Whether the published site says how far the items of a year are: statuses, counts, findings and the predicted score.
 * `checklist` in `agency.yaml` decides; `when-ready` shows a year that is ready, and every published year once the
 * current one is, so that an archive that keeps few items does not hide while the agency's work is shown.
 * @param fiscalYear of a published edition (B.E.)
 */
export function showsChecklist(content: Content, fiscalYear: Edition["fiscalYear"]): boolean {
  const { checklist, currentFiscalYear } = content.agency;
  if (checklist !== "when-ready") return checklist === "public";
  const ready = readyYears(content);
  return (ready.get(currentFiscalYear) ?? false) || (ready.get(fiscalYear) ?? false);
}

const readyYears = onceFor(
  "ready years",
  (content): ReadonlyMap<number, boolean> =>
    new Map(publishedEditions(content).map((edition) => [edition.fiscalYear, isReady(assess(edition, content).items)])),
);
