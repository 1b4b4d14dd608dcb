import type { Agency } from "../../domain/model/agency.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Where somebody who finds a hole in the site may say so (RFC 9116); `undefined` for an agency that has not said where. */
export function securityTxt({ security, site }: Agency): string | undefined {
  if (!security) return undefined;
  const { contact, expires, policy } = security;
  const lines = [
    `Contact: ${contact.startsWith("https:") ? contact : `mailto:${contact}`}`,
    // The day itself still counts, in Thailand.
    `Expires: ${expires}T23:59:59+07:00`,
    "Preferred-Languages: th, en",
    `Canonical: ${urlsOf(site).absolute(addresses.securityTxt)}`,
    ...(policy ? [`Policy: ${policy}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}
