import type { Content, NewsEntry } from "../domain/content.ts";
import { fiscalYearOf } from "../domain/thai/fiscal-year.ts";
import { fileLink, type FileLink } from "./files.ts";
import { frameOf, type Frame } from "./frame.ts";
import { addresses, urlsOf } from "./urls.ts";

/** A story in a list. */
export interface StoryLink {
  readonly title: string;
  readonly href: string;
  readonly date: string;
  readonly topic: string;
  readonly summary: string;
}

/** Everything the list of news shows. */
export interface NewsPage {
  readonly frame: Frame;
  readonly stories: readonly StoryLink[];
  readonly rssHref: string;
}

/** Everything the page of a story shows. */
export interface StoryPage {
  readonly frame: Frame;
  readonly title: string;
  readonly date: string;
  readonly topic: string;
  readonly summary: string;
  readonly html: string;
  readonly attachments: readonly FileLink[];
}

/** The newest stories first. */
export function latestNews(content: Content, count = Infinity): StoryLink[] {
  const { href } = urlsOf(content.agency.site);
  return newestFirst(content.news)
    .slice(0, count)
    .map(({ id, data: { title, date, topic, summary } }) => ({
      title,
      date,
      topic,
      summary,
      href: href(addresses.story(id)),
    }));
}

/** Prepares the list of news. */
export const newsPage = (content: Content): NewsPage => ({
  frame: frameOf(content, {
    title: "ข่าว",
    description: `ข่าวและประกาศของ${content.agency.name}`,
    address: addresses.news,
    search: content.news.length > 0 ? { kind: "page" } : false,
    updated: content.news.map(({ data }) => data.date),
  }),
  stories: latestNews(content),
  rssHref: urlsOf(content.agency.site).href(addresses.rss),
});

/** The pages of all stories. */
export const storyPages = (content: Content): { id: string; page: StoryPage }[] =>
  content.news.map((entry) => ({ id: entry.id, page: storyPage(content, entry) }));

function storyPage(content: Content, { id, data, html }: NewsEntry): StoryPage {
  const urls = urlsOf(content.agency.site);
  return {
    frame: frameOf(content, {
      title: data.title,
      description: data.summary,
      address: addresses.story(id),
      parents: [{ title: "ข่าว", address: addresses.news }],
      published: data.date,
      search: { kind: "news", fiscalYears: [fiscalYearOf(data.date)] },
    }),
    title: data.title,
    date: data.date,
    topic: data.topic,
    summary: data.summary,
    html,
    attachments: data.attachments.map((attachment) => fileLink(attachment, content.files, urls)),
  };
}

/** What the feed of news holds. */
export function newsFeed(content: Content) {
  const { agency } = content;
  const urls = urlsOf(agency.site);
  return {
    title: `ข่าว${agency.name}`,
    description: `ข่าวและประกาศของ${agency.name}`,
    site: urls.absolute(addresses.home),
    customData: "<language>th</language>",
    items: newestFirst(content.news).map(({ id, data }) => ({
      title: data.title,
      description: data.summary,
      link: urls.absolute(addresses.story(id)),
      // Noon in Bangkok is the same day for nearly every reader; midnight would be the day before in Greenwich.
      pubDate: new Date(`${data.date}T12:00:00+07:00`),
      categories: [data.topic],
    })),
  };
}

const newestFirst = (news: Content["news"]): NewsEntry[] =>
  news.toSorted((a, b) => b.data.date.localeCompare(a.data.date) || a.id.localeCompare(b.id));
