/** The value below which a share of the numbers lies: 0.5 is the median. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** What is not known. */
export const UNKNOWN = "–";

const written = (value: number, digits: number): string =>
  Number.isNaN(value)
    ? UNKNOWN
    : value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const count = (value: number | undefined): string => written(value ?? NaN, 0);
export const seconds = (value: number): string => written(value, 1);
export const ratio = (value: number): string => written(value, 2);
export const milliseconds = (value: number | undefined): string => written(value ?? NaN, 0);
export const kilobytes = (bytes: number | undefined): string => written((bytes ?? NaN) / 1000, 1);
export const megabytes = (bytes: number | undefined): string => written((bytes ?? NaN) / 1e6, 0);
