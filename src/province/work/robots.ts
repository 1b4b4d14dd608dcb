import robotsParser from "robots-parser";
import { decode } from "../../documents/plain.ts";
import type { Visit } from "../../verify/net/fetcher.ts";

/** As robots.txt calls us. */
const AGENT = "Prongsai";

/**
 * Whether a site lets programs read a page that lists its items. A site without robots.txt lets them; one whose
 * robots.txt cannot be had is not read where the server itself failed (RFC 9309).
 */
export async function mayList(address: string, fetchBody: (address: string) => Promise<Visit>): Promise<boolean> {
  const at = URL.parse("/robots.txt", address);
  if (!at) return true;
  const { probe, body } = await fetchBody(at.href);
  if (probe.status !== undefined && probe.status >= 500) return false;
  const words = body && decode(body);
  if (words === undefined || /^\s*</.test(words)) return true;
  return robotsParser(at.href, words).isAllowed(address, AGENT) ?? true;
}
