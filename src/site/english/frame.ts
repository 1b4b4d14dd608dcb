import { addresses } from "../../domain/addresses/addresses.ts";
import { ENGLISH } from "../../domain/addresses/english-addresses.ts";
import { standingEnglish } from "../../domain/addresses/english.ts";
import type { Content } from "../../domain/model/content.ts";
import type { MenuEntry } from "../frame/menu.ts";
import { toLinks, type NavLink } from "../frame/navigation.ts";
import { SHORT_TITLES } from "./titles.ts";

/** The menu of a page in English: the pages in English that stand. */
export const englishMenu = (content: Content, here: string): MenuEntry[] =>
  englishLinks(content, here).map((link) => ({
    title: link.title,
    link: { ...link, elsewhere: false },
    links: [],
    current: link.current !== undefined,
  }));

/** The foot of a page in English: the same, and the way to all that is in Thai alone. */
export const englishFoot = (content: Content, here: string): NavLink[] => [
  ...englishLinks(content, here),
  ...toLinks(content, here, [["Site map (in Thai)", addresses.siteMap, true]]),
];

/** Links to the pages in English; the first is above all others, and not the place of a reader who is on one of them. */
export const englishLinks = (content: Content, here: string): NavLink[] =>
  toLinks(
    content,
    here,
    standingEnglish(content).map((page) => [SHORT_TITLES[page], ENGLISH[page], true]),
  ).map((link, index) => (index === 0 && here !== ENGLISH.home ? { ...link, current: undefined } : link));
