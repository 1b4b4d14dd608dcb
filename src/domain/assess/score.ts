import { CERTAINTY_LEVELS, type Certainty } from "../model/catalogue/certainty.ts";
import type { Edition } from "../model/catalogue/edition.ts";
import type { Status } from "../model/status.ts";
import type { ItemCode } from "../thai/item-code.ts";

/** The predicted OIT score; every figure is `null` where the edition's arithmetic is not known. */
export interface Score {
  /** OIT on the scale 0–100. */
  readonly oit: number | null;
  /** OIT once all that waits is confirmed. */
  readonly oitConfirmed: number | null;
  /** What OIT brings to the ITA total (0–100), at most its weight times 100. */
  readonly ofTotal: number | null;
  /** The same once all that waits is confirmed. */
  readonly ofTotalConfirmed: number | null;
  /** What a full OIT would bring to the ITA total. */
  readonly maximum: number | null;
  /** Each sub-indicator: the mean of its items (0–100), and how much of the ITA total its open items hold back. */
  readonly subIndicators: ReadonlyMap<string, { readonly score: number; readonly atStake: number }>;
  /** Share of the ITA total that hangs on each item. */
  readonly points: ReadonlyMap<ItemCode, number>;
  /** The least sure fact the arithmetic rests on. */
  readonly level: Certainty;
}

/**
 * Predicts the score from the items' statuses: an item is 100 or 0 — 100 only where it is complete —, items average to sub-indicators, these to
 * indicators, these to OIT, which enters the ITA total by its weight (NACC FY2564 report, table 4.26).
 * An item said not to apply counts like any that is not complete: no edition we know exempts one.
 */
export function scoreOf(edition: Edition, statuses: ReadonlyMap<ItemCode, Status>): Score {
  const level = leastSure([edition.subIndicators.level, edition.frame?.weights?.level ?? "unknown"]);
  const weight = edition.frame?.weights?.oit;
  const { items } = edition;
  if (weight === undefined || items.some(({ subIndicator }) => subIndicator === undefined))
    return {
      oit: null,
      oitConfirmed: null,
      ofTotal: null,
      ofTotalConfirmed: null,
      maximum: null,
      subIndicators: new Map(),
      points: new Map(),
      level,
    };

  const bySubIndicator = Map.groupBy(items, ({ subIndicator }) => subIndicator ?? "");
  const meansWith = (...full: Status[]) =>
    new Map(
      [...bySubIndicator].map(([code, members]) => [
        code,
        mean(members.map((item) => (full.includes(statuses.get(item.code) ?? "missing") ? 100 : 0))),
      ]),
    );
  const means = meansWith("complete");
  const byIndicator = Map.groupBy(means.keys(), indicatorOf);
  const total = (parts: ReadonlyMap<string, number>) =>
    mean([...byIndicator.values()].map((codes) => mean(codes.map((code) => parts.get(code) ?? 0))));
  const oit = total(means);
  const oitConfirmed = total(meansWith("complete", "to-confirm"));
  const shareOf = (code: string) =>
    (weight * 100) / byIndicator.size / (byIndicator.get(indicatorOf(code))?.length ?? 1);
  return {
    oit,
    oitConfirmed,
    ofTotal: oit * weight,
    ofTotalConfirmed: oitConfirmed * weight,
    maximum: weight * 100,
    subIndicators: new Map(
      [...means].map(([code, score]) => [code, { score, atStake: (shareOf(code) * (100 - score)) / 100 }]),
    ),
    points: new Map(
      [...bySubIndicator].flatMap(([code, members]) =>
        members.map((item) => [item.code, shareOf(code) / members.length] as const),
      ),
    ),
    level,
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const indicatorOf = (subIndicator: string) => subIndicator.split(".")[0] ?? subIndicator;
const leastSure = (levels: readonly Certainty[]): Certainty =>
  CERTAINTY_LEVELS[Math.max(...levels.map((level) => CERTAINTY_LEVELS.indexOf(level)))] ?? "unknown";
