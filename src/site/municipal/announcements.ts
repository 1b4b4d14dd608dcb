import { ANNOUNCEMENTS_FEED, recordAddress, REGISTERS } from "../../domain/addresses/register-addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import {
  ANNOUNCEMENT_KINDS,
  isOpenOn,
  openAnnouncements,
  type Announcement,
} from "../../domain/model/municipal/announcement.ts";
import { daysBetween, formatThaiDate, type IsoDate } from "../../domain/thai/date.ts";
import { frameOf } from "../frame/frame.ts";
import type { Urls } from "../frame/urls.ts";
import { choicesAmong, type Register } from "./register.ts";
import { registerTitle } from "./titles.ts";
import { callTo, factsOf, filesOf, paragraphsOf, sectionOf, type Card, type Mark, type RecordPage } from "./view.ts";

/** So many days before its end an announcement says that it ends soon. */
const SOON = 7;

/** Where an announcement stands today. */
export function announcementMark(data: Announcement, today: IsoDate): Mark {
  if (!isOpenOn(data, today))
    return data.date > today
      ? { text: `ประกาศวันที่ ${formatThaiDate(data.date, "short")}`, tone: "plain" }
      : { text: "ปิดรับแล้ว", tone: "past" };
  if (data.closes === undefined) return { text: ANNOUNCEMENT_KINDS[data.kind], tone: "plain" };
  const left = daysBetween(today, data.closes);
  if (left === 0) return { text: "วันสุดท้าย วันนี้", tone: "soon" };
  const words = `ถึง ${formatThaiDate(data.closes, "short")} (อีก ${left} วัน)`;
  return { text: words, tone: left <= SOON ? "soon" : "open" };
}

/** An announcement in a list. */
export const announcementCard = ({ id, data }: Entry<Announcement>, { today }: Content, { href }: Urls): Card => ({
  id,
  title: data.title,
  href: href(recordAddress("announcements", id)),
  mark: announcementMark(data, today),
  date: data.date,
  summary: data.summary,
  kind: data.kind,
});

export const announcements: Register = {
  description: ({ agency }) => `งานที่เปิดรับและประกาศที่มีวันสุดท้ายของ${agency.name}`,
  body: (content, urls) => {
    const open = openAnnouncements(content.announcements, content.today);
    const closed = content.announcements
      .filter((entry) => !open.includes(entry))
      .toSorted((a, b) => b.data.date.localeCompare(a.data.date));
    const [now, past] = [open, closed].map((entries) => entries.map((entry) => announcementCard(entry, content, urls)));
    return {
      groups: [
        { id: "open", title: "เปิดรับอยู่", look: "rows", cards: now ?? [] },
        { id: "closed", title: "ปิดรับแล้ว", look: "rows", cards: past ?? [] },
      ],
      choices: choicesAmong(ANNOUNCEMENT_KINDS, [...(now ?? []), ...(past ?? [])]),
      actions: [{ title: "รับประกาศใหม่ทาง RSS", href: urls.href(ANNOUNCEMENTS_FEED), icon: "feed" }],
      updated: content.announcements.map(({ data }) => data.date),
    };
  },
  records: (content, urls) =>
    content.announcements.map((entry) => ({ id: entry.id, page: page(entry, content, urls) })),
};

function page({ id, data }: Entry<Announcement>, content: Content, urls: Urls): RecordPage {
  const { opens, closes, positions } = data;
  const day = (date: IsoDate | undefined) => date && formatThaiDate(date);
  return {
    frame: frameOf(content, {
      title: data.title,
      description: data.summary,
      address: recordAddress("announcements", id),
      parents: [{ title: registerTitle("announcements", content), address: REGISTERS.announcements }],
      published: data.date,
      search: { kind: "news" },
    }),
    title: data.title,
    mark: announcementMark(data, content.today),
    date: data.date,
    summary: data.summary,
    facts: factsOf(
      ["ประเภท", ANNOUNCEMENT_KINDS[data.kind]],
      ["เริ่มรับ", day(opens)],
      ["วันสุดท้าย", day(closes)],
      ["ติดต่อ", data.unit],
    ),
    actions: [
      ...(data.apply === undefined
        ? []
        : [{ title: "สมัครหรือยื่นออนไลน์", href: data.apply, icon: "link", main: true } as const]),
      ...callTo(data.phone),
    ],
    sections: [
      ...sectionOf("positions", "ตำแหน่งที่รับ", {
        items: positions.map(({ name, count, pay }) => [`${name} ${count} อัตรา`, pay].filter(Boolean).join(" ")),
      }),
      ...sectionOf("text", "รายละเอียด", { paragraphs: paragraphsOf(data.text) }),
      ...sectionOf("documents", "เอกสาร", { files: filesOf(data.documents, content, urls) }),
      ...sectionOf("results", "ผลและรายชื่อ", { files: filesOf(data.results, content, urls) }),
    ],
    photos: [],
  };
}
