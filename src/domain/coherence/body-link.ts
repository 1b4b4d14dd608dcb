import { invisibleIn } from "../thai/invisible.ts";

/** What may stand in the prose of a page and lead somewhere. */
export type BodyReference = "link" | "image";

/**
 * Why prose may not lead to an address: a browser might run it, the page would ask another host for a picture, it leads
 * elsewhere from every page that shows the prose, a sign that nobody sees came along with it, or nothing of the site stands there.
 */
export type BodyLinkFault = "scheme" | "foreign-image" | "relative" | "invisible" | "missing";

/** What prose may lead to on the site itself. */
export interface Destinations {
  /** True for a path from the root of the site, decoded, at which a page or a file stands. */
  readonly stands: (path: string) => boolean;
  /** The path that a misspelt one most likely stood for, if any is near. */
  readonly nearest: (path: string) => string | undefined;
  /** Is told of every link and picture, right or wrong. */
  readonly meets?: (kind: BodyReference, url: string) => void;
}

/** What a link of prose may begin with, beside an address of the site itself. */
export const BODY_SCHEMES: readonly string[] = ["https", "http", "mailto"];

/**
 * Looks at an address that a clerk wrote into Markdown. Nothing but known schemes passes: a list of bad ones would not
 * know the next. A picture must be the site's own, because no page asks another host for anything. What begins with a
 * name (`www.a.go.th`, `plan.pdf`) is read from the page it stands on, which is not what a clerk means.
 * @example bodyLinkFault("link", "JavaScript:alert(1)") // "scheme"
 * @example bodyLinkFault("image", "//pictures.example/a.png") // "foreign-image"
 */
export function bodyLinkFault(kind: BodyReference, address: string): Exclude<BodyLinkFault, "missing"> | undefined {
  // Browsers do not see these characters in an address.
  const seen = address.replace(/[\p{Cc}\p{Cf}\s]/gu, "").replaceAll("\\", "/");
  const scheme = /^([^/?#:]*):/.exec(seen)?.[1]?.toLowerCase();
  if (scheme !== undefined && !BODY_SCHEMES.includes(scheme)) return "scheme";
  if (kind === "image" && !/^\/(?!\/)/.test(seen)) return "foreign-image";
  if (scheme === undefined && /^[^/?#]/.test(seen)) return "relative";
  if (/^https?$/.test(scheme ?? "") && invisibleIn(address)) return "invisible";
  return undefined;
}

/**
 * What an address of prose names on the site itself: its path, decoded, without query and place on the page; `undefined`
 * for an address of another site, a letter, and a place on the same page.
 * @example ownPath("/documents/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf#page=2") // "/documents/แผน.pdf"
 */
export function ownPath(address: string): string | undefined {
  if (!/^\/(?![/\\])/.test(address)) return undefined;
  const path = address.replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
