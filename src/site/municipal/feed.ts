import { ANNOUNCEMENTS_FEED, recordAddress } from "../../domain/addresses/register-addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import { ANNOUNCEMENT_KINDS } from "../../domain/model/municipal/announcement.ts";
import { urlsOf } from "../frame/urls.ts";
import { feedOf } from "../machine/rss.ts";

/** So many announcements a feed holds. */
const IN_FEED = 50;

/** Announcements and vacancies as RSS 2.0, newest first; one of a day to come waits for its day. */
export function announcementsFeed(content: Content) {
  const { absolute } = urlsOf(content.agency.site);
  return feedOf(content, ANNOUNCEMENTS_FEED, {
    title: `ประกาศและรับสมัครงาน ${content.agency.name}`,
    description: `งานที่เปิดรับและประกาศของ${content.agency.name}`,
    items: content.announcements
      .filter(({ data }) => data.date <= content.today)
      .toSorted((a, b) => b.data.date.localeCompare(a.data.date) || a.id.localeCompare(b.id))
      .slice(0, IN_FEED)
      .map(({ id, data }) => ({
        title: data.title,
        description: data.summary,
        link: absolute(recordAddress("announcements", id)),
        pubDate: new Date(`${data.date}T12:00:00+07:00`),
        categories: [ANNOUNCEMENT_KINDS[data.kind]],
      })),
  });
}
