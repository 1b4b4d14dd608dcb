import type { KindUse } from "../site/handbook/kinds.ts";
import { addresses } from "../domain/addresses/addresses.ts";
import type { KindName } from "../collections/kinds.ts";

/**
 * Where each kind is seen on the site, and the concepts that it proves by itself, without anybody naming it as evidence.
 * A kind without an entry does not compile; the tests take each kind away from the demo and see what is no longer proved.
 */
export const KIND_USES = {
  agencies: {
    pages: [addresses.contact, addresses.home],
    concepts: ["contact", "qa", "social-network", "complaint-channel"],
  },
  concepts: { pages: [addresses.editions], concepts: [] },
  sources: { pages: [addresses.editions], concepts: [] },
  abbreviations: { pages: [addresses.search], concepts: [] },
  editions: { pages: [addresses.editions, addresses.years], concepts: [] },
  facts: { pages: [addresses.editions], concepts: [] },
  disclosures: { pages: [addresses.checklist, addresses.years], concepts: "named" },
  results: { pages: [addresses.results], concepts: [] },
  measures: { pages: [addresses.measures], concepts: ["integrity-measures"] },
  reports: { pages: [addresses.reports], concepts: ["integrity-measures-report"] },
  frozens: { pages: [addresses.checklist], concepts: [] },
  ledgers: { pages: [addresses.years], concepts: [] },
  people: { pages: [addresses.people], concepts: ["structure", "executives"] },
  services: { pages: [addresses.services], concepts: ["service-manual", "e-service"] },
  statistics: { pages: [addresses.statistics], concepts: ["service-stats"] },
  complaints: { pages: [addresses.complaints], concepts: ["complaint-stats"] },
  procedures: { pages: [addresses.complaints], concepts: ["complaint-procedure"] },
  loans: { pages: [addresses.loans], concepts: [] },
  surveys: { pages: [addresses.surveys], concepts: ["satisfaction"] },
  participations: { pages: [addresses.participation], concepts: ["participation"] },
  procurements: {
    pages: [addresses.procurement],
    concepts: ["procurement-plan", "procurement-notices", "procurement-monthly", "procurement-annual"],
  },
  purchases: { pages: [addresses.procurement], concepts: ["procurement-monthly", "procurement-annual"] },
  privacyExceptions: { pages: [], concepts: [] },
  faqs: { pages: [addresses.faq], concepts: [] },
  news: { pages: [addresses.news], concepts: ["news"] },
  pages: { pages: [addresses.siteMap], concepts: ["privacy-policy"] },
} as const satisfies Record<KindName, KindUse>;
