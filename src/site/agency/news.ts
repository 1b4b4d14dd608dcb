import type { Content } from "../../domain/model/content.ts";
import { isPinned, urgentNews, type News, type NewsEntry } from "../../domain/model/records/news.ts";
import { formatThaiDate, formatThaiPeriod, type IsoDate } from "../../domain/thai/date.ts";
import { fiscalYearOf, fiscalYearPeriod, type FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { onceFor } from "../../domain/once.ts";
import { fileLink, type FileLink } from "../frame/files.ts";
import { recordAddress } from "../../domain/addresses/register-addresses.ts";
import { newsTopics, topicSlug } from "../../domain/addresses/pages.ts";
import { albumPhotos } from "../../domain/model/municipal/album.ts";
import { photoOf, photosOf, type Mark, type PhotoView } from "../municipal/view.ts";
import { shareImage, withPictures } from "../frame/picture.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** A story in a list. */
export interface StoryLink {
  readonly title: string;
  readonly href: string;
  readonly date: string;
  readonly topic: string;
  readonly summary: string;
  /** Its cover beside the words, which say what it is about. */
  readonly cover: PhotoView | undefined;
  readonly mark: Mark | undefined;
}

/** A link to a page of news. */
export interface NewsLink {
  readonly title: string;
  readonly href: string;
}

/** Everything the page of the latest news shows: the newest stories, and the way to all others. */
export interface NewsPage {
  readonly frame: Frame;
  readonly stories: readonly StoryLink[];
  /** Every year in which there is a story, newest first, with their number in words. */
  readonly years: readonly (NewsLink & { readonly count: string })[];
  /** Every topic, where there are several. */
  readonly topics: readonly (NewsLink & { readonly count: string })[];
  readonly rssHref: string;
}

/**
 * All stories of a fiscal year, month by month. A page that is published keeps its address and its stories: newer ones
 * of other years change nothing on it.
 */
export interface NewsYearPage {
  readonly kind: "year";
  readonly frame: Frame;
  readonly months: readonly {
    /** Where the month stands on the page. */
    readonly id: string;
    readonly title: string;
    readonly stories: readonly StoryLink[];
  }[];
  readonly newer: NewsLink | undefined;
  readonly older: NewsLink | undefined;
}

/** The newest stories of a topic. */
export interface NewsTopicPage {
  readonly frame: Frame;
  readonly stories: readonly StoryLink[];
  /** How many more there are on the pages of the years; nothing where all are shown. */
  readonly more: string | undefined;
  readonly allHref: string;
}

/** Everything the page of a story shows. */
export interface StoryPage {
  readonly kind: "story";
  readonly frame: Frame;
  readonly title: string;
  readonly date: string;
  readonly topic: NewsLink;
  readonly mark: Mark | undefined;
  readonly summary: string;
  readonly cover: PhotoView | undefined;
  readonly html: string;
  readonly videos: readonly { readonly title: string; readonly href: string; readonly photo: PhotoView | undefined }[];
  readonly photos: readonly PhotoView[];
  /** The album that the pictures are of. */
  readonly album: NewsLink | undefined;
  readonly attachments: readonly FileLink[];
}

/** So many stories stand on the page of the latest news. */
const LATEST = 20;
/** So many stories a feed holds: a reader that asks once a week misses none. */
const IN_FEED = 50;

/** So many stories of a topic stand on its page. */
const IN_TOPIC = 60;

const storyLink = ({ id, data }: NewsEntry, content: Content, urls: Urls): StoryLink => ({
  title: data.title,
  date: data.date,
  topic: data.topic,
  summary: data.summary,
  href: urls.href(addresses.story(id)),
  cover: photoOf(data.cover?.photo, "", content, urls),
  mark: newsMark(data, content.today),
});

/** What stands out of a story while it does. */
function newsMark({ urgentUntil, pinnedUntil }: News, today: IsoDate): Mark | undefined {
  if (urgentUntil !== undefined && today <= urgentUntil) return { text: "ประกาศด่วน", tone: "soon" };
  return pinnedUntil !== undefined && today <= pinnedUntil ? { text: "ปักหมุด", tone: "plain" } : undefined;
}

/** The newest stories first, those above them that the agency has put there for a time. */
export function latestNews(content: Content, count: number): StoryLink[] {
  const urls = urlsOf(content.agency.site);
  const stories = newestFirst(content);
  const isFirst = ({ data }: NewsEntry) => isPinned(data, content.today);
  return [...stories.filter(isFirst), ...stories.filter((entry) => !isFirst(entry))]
    .slice(0, count)
    .map((entry) => storyLink(entry, content, urls));
}

/** What must be known at once. */
export const urgentStories = (content: Content): StoryLink[] =>
  urgentNews(content).map((entry) => storyLink(entry, content, urlsOf(content.agency.site)));

/** The stories of a topic, newest first. */
const ofTopic = (content: Content, slug: string): readonly NewsEntry[] => byTopic(content).get(slug) ?? [];

const byTopic = onceFor("news by topic", (content): ReadonlyMap<string, readonly NewsEntry[]> => {
  const slugs = new Map(
    [...new Set(content.news.map(({ data }) => data.topic))].map((topic) => [topic, topicSlug(topic)]),
  );
  return Map.groupBy(newestFirst(content), ({ data }) => slugs.get(data.topic) ?? "");
});

/** The pages of all topics. */
export function newsTopicPages(content: Content): { slug: string; page: NewsTopicPage }[] {
  const urls = urlsOf(content.agency.site);
  return newsTopics(content).map(({ slug, title }) => {
    const stories = ofTopic(content, slug);
    const more = stories.length - IN_TOPIC;
    return {
      slug,
      page: {
        frame: frameOf(content, {
          title: `ข่าว: ${title}`,
          description: `ข่าวของ${content.agency.name} เรื่อง${title}`,
          address: addresses.newsTopic(slug),
          crumb: title,
          parents: [{ title: TITLES.news, address: addresses.news }],
          updated: stories.map(({ data }) => data.date),
          // Every word on it stands on the page of its story.
          search: false,
        }),
        stories: stories.slice(0, IN_TOPIC).map((entry) => storyLink(entry, content, urls)),
        more: more > 0 ? `อีก ${more} ข่าวอยู่ในหน้าของแต่ละปี` : undefined,
        allHref: urls.href(addresses.news),
      },
    };
  });
}

/** The stories by fiscal year (B.E.), newest first. */
const byYear = onceFor("news by year", (content): readonly (readonly [FiscalYear, readonly NewsEntry[]])[] => [
  ...Map.groupBy(newestFirst(content), ({ data }) => fiscalYearOf(data.date)),
]);

/** Prepares the page of the latest news. */
export function newsPage(content: Content): NewsPage {
  const { href } = urlsOf(content.agency.site);
  return {
    frame: frameOf(content, {
      title: TITLES.news,
      description: `ข่าวและประกาศของ${content.agency.name}`,
      address: addresses.news,
      search: content.news.length > 0 ? { kind: "page" } : false,
      updated: content.news.map(({ data }) => data.date),
    }),
    stories: latestNews(content, LATEST),
    years: byYear(content).map(([fiscalYear, entries]) => ({
      title: TITLES.year(fiscalYear),
      href: href(addresses.newsOf(fiscalYear)),
      count: `${entries.length} ข่าว`,
    })),
    topics: newsTopics(content).map(({ slug, title }) => ({
      title,
      href: href(addresses.newsTopic(slug)),
      count: `${ofTopic(content, slug).length} ข่าว`,
    })),
    rssHref: href(addresses.rss),
  };
}

/** The pages of the years in which there is a story. */
export function newsYearPages(content: Content): { id: string; page: NewsYearPage }[] {
  const urls = urlsOf(content.agency.site);
  const years = byYear(content);
  const link = (index: number): NewsLink | undefined => {
    const [fiscalYear] = years[index] ?? [];
    return fiscalYear === undefined
      ? undefined
      : { title: `ข่าวปี ${fiscalYear}`, href: urls.href(addresses.newsOf(fiscalYear)) };
  };
  return years.map(([fiscalYear, entries], index) => ({
    id: String(fiscalYear),
    page: {
      kind: "year",
      frame: frameOf(content, {
        title: `ข่าวปีงบประมาณ ${fiscalYear}`,
        description: `ข่าวและประกาศของ${content.agency.name} ${formatThaiPeriod(fiscalYearPeriod(fiscalYear))}`,
        address: addresses.newsOf(fiscalYear),
        crumb: TITLES.year(fiscalYear),
        parents: [{ title: TITLES.news, address: addresses.news }],
        updated: entries.map(({ data }) => data.date),
        // Every word on it stands on the page of its story.
        search: false,
      }),
      months: [...Map.groupBy(entries, ({ data }) => data.date.slice(0, 7))].map(([month, stories]) => ({
        id: `m${month.slice(5)}`,
        title: monthName(stories[0]?.data.date ?? ""),
        stories: stories.map((entry) => storyLink(entry, content, urls)),
      })),
      newer: link(index - 1),
      older: link(index + 1),
    },
  }));
}

/** @example monthName("2023-04-20") // "เมษายน 2566" */
const monthName = (date: IsoDate): string => formatThaiDate(date).replace(/^\d+ /, "");

/** The pages of all stories. */
export const storyPages = (content: Content): { id: string; page: StoryPage }[] =>
  content.news.map((entry) => ({ id: entry.id, page: storyPage(content, entry) }));

function storyPage(content: Content, { id, data, html }: NewsEntry): StoryPage {
  const urls = urlsOf(content.agency.site);
  return {
    kind: "story",
    frame: frameOf(content, {
      title: data.title,
      description: data.summary,
      address: addresses.story(id),
      parents: [{ title: TITLES.news, address: addresses.news }],
      published: data.date,
      image: shareImage(data.cover?.photo, content.files, urls),
      search: { kind: "news", fiscalYears: [fiscalYearOf(data.date)] },
    }),
    title: data.title,
    date: data.date,
    topic: { title: data.topic, href: urls.href(addresses.newsTopic(topicSlug(data.topic))) },
    mark: newsMark(data, content.today),
    summary: data.summary,
    cover: data.cover && photosOf([data.cover], content, urls)[0],
    videos: data.videos.map(({ title, url, photo }) => ({
      title,
      href: url,
      photo: photoOf(photo ?? data.cover?.photo, "", content, urls),
    })),
    ...picturesOf(data, content, urls),
    html: withPictures(proseLinks(html, urls), content.files, urls),
    attachments: data.attachments.map((attachment) => fileLink(attachment, content.files, urls)),
  };
}

/** The pictures of a story: its own, then those of its album. */
function picturesOf({ photos, album }: News, content: Content, urls: Urls): Pick<StoryPage, "photos" | "album"> {
  const named = content.albums.find(({ id }) => recordAddress("albums", id) === album);
  const all = [...photos, ...(named ? albumPhotos(named.data, content.files) : [])];
  return {
    photos: photosOf(all, content, urls),
    album: named && { title: named.data.title, href: urls.href(recordAddress("albums", named.id)) },
  };
}

/**
 * The body of a story with its links as they stand on the site.
 * @param html as Markdown makes it: no tag in it was written by hand
 */
const proseLinks = (html: string, { written }: Urls): string =>
  html.replace(/(<a href=")([^"]*)/g, (_, tag: string, address: string) => tag + written(address));

