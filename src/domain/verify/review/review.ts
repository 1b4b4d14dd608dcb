import { OUTCOMES, type Outcome } from "../../model/gravity.ts";
import type { Edition } from "../../model/catalogue/edition.ts";
import type { ItemCode } from "../../thai/item-code.ts";
import type { ReportAddress, ReportItem, VerifyReport } from "../verify-report.ts";
import type { Review } from "./schema.ts";
import { valueOfEach } from "../../keyed.ts";

/** The reviews of a report's items. */
export type Reviews = ReadonlyMap<ItemCode, Review>;

/** Whose report it is, of which year: rows of another one are told by it. */
export const reportKey = (
  { family, fiscalYear }: Pick<Edition, "family" | "fiscalYear">,
  agency: VerifyReport["agency"],
  source: string,
): string => `OIT ${fiscalYear} ${family} ${URL.parse(agency.site ?? "")?.host ?? agency.name ?? source}`;

/**
 * What the program saw of an item, as text to be hashed: the verdict, what it rests on, and the bytes of documents.
 * Pages count visitors and say the hour, so that their bytes are never the same.
 */
export const seenText = (item: ReportItem, addresses: readonly ReportAddress[]): string =>
  JSON.stringify([
    item.outcome,
    item.findings.map(({ id, weight, component = "", address = "" }) => [id, weight, component, address]),
    item.seen.times.map(({ says }) => says),
    addresses.map(({ address, state, proof }) => [
      address,
      state,
      proof.finalAddress ?? "",
      /html/i.test(proof.headers["content-type"] ?? "html") ? "" : (proof.sha256 ?? ""),
    ]),
  ]);

/** What a seal stands for: who decided what of which report. */
export const sealText = ({ edition, agency, source, items }: VerifyReport): string =>
  JSON.stringify([
    reportKey(edition, agency, source.name),
    edition.hash,
    items.map(({ code, outcome, review }) => [
      code,
      outcome,
      ...(review ? [review.verdict, review.reason, review.by, review.on, review.program ?? "", review.seen ?? ""] : []),
    ]),
  ]);

/** What holds of an item in the end: the person's verdict where it was given on what the program sees now. */
export const finalOutcome = ({ outcome, review }: Pick<ReportItem, "outcome" | "review">): Outcome =>
  review && !review.outdated ? review.verdict : outcome;

/** True for an item that a person has to look at: undecided by the program, or decided on what has changed since. */
export const isToLookAt = (item: Pick<ReportItem, "outcome" | "review">): boolean =>
  item.review?.outdated === true || finalOutcome(item) === "look" || finalOutcome(item) === "unknown";

/**
 * A report with what people decided of its items.
 * @param seenOf the fingerprint of what the program saw of an item
 */
export function withReviews(
  report: VerifyReport,
  reviews: Reviews,
  seenOf: (item: ReportItem) => string,
): VerifyReport {
  const items = report.items.map((item): ReportItem => {
    const review = reviews.get(item.code);
    if (!review) return item;
    const seen = seenOf(item);
    const isOutdated = review.seen !== undefined && review.seen !== seen;
    return {
      ...item,
      review: {
        ...review,
        program: review.program ?? item.outcome,
        seen: review.seen ?? seen,
        ...(isOutdated && { outdated: true as const }),
      },
    };
  });
  const final = valueOfEach(OUTCOMES, (outcome) => items.filter((item) => finalOutcome(item) === outcome).length);
  const totals = { ...report.totals, final };
  return { ...report, items, totals };
}
