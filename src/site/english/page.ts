import { ENGLISH, type EnglishPage } from "../../domain/addresses/english-addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import { frameOf, type Frame, type PageWords } from "../frame/frame.ts";
import { ENGLISH_TITLES, SHORT_TITLES } from "./titles.ts";

/** What surrounds a page in English. */
export const englishFrame = (
  content: Content,
  page: EnglishPage,
  words: Pick<PageWords, "description" | "updated"> & Partial<PageWords>,
): Frame =>
  frameOf(content, {
    title: ENGLISH_TITLES[page],
    crumb: SHORT_TITLES[page],
    address: ENGLISH[page],
    ...words,
  });

/** What the agency is called in English; only asked where a page in English stands. */
export const englishName = ({ agency }: Pick<Content, "agency">): string => agency.nameEnglish ?? agency.name;
