import { isEnglish } from "../../domain/addresses/english-addresses.ts";
import { excerpt, marked, type Stretch } from "./excerpt.ts";
import { markedPhrases } from "./matches.ts";
import type { Unit } from "./query.ts";
import { SEARCH_KINDS, titleAndText, type SearchKind } from "./record.ts";
import { wordsOf, type Fragment } from "./engine.ts";

/** A result as a reader sees it. */
export interface ResultView {
  /** The language of title and excerpt, where it is not Thai. */
  readonly lang: "en" | undefined;
  readonly href: string;
  readonly title: readonly Stretch[];
  /** Kind, codes of items, year and page: "เอกสาร", "o12", "ปี 2566", "หน้า 3". */
  readonly badges: readonly Stretch[];
  readonly excerpt: readonly Stretch[];
  /** The document it is a page of, and which. */
  readonly document: string | undefined;
  readonly page: string;
}

/** More codes than these say little: a document that proves many items is about none. */
const MOST_CODES = 3;

/**
 * Prepares a result.
 * @param base root of the site, with a slash at its end
 */
export function resultView(fragment: Fragment, units: readonly Unit[], base: string): ResultView {
  const { url, filters } = fragment;
  const { title, text } = titleAndText(wordsOf(fragment));
  const phrases = markedPhrases(units, [title, text]);
  const [kind] = filters["kind"] ?? [];
  const codes = filters["item"] ?? [];
  const years = (filters["year"] ?? []).map(Number);
  const [address = url, page] = url.split("#page=");
  const named = new Set(units.flatMap((unit) => unit.phrases.map((phrase) => phrase.join(" "))));
  return {
    lang: isEnglish(url) ? "en" : undefined,
    href: base + url.replace(/^\//, ""),
    title: marked(title, phrases),
    badges: [
      ...(kind && kind in SEARCH_KINDS ? [plain(SEARCH_KINDS[kind as SearchKind])] : []),
      ...(codes.length <= MOST_CODES ? codes.map((code) => ({ text: code, marked: named.has(code) })) : []),
      ...(years.length > 0 ? [plain(`ปี ${years.toSorted((a, b) => b - a).join(", ")}`)] : []),
      ...(page ? [plain(`หน้า ${page}`)] : []),
      ...(filters["source"]?.includes("scan") ? [plain("อ่านจากภาพสแกน")] : []),
    ],
    document: page && address,
    page: page ? `หน้า ${page}` : "",
    excerpt: excerpt(text, phrases),
  };
}

const plain = (text: string): Stretch => ({ text, marked: false });
