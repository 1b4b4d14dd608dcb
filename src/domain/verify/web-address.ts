/** A slip that parsers take for a host called `https`. */
const PROTOCOL_TWICE = /^\s*https?:\/+https?[:;]?\/\//i;

/** An address as a list holds it, blanks around it or not; `undefined` for what a browser could not open as it was meant. */
export const addressUrl = (written: string): URL | undefined =>
  PROTOCOL_TWICE.test(written) ? undefined : (URL.parse(written.trim()) ?? undefined);

/**
 * An address of the web as a clerk types it behind a flag, in full; people leave out what stands before `www.`.
 * `undefined` for anything else.
 */
export function readWebAddress(written: string): string | undefined {
  const address = written.trim();
  if (/^https?:\/\//i.test(address)) return addressUrl(address)?.href;
  return /^www\.[^\s/]+\./i.test(address) ? URL.parse(`https://${address}`)?.href : undefined;
}
