import { addresses } from "../../domain/addresses/addresses.ts";
import { BUILT_IN_SLUGS } from "../../domain/addresses/pages.ts";
import { showsChecklist } from "../../domain/assess/readiness.ts";
import type { Content } from "../../domain/model/content.ts";
import type { NamedLink } from "../../domain/model/layout/menu.ts";
import { byPlace, toLinks, type NavLink, type Rows } from "./navigation.ts";
import { onceFor } from "../../domain/once.ts";
import { TITLES } from "./titles.ts";
import { registerLinks } from "../municipal/titles.ts";
import type { RegisterName } from "../../domain/addresses/register-addresses.ts";

/** An entry of the main menu: a link, or a heading over links. */
export interface MenuEntry {
  readonly title: string;
  /** Left out where links stand below it. */
  readonly link: MenuLink | undefined;
  readonly links: readonly MenuLink[];
  /** True where the reader is on a page that stands below it. */
  readonly current: boolean;
}

/** A link that the agency has named, which may lead to another site. */
export interface MenuLink extends NavLink {
  readonly elsewhere: boolean;
}

/** The main menu: the agency's own where it has written one, else what its content has. */
export const mainMenu = (content: Content, here: string): readonly MenuEntry[] => sharedMenu(content, here);

const sharedMenu = byPlace(
  (content) =>
    content.agency.menu
      ? content.agency.menu.flatMap(({ page, links = [] }) =>
          [page ?? [], links.flatMap((link) => link.page ?? [])].flat(),
        )
      : standardGroups(content).flatMap(([, rows]) => rows.map(([, address]) => address)),
  (content, here) => (content.agency.menu ? ownMenu(content, content.agency.menu, here) : standardMenu(content, here)),
);

/** Every link of the main menu, without its headings. */
export const menuLinks = (content: Content, here: string): NavLink[] =>
  mainMenu(content, here).flatMap(({ link, links }) => (link ? [link] : links));

/**
 * How a visitor of the home page gets to a page by the menu, or by the foot of the page where the menu does not have it.
 * @param fallback the words of its link at the foot
 */
export function wayByMenu(content: Content, address: string, fallback: string): string {
  const [wanted] = toLinks(content, addresses.home, [["", address, true]]);
  for (const { title, link, links } of mainMenu(content, addresses.home)) {
    if (link && link.href === wanted?.href) return `เลือกเมนู “${title}”`;
    const below = links.find(({ href }) => href === wanted?.href);
    if (below) return `เลือกเมนู “${title}” แล้วเลือก “${below.title}”`;
  }
  return `ที่ท้ายหน้า เลือก “${fallback}”`;
}

/** A link as the agency wrote it. @param here the address of the page that has it */
export function namedLink(
  content: Pick<Content, "agency">,
  { title, page, link = "" }: NamedLink,
  here: string,
): MenuLink {
  const [shown] = page === undefined ? [] : toLinks(content, here, [[title, page, true]]);
  return shown ? { ...shown, elsewhere: false } : { title, href: link, current: undefined, elsewhere: true };
}

function ownMenu(content: Content, menu: NonNullable<Content["agency"]["menu"]>, here: string): MenuEntry[] {
  const link = (written: NamedLink) => namedLink(content, written, here);
  return menu.map(({ links, ...entry }) => toEntry(entry.title, links?.map(link) ?? link(entry)));
}

/** In the order in which menus of municipalities stand: who we are, what we do for people, what is new, where the money goes. */
const standardGroups = onceFor("groups of the menu", (content): readonly (readonly [title: string, rows: Rows])[] => {
  const { agency } = content;
  const standing: readonly string[] = BUILT_IN_SLUGS;
  const prose = content.pages.filter(({ id }) => !standing.includes(id));
  const known = registerLinks(content);
  const registers = (...names: RegisterName[]): Rows =>
    known.filter(({ name }) => names.includes(name)).map(({ title, address }) => [title, address, true]);
  return [
    [TITLES.home, [[TITLES.home, addresses.home, true]]],
    [
      "เกี่ยวกับหน่วยงาน",
      [
        [TITLES.people, addresses.people, content.people.length > 0],
        ...prose.map(({ id, data }) => [data.title, addresses.page(id), true] as const),
        ...registers("council", "locality", "places", "links"),
      ],
    ],
    [
      "บริการประชาชน",
      [
        [TITLES.services, addresses.services, content.services.length > 0],
        ...registers("taxes", "forms", "emergency"),
        [TITLES.complaints, addresses.complaints, true],
        ["คำถามที่พบบ่อย", addresses.faq, content.faqs.length > 0],
        [TITLES.loans, addresses.loans, content.loans.length > 0],
        [TITLES.participation, addresses.participation, content.participation.length > 0],
        [TITLES.surveys, addresses.surveys, content.surveys.length > 0],
        [TITLES.statistics, addresses.statistics, content.statistics.length > 0],
      ],
    ],
    [
      "ข่าว",
      [[TITLES.news, addresses.news, content.news.length > 0], ...registers("announcements", "events", "albums")],
    ],
    [
      TITLES.procurement,
      [[TITLES.procurement, addresses.procurement, content.procurements.length + content.purchases.length > 0]],
    ],
    [
      "ข้อมูลสาธารณะ",
      [
        ["ข้อมูลสาธารณะทุกปี", addresses.years, true],
        ["เช็กลิสต์ OIT ปีนี้", addresses.checklist, showsChecklist(content, agency.currentFiscalYear)],
        ...registers("ordinances", "informationCentre"),
        [TITLES.results, addresses.results, content.results.length > 0],
        [TITLES.measures, addresses.measures, content.measures.length > 0],
        [TITLES.reports, addresses.reports, content.reports.length > 0],
        [TITLES.data, addresses.data, true],
      ],
    ],
    ["ติดต่อ", [[TITLES.contact, addresses.contact, true]]],
  ];
});

const standardMenu = (content: Content, here: string): MenuEntry[] =>
  standardGroups(content).flatMap(([title, rows]) => {
    const links = toLinks(content, here, rows).map((link) => ({ ...link, elsewhere: false }));
    const [only] = links;
    // One link needs no heading over it; a group of one has the words of the group, which are shorter.
    return only ? [toEntry(title, links.length === 1 ? { ...only, title: single(title, only) } : links)] : [];
  });

/** A group of which one page is left is called as the page, unless the group stands for that page alone. */
const SHORT = ["ข่าว", "ติดต่อ"];
const single = (title: string, link: NavLink): string => (SHORT.includes(title) ? title : link.title);

const toEntry = (title: string, target: MenuLink | readonly MenuLink[]): MenuEntry =>
  isLink(target)
    ? { title: target.title, link: target, links: [], current: target.current !== undefined }
    : { title, link: undefined, links: target, current: target.some(({ current }) => current !== undefined) };

const isLink = (target: MenuLink | readonly MenuLink[]): target is MenuLink => !Array.isArray(target);
