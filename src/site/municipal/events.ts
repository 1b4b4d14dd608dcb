import { EVENTS_CALENDAR, eventCalendar, recordAddress, REGISTERS } from "../../domain/addresses/register-addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import { comingEvents, lastDayOf, type Event } from "../../domain/model/municipal/event.ts";
import { formatThaiDate, formatThaiPeriod } from "../../domain/thai/date.ts";
import { shareImage } from "../frame/picture.ts";
import { frameOf } from "../frame/frame.ts";
import type { Urls } from "../frame/urls.ts";
import type { Register } from "./register.ts";
import { registerTitle } from "./titles.ts";
import { callTo, factsOf, filesOf, paragraphsOf, photoOf, sectionOf, type Card, type RecordPage } from "./view.ts";

/** The day or days of an event in words. */
export const eventDays = ({ from, to }: Event): string =>
  to === undefined || to === from ? formatThaiDate(from) : formatThaiPeriod({ from, to });

/** An event in a list. */
export const eventCard = ({ id, data }: Entry<Event>, content: Content, urls: Urls): Card => ({
  id,
  title: data.title,
  href: urls.href(recordAddress("events", id)),
  photo: photoOf(data.photo, "", content, urls),
  mark:
    lastDayOf(data) < content.today
      ? { text: "จัดแล้ว", tone: "past" }
      : { text: data.from <= content.today ? "กำลังจัด" : "จะจัด", tone: "open" },
  summary: data.summary,
  facts: factsOf(["วัน", eventDays(data)], ["เวลา", data.time], ["ที่", data.place]),
});

export const events: Register = {
  description: ({ agency }) => `งานที่${agency.name}จะจัด วันเวลา และสถานที่`,
  body: (content, urls) => {
    const coming = comingEvents(content.events, content.today);
    const past = content.events
      .filter((entry) => !coming.includes(entry))
      .toSorted((a, b) => b.data.from.localeCompare(a.data.from));
    return {
      groups: [
        { id: "coming", title: "ที่จะถึง", look: "tiles", cards: coming.map((entry) => eventCard(entry, content, urls)) },
        { id: "past", title: "ที่ผ่านมา", look: "rows", cards: past.map((entry) => eventCard(entry, content, urls)) },
      ],
      actions: [{ title: "ใส่ทุกงานในปฏิทินของท่าน", href: urls.href(EVENTS_CALENDAR), icon: "calendar" }],
      // A day to come is no day on which something was changed.
      updated: [],
    };
  },
  records: (content, urls) => content.events.map((entry) => ({ id: entry.id, page: page(entry, content, urls) })),
};

const page = (entry: Entry<Event>, content: Content, urls: Urls): RecordPage => {
  const { id, data } = entry;
  const { mark, facts = [] } = eventCard(entry, content, urls);
  return {
    frame: frameOf(content, {
      title: data.title,
      description: `${data.summary} ${eventDays(data)} ${data.place}`,
      address: recordAddress("events", id),
      parents: [{ title: registerTitle("events", content), address: REGISTERS.events }],
      image: shareImage(data.photo, content.files, urls),
      search: { kind: "news" },
    }),
    title: data.title,
    mark,
    date: undefined,
    summary: data.summary,
    facts,
    actions: [
      { title: "ใส่ในปฏิทินของท่าน", href: urls.href(eventCalendar(id)), icon: "calendar", main: true },
      ...(data.url === undefined ? [] : [{ title: "ลงทะเบียนหรือดูเพิ่มเติม", href: data.url, icon: "link" } as const]),
      ...callTo(data.phone),
    ],
    sections: [
      ...sectionOf("text", "รายละเอียด", { paragraphs: paragraphsOf(data.text) }),
      ...sectionOf("documents", "เอกสาร", { files: filesOf(data.documents, content, urls) }),
    ],
    photos: [photoOf(data.photo, `ภาพประกอบงาน${data.title}`, content, urls)].flatMap((photo) => photo ?? []),
  };
};
