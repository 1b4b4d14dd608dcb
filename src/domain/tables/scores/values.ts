import { singleLine } from "../table.ts";

/** What a cell of a score holds. */
export type ValueReading =
  | { readonly kind: "value"; readonly value: number; readonly rating?: string }
  | { readonly kind: "out-of-range"; readonly value: number }
  /** Figures, but not one score: two of them, or words beside. */
  | { readonly kind: "unclear" }
  | { readonly kind: "none" };

/** How a rating is written: letters to FY2565, words since. */
export const RATING = /^(?:ระดับ\s*)?(A{1,2}|[B-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ไม่ผ่าน|ต้องปรับปรุง(?:โดยด่วน)?)$/;

/** Reads a score: `84.67`, `ร้อยละ ๘๔.๖๗`, `84,67`, `84.67 (A)`. */
export function valueIn(cell: string): ValueReading {
  const text = singleLine(cell).replace(/\u00a0/g, " ");
  const [, whole, decimals, rating] =
    /^(?:ร้อยละ|คะแนน)?\s*(\d{1,3})(?:[.,]\s?(\d{1,4}))?\s*(?:%|คะแนน|ร้อยละ)?\s*(?:\(?\s*(?:ระดับ\s*)?(A{1,2}|[B-F]|[ก-๎]+)\s*\)?)?$/.exec(
      text,
    ) ?? [];
  if (whole === undefined) return /\d/.test(text) ? { kind: "unclear" } : { kind: "none" };
  const value = Number(decimals === undefined ? whole : `${whole}.${decimals}`);
  if (rating !== undefined && !RATING.test(rating)) return { kind: "unclear" };
  if (value > 100) return { kind: "out-of-range", value };
  return { kind: "value", value, ...(rating === undefined ? {} : { rating }) };
}

/** The rating that a cell holds, without the word before it. */
export const ratingIn = (cell: string): string | undefined => RATING.exec(singleLine(cell))?.[1];