/**
 * What the feeds of news hold: the newest stories, or all of a fiscal year that is past, which stay as they are.
 * @param fiscalYear B.E.
 */
export function newsFeed(content: Content, fiscalYear?: FiscalYear) {
  const { agency } = content;
  const urls = urlsOf(agency.site);
  return {
    title: `ข่าว${agency.name}`,
    description: `ข่าวและประกาศของ${agency.name}`,
    site: urls.absolute(addresses.home),
    items: (fiscalYear === undefined ? newestFirst(content).slice(0, IN_FEED) : ofYear(content, fiscalYear)).map(
      ({ id, data }) => ({
        title: data.title,
        description: data.summary,
        link: urls.absolute(addresses.story(id)),
        // Noon in Bangkok is the same day for nearly every reader; midnight would be the day before in Greenwich.
        pubDate: new Date(`${data.date}T12:00:00+07:00`),
        categories: [data.topic],
      }),
    ),
  };
}

const ofYear = (content: Content, year: FiscalYear): readonly NewsEntry[] =>
  byYear(content).find(([fiscalYear]) => fiscalYear === year)?.[1] ?? [];

/** Days are told apart by their digits alone, which is sooner done than by the rules of a language. */
const order = (a: IsoDate, b: IsoDate): number => (a < b ? -1 : a > b ? 1 : 0);

const newestFirst = onceFor("news, newest first", ({ news }): readonly NewsEntry[] =>
  news.toSorted((a, b) => order(b.data.date, a.data.date) || a.id.localeCompare(b.id)),
);
