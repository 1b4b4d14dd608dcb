/** Stands for the address of a site that has none yet: nobody can ever own it (RFC 2606). */
export const NO_ADDRESS = "https://no-address-yet.invalid/";

/** True for an agency that has not said where its site will stand. */
export const hasNoAddress = (site: string): boolean => URL.parse(site)?.hostname.endsWith(".invalid") ?? true;
