import type { Agency } from "../model/agency.ts";
import type { Content } from "../model/content.ts";
import { addresses } from "./addresses.ts";
import { ENGLISH, ENGLISH_PAGES, type EnglishPage } from "./english-addresses.ts";
import { onceFor } from "../once.ts";
import { isReached } from "./reached.ts";
import { REGISTERS } from "./register-addresses.ts";

/** The page in Thai that each page in English is the twin of. */
const TWINS: Record<EnglishPage, string> = {
  home: addresses.home,
  contact: addresses.contact,
  services: addresses.services,
  complaints: addresses.complaints,
  people: addresses.people,
  emergency: REGISTERS.emergency,
};

/** Whether an agency says in English who it is, without which no page in English stands. */
export const speaksEnglish = (agency: Agency): agency is Agency & Record<"nameEnglish" | "summaryEnglish", string> =>
  agency.nameEnglish !== undefined && agency.summaryEnglish !== undefined;

/** Whether the agency has written something in English for a page: a page that is Thai below its heading does not stand. */
const STANDS: Record<EnglishPage, (content: Content) => boolean> = {
  home: () => true,
  contact: ({ agency }) => isReached(agency),
  services: ({ services }) => services.some(({ data }) => data.nameEnglish),
  complaints: ({ agency, complaintProcedure }) =>
    [...agency.corruptionChannels, ...agency.questionChannels].some(({ nameEnglish }) => nameEnglish) ||
    (complaintProcedure?.data.howToFileEnglish ?? []).length > 0,
  people: ({ people }) => people.some(({ data }) => data.nameEnglish),
  emergency: ({ emergency }) => (emergency?.data.numbers ?? []).some(({ nameEnglish }) => nameEnglish),
};

/** The pages in English that stand, in the order of their menu. */
export const standingEnglish = onceFor("pages in English", (content): readonly EnglishPage[] =>
  speaksEnglish(content.agency) ? ENGLISH_PAGES.filter((page) => STANDS[page](content)) : [],
);

/** The addresses of a page in both languages; `undefined` where it stands in one alone. */
export function twinsOf(content: Content, address: string): { readonly th: string; readonly en: string } | undefined {
  const page = standingEnglish(content).find((name) => [ENGLISH[name], TWINS[name]].includes(address));
  return page && { th: TWINS[page], en: ENGLISH[page] };
}
