import { hostKind } from "../../model/hosts.ts";
import { isHomePage, linkPlace, mayStandOutside, severityOfPlace, type LinkPlace } from "../../assess/link.ts";
import { addressFinding, weighed, type AddressFacts } from "./finding.ts";
import type { AddressFinding } from "../verdict.ts";
import { addressUrl } from "../web-address.ts";

/** What is said of evidence that stands elsewhere, by what stands there. */
function foreign(place: Exclude<LinkPlace, "own">, host: string, site: string, to: string | undefined): AddressFinding {
  if (place === "elsewhere") return addressFinding("other-agency", { host, site });
  return place === "link-shortener"
    ? addressFinding(place, { host, ...(to !== undefined && { to }) })
    : addressFinding(place, { host });
}

/** What is said of where an address stands, written and in the end, whatever it answers. */
export function placeFindings(seen: AddressFacts): AddressFinding[] {
  const written = addressUrl(seen.target.address);
  if (!written || !/^https?:$/.test(written.protocol)) return [];
  const outside = foreignFindings(seen, written);
  return [
    ...outside,
    ...unaskedFindings(seen, written, outside),
    ...homeFindings(seen, written),
    ...movedFindings(seen, written),
    ...insecureFindings(seen, written),
    ...testFindings(seen, written),
  ];
}

/** Whether the host of an address is one that is not to be asked: it shows programs nothing, or a way to sign in. */
export const isNotAsked = (address: string): boolean => {
  const url = addressUrl(address);
  const kind = url && hostKind(url);
  return kind === "cloud-drive" || kind === "social-network";
};

function foreignFindings({ url, site, items, probe }: AddressFacts, written: URL): AddressFinding[] {
  const places = [written, ...(url && url.hostname !== written.hostname ? [url] : [])];
  return places.flatMap((at) => {
    const place = site === undefined ? hostKind(at) : linkPlace({ kind: "link", target: at.href }, { site });
    if (place === undefined || place === "own") return [];
    // Where a shortener leads is judged by itself.
    if (place === "elsewhere" && at === written && places.length > 1) return [];
    const own = site === undefined ? "" : new URL(site).hostname;
    const to = probe.hops.length > 0 && url ? readableAddress(url) : undefined;
    return weighed(foreign(place, at.hostname, own, to), items, (item) => severityOfPlace(place, item));
  });
}

/** Where an item's evidence may stand on a host that is not asked, nobody has seen yet that it is there. */
function unaskedFindings(
  { probe, items }: AddressFacts,
  { hostname }: URL,
  outside: readonly AddressFinding[],
): AddressFinding[] {
  if (probe.failure?.kind !== "not-asked") return [];
  const failed = outside.filter((found) => found.class === "failed");
  const open = items.filter(({ code }) => !failed.some((found) => found.items?.includes(code) ?? true));
  if (open.length === 0) return [];
  const codes = open.map(({ code }) => code);
  return [{ ...addressFinding("not-asked", { host: hostname }), ...(open.length < items.length && { items: codes }) }];
}

function homeFindings({ url, site, items }: AddressFacts, written: URL): AddressFinding[] {
  const isHome = (at: URL) => isHomePage({ kind: "link", target: at.href }, { site: site ?? at.origin });
  const args = isHome(written) ? { written: true } : url && isHome(url) ? { written: false } : undefined;
  return args
    ? weighed(addressFinding("home-page", args), items, (item) => (mayStandOutside(item) ? "look" : "failed"))
    : [];
}

const PERMANENT = [301, 308];

function movedFindings({ url, probe }: AddressFacts, written: URL): AddressFinding[] {
  if (!url || hostKind(written) === "link-shortener" || !probe.hops.some(({ status }) => PERMANENT.includes(status)))
    return [];
  const moved = addressFinding("moved", { to: readableAddress(url) });
  // The same page under the way of writing that the site prefers.
  return [samePage(url) === samePage(written) ? { ...moved, class: "hint" } : moved];
}

const samePage = ({ host, pathname, search }: URL): string =>
  `${host.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}${search}`;

function insecureFindings({ url, probe }: AddressFacts, written: URL): AddressFinding[] {
  const end = url ?? written;
  if (end.protocol !== "http:" || probe.status === undefined || hostKind(end)) return [];
  return [addressFinding("insecure", { secure: readableAddress(end).replace(/^http:/, "https:") })];
}

/** Names under which sites are tried out. */
const TEST_HOST =
  /^localhost$|^(?:test\d*|dev|devel|staging|stage|demo|uat|beta|sandbox|preview)[.-]|\.(?:test|dev|staging)\.|(?:^|\.)(?:ngrok(?:-free)?\.(?:io|app|dev)|000webhostapp\.com|herokuapp\.com)$/i;

function testFindings({ site, url }: AddressFacts, written: URL): AddressFinding[] {
  const hosts = [written.hostname, url?.hostname ?? ""];
  const own = site === undefined ? "" : new URL(site).hostname;
  const host = hosts.find((name) => name !== own && TEST_HOST.test(name));
  return host === undefined ? [] : [addressFinding("test-host", { host })];
}

/** An address as people read it, Thai letters and all. */
export function readableAddress({ href }: URL): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
