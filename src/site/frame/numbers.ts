import { thaiList } from "../../domain/thai/list.ts";

/**
 * A figure of points with two decimals at most: 0.4375 → "0.44", 5 → "5.00".
 * Two decimals everywhere, so that figures line up and nobody reads 0.4 for 0.44.
 */
export const formatPoints = (points: number): string => points.toFixed(2);

/** Share of `part` in `whole` in percent, whole numbers; never rounded up to a full 100. */
export function percent(part: number, whole: number): number {
  if (whole === 0) return 0;
  return part < whole ? Math.min(99, Math.round((part / whole) * 100)) : 100;
}

/** A difference of points with its sign: "+1.50", "−0.44", "0.00". */
export function formatDifference(points: number): string {
  const figure = formatPoints(Math.abs(points));
  return Number(figure) === 0 ? figure : `${points > 0 ? "+" : "−"}${figure}`;
}

/**
 * Figures or codes as a list in a sentence.
 * @example figureList(["2", "4", "10"]) // "2 4 และ 10"
 */
export const figureList = (figures: readonly (string | number)[]): string => thaiList(figures.map(String));

/**
 * An amount of baht; satang are shown where there are some.
 * @example formatBaht(1850000.5) // "1,850,000.50"
 */
export const formatBaht = (amount: number): string =>
  amount.toLocaleString("en-US", { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 2 });

/** A number of things: 12400 → "12,400". */
export const formatCount = (count: number): string => count.toLocaleString("en-US");
