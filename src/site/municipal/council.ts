import { recordAddress, REGISTERS } from "../../domain/addresses/register-addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import type { CouncilMeeting, CouncilTerm } from "../../domain/model/municipal/council.ts";
import { formatThaiDate, formatThaiPeriod } from "../../domain/thai/date.ts";
import { frameOf } from "../frame/frame.ts";
import { phoneLink } from "../frame/phone.ts";
import type { Urls } from "../frame/urls.ts";
import type { Register } from "./register.ts";
import { registerTitle } from "./titles.ts";
import { factsOf, filesOf, photoOf, sectionOf, type Card, type CardGroup, type RecordPage } from "./view.ts";

/** So many meetings stand above the members; a reader of minutes wants the last. */
const LATEST = 4;

const minutesOf = ({ minutes, title }: CouncilMeeting): { title: string; file: string }[] =>
  minutes === undefined ? [] : [{ title: `รายงาน${title}`, file: minutes }];

const meetingCard = ({ id, data }: Entry<CouncilMeeting>, content: Content, urls: Urls): Card => ({
  id,
  title: data.title,
  href: urls.href(recordAddress("council", id)),
  date: data.date,
  ...(data.date > content.today && { mark: { text: "จะประชุม", tone: "open" as const } }),
  summary: data.date > content.today || data.minutes !== undefined ? undefined : "รายงานการประชุมยังไม่เผยแพร่",
  files: filesOf(minutesOf(data), content, urls),
});

function memberGroup({ id, data }: Entry<CouncilTerm>, content: Content, urls: Urls): CardGroup {
  return {
    id: `term-${id}`,
    title: data.title,
    look: "people",
    cards: data.members.map(({ name, position, area, photo, phone }, index) => ({
      id: `${id}-${index + 1}`,
      title: name,
      photo: photoOf(photo, `ภาพถ่าย${name}`, content, urls),
      summary: [position, area].filter(Boolean).join(" · "),
      actions: phone === undefined ? [] : [{ title: `โทร. ${phone}`, href: phoneLink(phone).href, icon: "phone" }],
    })),
  };
}

export const council: Register = {
  description: ({ agency }) => `สมาชิกสภาและรายงานการประชุมสภาของ${agency.name}`,
  body: (content, urls) => {
    const meetings = content.councilMeetings.toSorted((a, b) => b.data.date.localeCompare(a.data.date));
    const terms = content.councilTerms.toSorted((a, b) => b.data.from.localeCompare(a.data.from));
    const [now, ...before] = terms;
    const cards = meetings.map((entry) => meetingCard(entry, content, urls));
    return {
      groups: [
        { id: "meetings", title: "การประชุมล่าสุด", look: "rows", cards: cards.slice(0, LATEST) },
        ...(now ? [memberGroup(now, content, urls)] : []),
        { id: "earlier", title: "การประชุมก่อนหน้า", look: "rows", cards: cards.slice(LATEST) },
        ...before.map((entry) => memberGroup(entry, content, urls)),
      ],
      facts: now
        ? factsOf([
            "วาระปัจจุบัน",
            now.data.to
              ? formatThaiPeriod({ from: now.data.from, to: now.data.to })
              : `ตั้งแต่ ${formatThaiDate(now.data.from)}`,
          ])
        : [],
      updated: [...terms.map(({ data }) => data.updated), ...meetings.map(({ data }) => data.date)],
    };
  },
  records: (content, urls) =>
    content.councilMeetings.map((entry) => ({ id: entry.id, page: page(entry, content, urls) })),
};

const page = ({ id, data }: Entry<CouncilMeeting>, content: Content, urls: Urls): RecordPage => ({
  frame: frameOf(content, {
    title: data.title,
    description: `ระเบียบวาระ มติ และรายงานการประชุม วันที่ ${formatThaiDate(data.date)}`,
    address: recordAddress("council", id),
    parents: [{ title: registerTitle("council", content), address: REGISTERS.council }],
    updated: [data.date],
    search: { kind: "page" },
  }),
  title: data.title,
  mark: data.date > content.today ? { text: "จะประชุม", tone: "open" } : undefined,
  date: data.date,
  summary: undefined,
  facts: factsOf(["สถานที่", data.place]),
  actions: data.video === undefined ? [] : [{ title: "ดูบันทึกภาพการประชุม", href: data.video, icon: "video" }],
  sections: [
    ...sectionOf("minutes", "รายงานการประชุม", { files: filesOf(minutesOf(data), content, urls) }),
    ...sectionOf("resolutions", "มติ", { items: data.resolutions }),
    ...sectionOf("agenda", "ระเบียบวาระ", { items: data.agenda, isOrdered: true }),
    ...sectionOf("documents", "ประกาศและเอกสารประกอบ", { files: filesOf(data.documents, content, urls) }),
  ],
  photos: [],
});
