/** What may stand in the prose of a page and lead somewhere. */
export type BodyReference = "link" | "image";

/** Why prose may not lead to an address: a browser might run it, or the page would ask another host for a picture. */
export type BodyLinkFault = "scheme" | "foreign-image";

/** What a link of prose may begin with, beside an address of the site itself. */
export const BODY_SCHEMES: readonly string[] = ["https", "http", "mailto"];

/**
 * Looks at an address that a clerk wrote into Markdown. Nothing but known schemes passes: a list of bad ones would not
 * know the next. A picture must be the site's own, because no page asks another host for anything.
 * @example bodyLinkFault("link", "JavaScript:alert(1)") // "scheme"
 * @example bodyLinkFault("image", "//pictures.example/a.png") // "foreign-image"
 */
export function bodyLinkFault(kind: BodyReference, address: string): BodyLinkFault | undefined {
  // Browsers do not see these characters in an address.
  const seen = address.replace(/[\p{Cc}\p{Cf}\s]/gu, "").replaceAll("\\", "/");
  const scheme = /^([^/?#:]*):/.exec(seen)?.[1]?.toLowerCase();
  if (scheme !== undefined && !BODY_SCHEMES.includes(scheme)) return "scheme";
  if (kind === "image" && !/^\/(?!\/)/.test(seen)) return "foreign-image";
  return undefined;
}
