import { assess } from "../../domain/assess/assess.ts";
import { showsChecklist } from "../../domain/assess/readiness.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { currentEdition, resultYears } from "../../domain/addresses/pages.ts";
import { REGISTERS, type RegisterName } from "../../domain/addresses/register-addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import { openAnnouncements } from "../../domain/model/municipal/announcement.ts";
import { comingEvents } from "../../domain/model/municipal/event.ts";
import { HOME_DEFAULTS, type HomeBlockName } from "../../domain/model/layout/home.ts";
import { contactDetailsView, type ContactDetails } from "../agency/contact.ts";
import { latestNews, urgentStories, type StoryLink } from "../agency/news.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { governmentOrganization } from "../frame/json-ld.ts";
import { namedLink, type MenuLink } from "../frame/menu.ts";
import { formatPoints } from "../frame/numbers.ts";
import { socialLinks, type SocialLink } from "../frame/social.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { albumCards } from "../municipal/albums.ts";
import { announcementCard } from "../municipal/announcements.ts";
import { eventCard } from "../municipal/events.ts";
import type { Card } from "../municipal/view.ts";
import { progressOf, type ChecklistProgress } from "../oit/checklist.ts";
import { headView, type HeadView } from "./head.ts";
import { tasks, type Task } from "./tasks.ts";

/** The first of some entries, and the page of all. */
export interface CardList {
  readonly cards: readonly Card[];
  readonly href: string;
}

/** What each block of the home page shows; `undefined` while there is nothing to show in it. */
export interface HomeBlocks {
  readonly urgent: readonly StoryLink[];
  readonly tasks: readonly Task[];
  /** What is disclosed this year; how far it is only where the checklist is shown. */
  readonly disclosure: {
    readonly fiscalYear: number;
    readonly progress: ChecklistProgress | undefined;
    readonly title: string;
    readonly href: string;
    /** The newest ITA result: "ผลการประเมิน ITA ปี 2565 ได้ 81.93 คะแนน". */
    readonly result: { readonly title: string; readonly href: string } | undefined;
  };
  readonly announcements: CardList;
  readonly events: CardList;
  readonly albums: CardList;
  readonly news: { readonly stories: readonly StoryLink[]; readonly href: string };
  readonly head: HeadView;
  readonly links: readonly MenuLink[];
  readonly social: readonly SocialLink[];
}

/** A block by its name, with what it shows. */
export type HomeBlock = {
  [Name in HomeBlockName]: { readonly name: Name; readonly shown: HomeBlocks[Name] };
}[HomeBlockName];

/** Everything the home page shows. */
export interface HomePage {
  readonly frame: Frame;
  readonly name: string;
  readonly summary: string | undefined;
  readonly contact: ContactDetails;
  readonly contactHref: string;
  /** In the agency's order, without those that would be empty. */
  readonly blocks: readonly HomeBlock[];
}

const LATEST_NEWS = 4;
/** So many entries of another kind stand on the page: a row of a wide window. */
const IN_ROW = 3;

/** What makes each block; what it makes of too little is nothing. */
const MAKERS: { [Name in HomeBlockName]: (content: Content) => HomeBlocks[Name] | undefined } = {
  urgent: (content) => some(urgentStories(content)),
  tasks,
  disclosure,
  announcements: (content) =>
    cardList(content, "announcements", openAnnouncements(content.announcements, content.today), announcementCard),
  events: (content) => cardList(content, "events", comingEvents(content.events, content.today), eventCard),
  albums: (content) => {
    const urls = urlsOf(content.agency.site);
    const cards = albumCards(content, urls, IN_ROW);
    return cards.length > 0 ? { cards, href: urls.href(REGISTERS.albums) } : undefined;
  },
  news: (content) => {
    // What is urgent stands above already.
    const urgent = (content.agency.home ?? HOME_DEFAULTS).blocks.includes("urgent") ? urgentStories(content) : [];
    const stories = latestNews(content, LATEST_NEWS + urgent.length)
      .filter(({ href }) => !urgent.some((story) => story.href === href))
      .slice(0, LATEST_NEWS);
    return stories.length > 0 ? { stories, href: urlsOf(content.agency.site).href(addresses.news) } : undefined;
  },
  head: headView,
  links: (content) => some((content.agency.home?.links ?? []).map((link) => namedLink(content, link, addresses.home))),
  social: ({ agency }) => some(socialLinks(agency)),
};

const some = <Value>(list: readonly Value[]): readonly Value[] | undefined => (list.length > 0 ? list : undefined);

function cardList<Data>(
  content: Content,
  register: RegisterName,
  entries: readonly Entry<Data>[],
  card: (entry: Entry<Data>, content: Content, urls: Urls) => Card,
): CardList | undefined {
  const urls = urlsOf(content.agency.site);
  const cards = entries.slice(0, IN_ROW).map((entry) => card(entry, content, urls));
  return cards.length > 0 ? { cards, href: urls.href(REGISTERS[register]) } : undefined;
}

/** Prepares the home page. */
export function homePageView(content: Content): HomePage {
  const { agency } = content;
  const { blocks } = agency.home ?? HOME_DEFAULTS;
  return {
    frame: frameOf(content, {
      title: agency.name,
      description: agency.summary ?? `เว็บไซต์ของ${agency.name}`,
      address: addresses.home,
      structuredData: governmentOrganization(agency),
      // Every word on it stands on the page that it leads to.
      search: false,
    }),
    name: agency.name,
    summary: agency.summary,
    contact: contactDetailsView(content),
    contactHref: urlsOf(agency.site).href(addresses.contact),
    blocks: blocks.flatMap((name) => {
      const shown = MAKERS[name](content);
      return shown === undefined ? [] : [{ name, shown } as HomeBlock];
    }),
  };
}

/** Nothing while the year has no answer and no other year a result: it would promise what is not there. */
function disclosure(content: Content): HomeBlocks["disclosure"] | undefined {
  const { href } = urlsOf(content.agency.site);
  const edition = currentEdition(content);
  const isShown = showsChecklist(content, edition.fiscalYear);
  const result = latestResult(content);
  const isAnswered = content.disclosures.some(({ data }) => data.fiscalYear === edition.fiscalYear);
  if (!isShown && !isAnswered && !result) return undefined;
  return {
    fiscalYear: edition.fiscalYear,
    progress: isShown ? progressOf(assess(edition, content).items) : undefined,
    title: isShown ? "ดูเช็กลิสต์ทุกข้อ" : "ดูข้อมูลที่เปิดเผย",
    href: href(isShown ? addresses.checklist : addresses.year(edition.fiscalYear)),
    result,
  };
}

function latestResult(content: Content): HomeBlocks["disclosure"]["result"] {
  const [year] = resultYears(content);
  const total = content.results.find(({ data }) => data.fiscalYear === year)?.data.total;
  return year === undefined || total === undefined
    ? undefined
    : {
        title: `${TITLES.results} ปี ${year} ได้ ${formatPoints(total)} คะแนน`,
        href: urlsOf(content.agency.site).href(addresses.result(year)),
      };
}
