import { isReservedName } from "../model/hosts.ts";

/** What to type where a contact is none. */
export const CONTACT_FORM = "--contact ต้องเป็นอีเมลหรือที่อยู่ที่ขึ้นต้นด้วย https://";

/**
 * Where whoever is asked may complain, as a header can hold it: an e-mail address, or an address of the web encoded as
 * browsers do; `undefined` for anything else.
 */
export function readContact(written: string): string | undefined {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(written)) return written;
  return /^https?:\/\//i.test(written) ? URL.parse(written)?.href : undefined;
}

/**
 * The contact that a command gives: as it was told, else the agency's site, if there is one. Nobody is there at a made-up site, such as
 * the demo agency's, so that it is not named.
 */
export function contactOf(told: string | undefined, site: string | undefined): string | undefined {
  if (told !== undefined) return told;
  const url = site === undefined ? null : URL.parse(site);
  return url && !isReservedName(url.hostname) ? url.href : undefined;
}
