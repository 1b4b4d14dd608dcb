import { crestPictures } from "../../domain/files/icons.ts";
import { SHARE_SIZE } from "../../domain/files/picture.ts";
import type { Content } from "../../domain/model/content.ts";
import type { IsoDate } from "../../domain/thai/date.ts";
import { MOVED_WORDS, provisionalWords } from "../oit/editions/provisional-words.ts";
import { englishFoot, englishMenu } from "../english/frame.ts";
import { frameAgency, type FrameAgency } from "./frame-agency.ts";
import { FRAME_WORDS, type FrameWords, type Language } from "./frame-words.ts";
import { feedbackView, type FeedbackView } from "./feedback.ts";
import { mastheadOf, type Masthead } from "./masthead.ts";
import { mainMenu, type MenuEntry } from "./menu.ts";
import { footerLinks, type NavLink } from "./navigation.ts";
import { relatedItems, type RelatedItem } from "./related.ts";
import type { SearchFacts } from "../search/record.ts";
import { TITLES } from "./titles.ts";
import { onceFor } from "../../domain/once.ts";
import { newestDate, newestOf } from "./updated.ts";
import { urlsOf, type Urls } from "./urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { ENGLISH, isEnglish } from "../../domain/addresses/english-addresses.ts";
import { twinsOf } from "../../domain/addresses/english.ts";

/** What a page says of itself. */
export interface PageWords {
  readonly title: string;
  readonly description: string;
  /** Where it stands, from the root of the site. */
  readonly address: string;
  /** What the breadcrumbs call it, where its title would be too long. */
  readonly crumb?: string;
  /** The pages above it, the home page left out. */
  readonly parents?: readonly { readonly title: string; readonly address: string }[];
  /** A picture of its own beside links that are shared: 1200 × 630, with protocol and host. */
  readonly image?: string | undefined;
  /** Set for a news story, which has a day of its own. */
  readonly published?: string;
  /** The days on which what the page shows was last changed; left out by pages that are made from all of the content. */
  readonly updated?: readonly (IsoDate | undefined)[];
  /** The page whose items it leads to, where it is not itself. */
  readonly partOf?: string;
  /** Facts about the agency for search engines, where the page is about the agency. */
  readonly structuredData?: object;
  /** What the search says of the page, where it is more than a page; `false` keeps the page out of the search. */
  readonly search?: SearchFacts | false;
}

/** A sentence above all else on a page, and where it leads. */
export interface PageNotice {
  readonly text: string;
  readonly links: readonly { readonly title: string; readonly href: string }[];
}

/** A page that stands in both languages. */
export interface PageTwin {
  /** The link to the other one. */
  readonly href: string;
  readonly language: Language;
  /** Every address of the page by its language, with protocol and host; readers of any third language get the one in English. */
  readonly alternates: readonly { readonly language: Language | "x-default"; readonly href: string }[];
}

/** Everything around the content of a page: head, header, breadcrumbs and footer. */
export interface Frame {
  readonly language: Language;
  /** What the program says around the content, in the language of the page. */
  readonly words: FrameWords;
  /** The same page in the other language; `undefined` where there is none. */
  readonly twin: PageTwin | undefined;
  readonly title: string;
  readonly fullTitle: string;
  readonly description: string;
  /** Path of the page on its host. */
  readonly address: string;
  readonly canonical: string;
  readonly published: string | undefined;
  /** The newest day of what the page shows; `undefined` while no content says a day. */
  readonly updated: IsoDate | undefined;
  /** Items of the current year that the page answers. */
  readonly related: readonly RelatedItem[];
  /** What those see to whom the page is shared, with its size (px). */
  readonly image: { readonly href: string; readonly width: number; readonly height: number } | undefined;
  readonly structuredData: string | undefined;
  readonly breadcrumbs: readonly NavLink[];
  /** What a reader must know before all else: that the list of the year shown is not the real one. */
  readonly notice: PageNotice | undefined;
  /** What the search says of the page, as JSON; `undefined` keeps the page out of it. */
  readonly search: string | undefined;
  readonly agency: FrameAgency;
  /** Whether the page was of use; `undefined` where nobody is asked. */
  readonly feedback: FeedbackView | undefined;
  readonly masthead: Masthead;
  readonly menu: readonly MenuEntry[];
  readonly footer: readonly NavLink[];
}

