import { toThaiDigits } from "../../domain/thai/digits.ts";

/** A run of signs that may be an address, a code or an abbreviation. */
const RUN = /[A-Za-z0-9._~:/?#@&=%+-]+/g;

/**
 * Writes figures with Thai digits, and leaves alone what is spelt with Latin letters: addresses, "o42", "COVID-19".
 * @example inThaiDigits("ข้อ o42 ปี 2566") // "ข้อ o42 ปี ๒๕๖๖"
 */
export const inThaiDigits = (text: string): string =>
  text.replace(RUN, (run) => (/[A-Za-z]/.test(run) ? run : toThaiDigits(run)));

/** The same for the text of an HTML fragment; tags and character references stay. */
export const htmlInThaiDigits = (html: string): string =>
  html.replace(/<[^>]*>|&#?\w+;|[^<&]+/g, (part) => (/^[<&]/.test(part) ? part : inThaiDigits(part)));

/** The same for every text of a plain value. */
export function withThaiDigits<Value>(value: Value): Value {
  if (typeof value === "string") return inThaiDigits(value) as Value;
  if (Array.isArray(value)) return value.map(withThaiDigits) as Value;
  if (typeof value !== "object" || value === null) return value;
  // eslint-disable-next-line no-restricted-syntax -- the same keys, each with its text turned.
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withThaiDigits<unknown>(part)])) as Value;
}
