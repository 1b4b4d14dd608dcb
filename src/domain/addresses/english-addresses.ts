import { keysOf } from "../keyed.ts";
/** The pages in English, in the order of their menu. */
export const ENGLISH = {
  home: "/en/",
  contact: "/en/contact/",
  services: "/en/services/",
  complaints: "/en/complaints/",
  people: "/en/people/",
  emergency: "/en/emergency/",
} as const;
export type EnglishPage = keyof typeof ENGLISH;

export const ENGLISH_PAGES = keysOf(ENGLISH);

/** True for an address below `/en/`. */
export const isEnglish = (address: string): boolean => address.startsWith(ENGLISH.home);
