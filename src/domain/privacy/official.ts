import type { Content } from "../model/content.ts";
import { registrableDomain } from "../model/hosts.ts";
import { hostName } from "./contacts.ts";
import { findPersonalData, type OfficialContacts } from "./personal-data.ts";

/** Mail services where everybody has an address: an agency that uses one does not own it. */
const MAIL_SERVICES = new Set([
  ...["gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.th", "outlook.com", "outlook.co.th", "live.com"],
  ...["windowslive.com", "msn.com", "yahoo.com", "yahoo.co.th", "ymail.com", "rocketmail.com", "icloud.com"],
  ...["me.com", "mac.com", "aol.com", "proton.me", "protonmail.com", "thaimail.com", "chaiyo.com"],
]);

/**
 * The contact data that an agency publishes on purpose: every number and address in `agency.yaml`, the telephones of
 * posts in `content/people/`, and all addresses at its own domain. The same data elsewhere is no secret either.
 */
export function officialContacts({ agency, people }: Pick<Content, "agency" | "people">): OfficialContacts {
  const mailHost = agency.email && hostName(agency.email.split("@").at(-1) ?? "");
  const declaredIn = (text: string) => findPersonalData(text).map(({ value }) => value);
  return {
    agencyHosts: [
      registrableDomain(new URL(agency.site).hostname),
      ...(mailHost && !MAIL_SERVICES.has(mailHost) ? [mailHost] : []),
    ],
    declared: new Set([
      ...declaredIn(JSON.stringify(agency, null, 1)),
      ...people.flatMap(({ data }) => declaredIn(data.phone ?? "")),
    ]),
  };
}
