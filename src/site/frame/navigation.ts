import { recordsOf, type Content } from "../../domain/model/content.ts";
import { BUILT_IN_SLUGS } from "../../domain/addresses/pages.ts";
import { showsChecklist } from "../../domain/assess/readiness.ts";
import { TITLES } from "./titles.ts";
import { urlsOf } from "./urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** A link of a menu. `current` tells assistive technology that the reader is on it, or below it. */
export interface NavLink {
  readonly title: string;
  readonly href: string;
  readonly current: "page" | "true" | undefined;
}

/**
 * Links that differ from page to page only by where the reader is: pages that stand at the same place among their
 * addresses have the same.
 * @param addressesOf the addresses that they lead to
 */
export function byPlace<Links>(
  addressesOf: (content: Content) => readonly string[],
  make: (content: Content, here: string) => Links,
): (content: Content, here: string) => Links {
  const known = new WeakMap<Content, { readonly to: readonly string[]; readonly links: Map<string, Links> }>();
  return (content, here) => {
    const { to, links } = known.get(content) ?? { to: addressesOf(content), links: new Map<string, Links>() };
    known.set(content, { to, links });
    const place = JSON.stringify(
      to.flatMap((address) => (currentOf(address, here) ? [address, address === here] : [])),
    );
    const made = links.get(place) ?? make(content, here);
    links.set(place, made);
    return made;
  };
}

/** A headed group of links. */
export interface NavGroup {
  /** The language of title and links, where it is not that of the page. */
  readonly lang?: "en";
  readonly title: string;
  readonly links: readonly NavLink[];
}

/** The links at the foot of every page: few, so that it is no longer than a phone's screen. The map has all others. */
export const footerLinks = (content: Content, here: string): readonly NavLink[] => sharedFoot(content, here);

const footRows = ({ agency }: Content): Rows => [
  [TITLES.contact, addresses.contact, true],
  [TITLES.complaints, addresses.complaints, true],
  [TITLES.years, addresses.years, true],
  [TITLES.data, addresses.data, true],
  ["นโยบายคุ้มครองข้อมูล", addresses.privacy, true],
  ["การเข้าถึงเว็บไซต์", addresses.accessibility, true],
  [TITLES.siteMap, addresses.siteMap, true],
  ["สำหรับผู้ดูแลเว็บไซต์", addresses.handbook, agency.handbook],
];

const sharedFoot = byPlace(
  (content) => footRows(content).map(([, address]) => address),
  (content, here) => toLinks(content, here, footRows(content)),
);

/** Every part of the site in groups, for its map; among them every page of prose, so that none is an island. */
export function siteGroups(content: Content, here: string): NavGroup[] {
  const standing: readonly string[] = BUILT_IN_SLUGS;
  const prose = content.pages.filter(({ id }) => !standing.includes(id));
  return [
    {
      title: "สำหรับประชาชน",
      links: toLinks(content, here, [
        [TITLES.services, addresses.services, content.services.length > 0],
        [TITLES.complaints, addresses.complaints, true],
        ...recordsOf(content).flatMap(({ kind: { page }, entries }) =>
          page?.menu === "citizens" ? [[page.title, page.address, entries.length > 0] as const] : [],
        ),
        ["คำถามที่พบบ่อย", addresses.faq, content.faqs.length > 0],
      ]),
    },
    {
      title: "การเปิดเผยข้อมูล",
      links: toLinks(content, here, [
        ["เช็กลิสต์ OIT ปีนี้", addresses.checklist, showsChecklist(content, content.agency.currentFiscalYear)],
        ["ข้อมูลสาธารณะทุกปี", addresses.years, true],
        [TITLES.results, addresses.results, content.results.length > 0],
        [TITLES.measures, addresses.measures, content.measures.length > 0],
        [TITLES.reports, addresses.reports, content.reports.length > 0],
        [TITLES.data, addresses.data, true],
        [TITLES.rules, addresses.rules, true],
        ["ความแน่ชัดของรายการ OIT", addresses.editions, true],
        [TITLES.otherLaws, addresses.otherLaws, true],
      ]),
    },
    {
      title: "เกี่ยวกับเว็บไซต์และหน่วยงาน",
      links: toLinks(content, here, [
        ...prose.map(({ id, data }) => [data.title, addresses.page(id), true] as const),
        [TITLES.contact, addresses.contact, true],
        [TITLES.privacy, addresses.privacy, true],
        ["การเข้าถึงเว็บไซต์", addresses.accessibility, true],
        [TITLES.siteMap, addresses.siteMap, true],
        ["สำหรับผู้ดูแลเว็บไซต์", addresses.handbook, content.agency.handbook],
      ]),
    },
  ];
}

/** Rows of words, address and whether it is shown. */
export type Rows = readonly (readonly [title: string, address: string, shown: boolean])[];

/** Rows as links. @param here the address of the page that has them */
export function toLinks({ agency }: Pick<Content, "agency">, here: string, rows: Rows): NavLink[] {
  const { href } = urlsOf(agency.site);
  return rows
    .filter(([, , shown]) => shown)
    .map(([title, address]) => ({ title, href: href(address), current: currentOf(address, here) }));
}

function currentOf(address: string, here: string): NavLink["current"] {
  if (address === here) return "page";
  return address !== addresses.home && here.startsWith(address) ? "true" : undefined;
}