/** What every page of a language has around it alike. */
const around = (language: Language) =>
  onceFor(`around pages: ${language}`, (content) => ({
    agency: frameAgency(content, language),
    masthead: mastheadOf(content, language),
  }));
const AROUND: Record<Language, ReturnType<typeof around>> = { th: around("th"), en: around("en") };

/** Prepares what surrounds a page. */
export function frameOf(content: Content, page: PageWords): Frame {
  const { agency } = content;
  const urls = urlsOf(agency.site);
  const language = isEnglish(page.address) ? "en" : "th";
  const isThai = language === "th";
  const head = AROUND[language](content);
  const crest = crestPictures(content);
  const shared = page.image ?? (crest && urls.absoluteFile(crest.share));
  return {
    language,
    words: FRAME_WORDS[language],
    twin: pageTwin(content, page.address, urls),
    title: page.title,
    fullTitle: isHome(page.address) ? page.title : `${page.title} | ${head.agency.name}`,
    description: page.description,
    address: urls.href(page.address),
    canonical: urls.absolute(page.address),
    published: page.published,
    updated: newestOf(page.updated ?? [page.published], content) ?? newestDate(content),
    related: isThai ? relatedItems(content, page.partOf ?? page.address) : [],
    image: shared === undefined ? undefined : { ...SHARE_SIZE, href: shared },
    structuredData: page.structuredData && scriptSafe(page.structuredData),
    breadcrumbs: breadcrumbs(page, urls),
    notice: noticeOf(content, page.address, urls),
    search: page.search === false ? undefined : JSON.stringify(page.search ?? { kind: isThai ? "page" : "english" }),
    ...head,
    feedback: isThai ? feedbackView(agency, page.title, urls.absolute(page.address)) : undefined,
    menu: isThai ? mainMenu(content, page.address) : englishMenu(content, page.address),
    footer: isThai ? footerLinks(content, page.address) : englishFoot(content, page.address),
  };
}

function pageTwin(content: Content, address: string, urls: Urls): PageTwin | undefined {
  const twins = twinsOf(content, address);
  if (!twins) return undefined;
  const language = isEnglish(address) ? "th" : "en";
  return {
    href: urls.href(twins[language]),
    language,
    alternates: [
      { language: "th", href: urls.absolute(twins.th) },
      { language: "en", href: urls.absolute(twins.en) },
      { language: "x-default", href: urls.absolute(twins.en) },
    ],
  };
}

const isHome = (address: string): boolean => address === addresses.home || address === ENGLISH.home;

/** Pages of a year whose list is provisional say so, each of them: a reader may come to any of them first. */
function noticeOf(content: Content, address: string, urls: Urls): PageNotice | undefined {
  const { agency, editions } = content;
  const shown = editions.find(
    ({ fiscalYear }) =>
      address.startsWith(addresses.year(fiscalYear)) ||
      (address === addresses.checklist && fiscalYear === agency.currentFiscalYear),
  );
  if (!shown) return undefined;
  const { fiscalYear, provisional, items } = shown;
  if (provisional) return { text: provisionalWords(fiscalYear, provisional.basedOn), links: [] };
  const { moved = {} } = agency.settledFiscalYears.find((settled) => settled.fiscalYear === fiscalYear) ?? {};
  const item = items.find(({ code }) => addresses.item(fiscalYear, code) === address);
  const to = item && moved[item.code];
  return to && !to.includes(item.code)
    ? {
        text: MOVED_WORDS,
        links: items
          .filter(({ code }) => to.includes(code))
          .map(({ code, name }) => ({ title: `${code} ${name}`, href: urls.href(addresses.item(fiscalYear, code)) })),
      }
    : undefined;
}

function breadcrumbs({ title, crumb = title, address, parents = [] }: PageWords, urls: Urls): NavLink[] {
  if (isHome(address)) return [];
  const home = isEnglish(address)
    ? { title: FRAME_WORDS.en.home, address: ENGLISH.home }
    : { title: TITLES.home, address: addresses.home };
  return [home, ...parents, { title: crumb, address }].map((link) => ({
    title: link.title,
    href: urls.href(link.address),
    current: link.address === address ? "page" : undefined,
  }));
}

/** JSON that cannot close the script element it stands in. */
const scriptSafe = (value: object) => JSON.stringify(value).replaceAll("<", "\\u003c");
