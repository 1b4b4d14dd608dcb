import type { BodyReading } from "./reading.ts";

/** What stands behind the `#` of an address, without the words that only make a browser mark some text. */
export const fragmentOf = (address: string): string =>
  (URL.parse(address.trim())?.hash ?? "").slice(1).replace(/:~:.*$/s, "");

/** A fragment as people read it. */
export function readableFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** What a browser does with a fragment in what was read; `unknown` where nobody can tell from the page alone. */
export type FragmentOutcome =
  | { readonly kind: "top" | "unknown" }
  | { readonly kind: "place"; readonly id: string; readonly line?: number }
  /** No such place: the browser stays at the top. */
  | { readonly kind: "missing" }
  /** A way within a program in the page. */
  | { readonly kind: "script" };

/** Where a fragment opens what was read (HTML 7.4.6.3; for a PDF the page of RFC 8118). */
export function openingOf(fragment: string, reading: BodyReading | undefined): FragmentOutcome {
  if (fragment === "") return { kind: "top" };
  if (reading?.kind === "document" && reading.format === "pdf") return pageOpening(fragment, reading.pages);
  if (reading?.kind !== "page") return { kind: "unknown" };
  const anchor =
    reading.anchors.find(({ id }) => id === fragment) ??
    reading.anchors.find(({ id }) => id === readableFragment(fragment));
  if (anchor) return { kind: "place", ...anchor };
  if (/^top$/i.test(fragment)) return { kind: "top" };
  return { kind: /^[!/]/.test(fragment) ? "script" : "missing" };
}

function pageOpening(fragment: string, pages: number | undefined): FragmentOutcome {
  const page = /(?:^|&)page=(\d+)/i.exec(fragment)?.[1];
  if (page === undefined) return { kind: "unknown" };
  return pages !== undefined && Number(page) > pages
    ? { kind: "missing" }
    : { kind: "place", id: `page=${Number(page)}` };
}
