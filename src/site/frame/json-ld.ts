import type { Agency } from "../../domain/model/agency.ts";
import { urlsOf } from "./urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** The agency as a schema.org GovernmentOrganization. */
export function governmentOrganization(agency: Agency): object {
  const urls = urlsOf(agency.site);
  const { address } = agency;
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentOrganization",
    name: agency.name,
    alternateName: [agency.nameEnglish, agency.shortName].filter(Boolean),
    description: agency.summary,
    url: urls.absolute(addresses.home),
    logo: agency.logo && urls.absoluteFile(agency.logo),
    email: agency.email,
    telephone: agency.phones[0]?.number,
    faxNumber: agency.fax,
    hasMap: agency.map?.link,
    sameAs: agency.social.map(({ url }) => url),
    address: address && {
      "@type": "PostalAddress",
      streetAddress:
        [address.street, address.subdistrict && `ตำบล${address.subdistrict}`].filter(Boolean).join(" ") || undefined,
      addressLocality: address.district,
      addressRegion: address.province,
      postalCode: address.postalCode,
      addressCountry: "TH",
    },
    contactPoint: agency.phones.map(({ label, number }) => ({
      "@type": "ContactPoint",
      contactType: label,
      telephone: number,
      availableLanguage: "th",
    })),
  };
}
