import { AGENCY_KINDS, type Agency } from "../../domain/model/agency.ts";
import type { Content } from "../../domain/model/content.ts";
import { TITLES } from "../frame/titles.ts";
import type { OwnWords } from "./own-pages.ts";

/** The slug of the page on which agencies tell of themselves. */
const ABOUT = "about";

/** The words of an agency. */
export const ownWords = ({ agency, pages }: Content): OwnWords => ({
  names: namesOf(agency),
  titles: [...pages.filter(({ id }) => id === ABOUT).map(({ data }) => data.title), TITLES.contact],
});

/** เทศบาลตำบลธารใส is also เทศบาลธารใส and ธารใส. */
function namesOf({ name, shortName, nameEnglish, kind }: Agency): string[] {
  const { label } = AGENCY_KINDS[kind];
  const place = name.startsWith(label) ? [name.slice(label.length).trim()] : [];
  const casual = place.flatMap((word) => [word, `เทศบาล${word}`, `ตำบล${word}`]);
  return [...new Set([name, shortName ?? "", nameEnglish ?? "", ...casual])].filter((one) => one !== "");
}
