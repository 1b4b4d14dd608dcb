import { addresses } from "../../domain/addresses/addresses.ts";
import { ENGLISH, type EnglishPage } from "../../domain/addresses/english-addresses.ts";
import { standingEnglish } from "../../domain/addresses/english.ts";
import type { Content } from "../../domain/model/content.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import type { NavLink } from "../frame/navigation.ts";
import { urlsOf } from "../frame/urls.ts";
import { englishContact, type EnglishContact } from "./contact.ts";
import { emergencyNumbers, type EnglishNumber } from "./emergency.ts";
import { englishFiscalYear } from "./figures.ts";
import { englishName } from "./page.ts";
import { ENGLISH_TITLES } from "./titles.ts";

/** Everything the first page in English shows. */
export interface EnglishHome {
  readonly frame: Frame;
  readonly name: string;
  readonly summary: string;
  readonly contact: EnglishContact;
  readonly parts: readonly { readonly title: string; readonly detail: string; readonly href: string }[];
  readonly emergency: readonly EnglishNumber[];
  /** Pages that stand in Thai alone, by what they hold. */
  readonly thaiOnly: readonly Omit<NavLink, "current">[];
}

const DETAILS: Partial<Record<EnglishPage, string>> = {
  services: "What each service takes: time, fee and where to go",
  complaints: "How to complain, and how to report corruption",
  people: "Who holds which post",
};

/** Prepares the first page in English. */
export function englishHome(content: Content): EnglishHome {
  const { agency } = content;
  const { href } = urlsOf(agency.site);
  const name = englishName(content);
  const standing = standingEnglish(content);
  return {
    frame: frameOf(content, {
      title: name,
      description: agency.summaryEnglish ?? name,
      address: ENGLISH.home,
      // Every word on it stands on the page that it leads to.
      search: false,
      updated: [agency.updated],
    }),
    name,
    summary: agency.summaryEnglish ?? "",
    contact: englishContact(content),
    parts: standing.flatMap((page) => {
      const detail = page === "contact" ? contactTells(agency) : DETAILS[page];
      return detail === undefined ? [] : [{ title: ENGLISH_TITLES[page], detail, href: href(ENGLISH[page]) }];
    }),
    emergency: standing.includes("emergency") ? emergencyNumbers(content) : [],
    thaiOnly: [
      { title: "News", address: addresses.news, shown: content.news.length > 0 },
      {
        title: "Procurement",
        address: addresses.procurement,
        shown: content.procurements.length + content.purchases.length > 0,
      },
      {
        title: `Public information, ${englishFiscalYear(agency.currentFiscalYear)}`,
        address: addresses.year(agency.currentFiscalYear),
        shown: true,
      },
      { title: "All pages of this site", address: addresses.siteMap, shown: true },
    ].flatMap(({ title, address, shown }) => (shown ? [{ title, href: href(address) }] : [])),
  };
}

/** What the page of contact tells of this agency. */
function contactTells({ address, phones, email, hours, map, social }: Content["agency"]): string {
  const told = (
    [
      ["address", address],
      ["telephone numbers", phones[0]],
      ["e-mail", email],
      ["office hours", hours],
      ["map", map],
      ["social media", social[0]],
    ] as const
  ).flatMap(([name, known]): string[] => (known === undefined ? [] : [name]));
  const line = new Intl.ListFormat("en-GB").format(told);
  return line.charAt(0).toUpperCase() + line.slice(1);
}
