import { colourFaults } from "../look/look.ts";
import type { Content } from "../model/content.ts";
import { MENU_LIMIT, SUBMENU_LIMIT } from "../model/layout/menu.ts";
import type { KeyPath } from "../model/proof.ts";
import { problem, type Problem } from "./problem.ts";
import { checkPage, type CoherenceContext } from "./references.ts";

const FILE = "content/agency.yaml";

/** What an agency says of how its site is laid out: every page that it names is there, and no menu is too long. */
export function checkLayout({ agency: { menu = [], home, look } }: Content, world: CoherenceContext): Problem[] {
  return [
    ...tooLong(["menu"], undefined, menu.length, MENU_LIMIT),
    ...menu.flatMap(({ title, page, links = [] }, index) => [
      ...checkPage(FILE, ["menu", index, "page"], page, world),
      ...tooLong(["menu", index, "links"], title, links.length, SUBMENU_LIMIT),
      ...links.flatMap((link, place) => checkPage(FILE, ["menu", index, "links", place, "page"], link.page, world)),
    ]),
    ...(look?.colours ? colourFaults(look.colours) : []).map((fault) =>
      problem("colour-unreadable", FILE, ["look", "colours", fault.name], fault),
    ),
    ...(home?.links ?? []).flatMap(({ page }, index) => checkPage(FILE, ["home", "links", index, "page"], page, world)),
  ];
}

const tooLong = (path: KeyPath, title: string | undefined, count: number, limit: number): Problem[] =>
  count > limit ? [problem("menu-too-long", FILE, path, { title, count, limit })] : [];
