import type { Content } from "../../domain/model/content.ts";
import { englishLinks } from "../english/frame.ts";
import { frameOf, type Frame } from "./frame.ts";
import { menuLinks } from "./menu.ts";
import { siteGroups, type NavGroup } from "./navigation.ts";
import { measureYears, publishedEditions, reportYears, resultYears } from "../../domain/addresses/pages.ts";
import { registerLinks } from "../municipal/titles.ts";
import { TITLES } from "./titles.ts";
import { urlsOf } from "./urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Prepares the page that links to every part of the site, in groups. */
export function siteMapPage(content: Content): { frame: Frame; groups: readonly NavGroup[] } {
  const { href } = urlsOf(content.agency.site);
  const link = (title: string, address: string) => ({ title, href: href(address), current: undefined });
  const groups: NavGroup[] = [
    { title: "เมนูหลัก", links: [...menuLinks(content, addresses.siteMap), link(TITLES.search, addresses.search)] },
    { title: "บริการประชาชน", links: content.services.map(({ id, data }) => link(data.name, addresses.service(id))) },
    {
      title: "ข้อมูลสาธารณะ (OIT)",
      links: publishedEditions(content).map(({ fiscalYear }) =>
        link(TITLES.year(fiscalYear), addresses.year(fiscalYear)),
      ),
    },
    {
      title: "ผลการประเมินและการปรับปรุง",
      links: [
        ...resultYears(content).map((year) => link(`${TITLES.results} ${year}`, addresses.result(year))),
        ...measureYears(content).map((year) => link(`มาตรการ ${year}`, addresses.measuresOf(year))),
        ...reportYears(content).map((year) => link(`รายงาน ${year}`, addresses.reportsOf(year))),
      ],
    },
    {
      title: "ชุมชนและกิจกรรม",
      links: registerLinks(content).map(({ title, address }) => link(title, address)),
    },
    ...siteGroups(content, addresses.siteMap),
    { title: "English", lang: "en", links: englishLinks(content, addresses.siteMap) },
  ];
  return {
    frame: frameOf(content, {
      title: TITLES.siteMap,
      description: `ทุกส่วนของเว็บไซต์${content.agency.name}ในหน้าเดียว`,
      address: addresses.siteMap,
      // It repeats the titles of other pages, which are the better answers.
      search: false,
    }),
    groups: groups.filter(({ links }) => links.length > 0),
  };
}
