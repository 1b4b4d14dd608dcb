import { toArabicDigits } from "../../src/domain/thai/digits.ts";
import { uniformThai } from "../../src/domain/thai/uniform.ts";
import { groupDocuments } from "../../src/site/search/group-documents.ts";
import type { JudgedQuery } from "./judged.ts";
import type { Text } from "./texts.ts";

/** Addresses in their order, the pages of a document as one. */
export const documentsOf = (addresses: readonly string[]): string[] =>
  groupDocuments(addresses.map((url) => ({ url }))).map(({ best }) => best.url.replace(/#page=\d+$/, ""));

/** Text as it is compared: one spelling, Arabic digits, small letters, single spaces. */
export const comparable = (text: string): string =>
  toArabicDigits(uniformThai(text)).toLowerCase().replace(/\s+/g, " ").trim();

/**
 * Addresses of everything whose text holds the words as they were typed, the pages of a document as one. รถ does not
 * stand in การถึง, nor o1 in o11, nor 034 in 2,034,300: no reader would see them there.
 */
export function holding(words: string, texts: readonly Text[]): string[] {
  const folded = comparable(words);
  const before = /^[a-z0-9]/.test(folded) ? "(?<![a-z0-9]|[0-9],)" : "(?<![เ-ไ])";
  const after = /[a-z0-9]$/.test(folded) ? "(?![a-z0-9]|,[0-9])" : "(?![ะ-ฺ็-๎])";
  const wanted = new RegExp(before + RegExp.escape(folded) + after);
  return documentsOf(texts.filter(({ text }) => wanted.test(comparable(text))).map(({ address }) => address));
}

/** Everything that answers a query, by its judgment. */
export function relevantTo({ query, best, also = [] }: JudgedQuery, texts: readonly Text[]): Set<string> {
  return new Set([...best, ...(also === "containing" ? holding(query, texts) : also)]);
}
