import type { EnglishPage } from "../../domain/addresses/english-addresses.ts";

/** What menus and headings call the pages in English. */
export const ENGLISH_TITLES: Record<EnglishPage, string> = {
  home: "Home",
  contact: "Contact us",
  services: "Services",
  complaints: "Complaints and reports of corruption",
  people: "People",
  emergency: "Emergency numbers",
};

/** The same where there is little room. */
export const SHORT_TITLES: Record<EnglishPage, string> = {
  ...ENGLISH_TITLES,
  contact: "Contact",
  complaints: "Complaints",
};
