import { ENGLISH, type EnglishPage } from "../../domain/addresses/english-addresses.ts";
import { standingEnglish } from "../../domain/addresses/english.ts";
import type { Content } from "../../domain/model/content.ts";
import { englishComplaintsPage } from "./complaints.ts";
import { englishContactPage } from "./contact.ts";
import { englishEmergencyPage } from "./emergency.ts";
import { englishHome } from "./home.ts";
import { englishPeoplePage } from "./people.ts";
import { englishServicesPage } from "./services.ts";

const MAKERS = {
  home: englishHome,
  contact: englishContactPage,
  services: englishServicesPage,
  complaints: englishComplaintsPage,
  people: englishPeoplePage,
  emergency: englishEmergencyPage,
} as const satisfies Record<EnglishPage, (content: Content) => object>;

/** A page in English by its name, with what it shows. */
export type EnglishView = {
  [Name in EnglishPage]: { readonly name: Name; readonly page: ReturnType<(typeof MAKERS)[Name]> };
}[EnglishPage];

/** Every page in English that stands, with its place below `/en/`; none where the agency does not say in English who it is. */
export const englishViews = (content: Content): { place: string | undefined; view: EnglishView }[] =>
  standingEnglish(content).map((name) => ({
    place: ENGLISH[name].slice(ENGLISH.home.length).replace(/\/$/, "") || undefined,
    view: { name, page: MAKERS[name](content) } as EnglishView,
  }));
