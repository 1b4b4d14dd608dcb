import type { Severity } from "../model/gravity.ts";
import type { Agency } from "../model/agency.ts";
import type { Proof } from "../model/proof.ts";
import { hostKind, registrableDomain, type HostKind } from "../model/hosts.ts";
import type { Item } from "../model/catalogue/item.ts";

/** Where a piece of evidence leads that is a link: to the agency's own site, to a known kind of host, or elsewhere. */
export type LinkPlace = "own" | HostKind | "elsewhere";

/** Where evidence leads, seen from the agency's site; `undefined` for what is no link. */
export function linkPlace(
  { kind, target }: Pick<Proof, "kind" | "target">,
  { site }: Pick<Agency, "site">,
): LinkPlace | undefined {
  if (kind !== "link") return undefined;
  const [link, own] = [new URL(target), new URL(site)];
  if (link.hostname === own.hostname) return "own";
  const isSister = registrableDomain(link.hostname) === registrableDomain(own.hostname);
  return hostKind(link) ?? (isSister ? "own" : "elsewhere");
}

/** Concepts whose evidence is a channel or a register that by its nature stands outside of the agency's site. */
const OUTSIDE_CONCEPTS = new Set([
  "social-network",
  "qa",
  "e-service",
  "complaint-channel",
  "opinion-channel",
  "procurement-notices",
]);

/** True for an item whose evidence may stand outside of the agency's site by its nature. */
export const mayStandOutside = ({ concepts }: Item): boolean => concepts.some((id) => OUTSIDE_CONCEPTS.has(id));

/** Concepts that ask for the social channel itself. */
const SOCIAL_CONCEPTS = ["social-network", "qa"];

/** How badly it weighs that evidence of an item leads to such a place; `undefined` where it may. */
export function severityOfPlace(place: LinkPlace, item: Item): Severity | undefined {
  const outside = mayStandOutside(item);
  switch (place) {
    case "own":
      return undefined;
    case "cloud-drive":
      return "failed";
    case "link-shortener":
      return outside ? "look" : "failed";
    case "social-network":
      return item.concepts.some((id) => SOCIAL_CONCEPTS.includes(id)) ? undefined : outside ? "hint" : "failed";
    case "elsewhere":
      return outside ? "hint" : "failed";
  }
}

/** Names under which sites keep their home page. */
const HOME_NAMES = /^((index|home|main|default)(\.[a-z]+)?\/?)?$/i;

/** True for an address that leads to the home page of the agency's site and to nothing on it. */
export function isHomePage({ kind, target }: Pick<Proof, "kind" | "target">, { site }: Pick<Agency, "site">): boolean {
  if (kind === "page") return target === "/";
  if (kind !== "link") return false;
  const [link, own] = [new URL(target), new URL(site)];
  if (withoutWww(link) !== withoutWww(own) || link.search || link.hash) return false;
  const folder = own.pathname.replace(/\/?$/, "/");
  const path = `${link.pathname}/`.startsWith(folder) ? link.pathname.slice(folder.length) : link.pathname.slice(1);
  return HOME_NAMES.test(path);
}

const withoutWww = ({ host }: URL): string => host.replace(/^www\./, "");
