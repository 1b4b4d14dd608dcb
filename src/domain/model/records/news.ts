import { z } from "zod";
import type { IsoDate } from "../../thai/date.ts";
import type { HtmlEntry } from "../entry.ts";
import { described, isoDate, publicFile, sitePath, text, webAddress } from "../fields.ts";
import { addresses } from "../../addresses/addresses.ts";
import { photoSchema } from "../municipal/parts.ts";
import { defineKind } from "./kind.ts";

/** An announcement with a Markdown body. One file a story: `content/news/*.md`. */
export const newsSchema = z
  .strictObject({
    title: text("หัวข้อข่าว", "ประชาสัมพันธ์การชำระภาษี"),
    date: isoDate("วันที่เผยแพร่"),
    summary: text("สรุปข่าวหนึ่งถึงสองประโยค", "เปิดรับชำระภาษีตั้งแต่วันที่ 1 มกราคม"),
    topic: text("ประเภทข่าว", "ประชาสัมพันธ์").default("ข่าวประชาสัมพันธ์"),
    attachments: described(
      z.array(
        z.strictObject({
          title: text("ชื่อไฟล์แนบ", "ประกาศฉบับเต็ม"),
          file: publicFile("ไฟล์แนบ", "documents/news/notice.pdf"),
        }),
      ),
      "ไฟล์แนบ",
    ).default([]),
    cover: described(photoSchema, "ภาพปก ใช้ในรายการข่าวและเมื่อแชร์ใน LINE หรือ Facebook").optional(),
    photos: described(z.array(photoSchema), "ภาพประกอบท้ายข่าว").default([]),
    album: sitePath("อัลบั้มภาพของเรื่องนี้ในเว็บไซต์นี้", "/albums/2566-riverside/").optional(),
    videos: described(
      z.array(
        z.strictObject({
          title: text("ชื่อวิดีโอ", "บรรยากาศงานสงกรานต์"),
          url: webAddress("ลิงก์วิดีโอใน YouTube หรือ Facebook ของหน่วยงาน", "https://www.youtube.com/watch?v=example"),
          photo: publicFile("ภาพนิ่งของวิดีโอในโฟลเดอร์ public", "images/news/drain.jpg").optional(),
        }),
      ),
      "วิดีโอ แสดงเป็นภาพที่ลิงก์ไปยังช่องของหน่วยงาน",
    ).default([]),
    pinnedUntil: isoDate("ปักหมุดไว้บนสุดถึงวันที่ พ้นวันนี้แล้วเลิกปักเอง", "2023-05-31").optional(),
    urgentUntil: isoDate("ประกาศด่วนถึงวันที่ พ้นวันนี้แล้วเลิกแสดงเป็นเรื่องด่วนเอง", "2023-05-05").optional(),
  })
  .describe("ข่าว");
export type News = z.infer<typeof newsSchema>;

/** A story with its body. */
export type NewsEntry = HtmlEntry<News>;

/** What must be known at once, as long as the agency says so, newest first. */
export const urgentNews = ({ news: stories, today }: { news: readonly NewsEntry[]; today: IsoDate }): NewsEntry[] =>
  stories
    .filter(({ data: { date, urgentUntil } }) => date <= today && urgentUntil !== undefined && today <= urgentUntil)
    .toSorted((a, b) => b.data.date.localeCompare(a.data.date));

/** True for a story that stands above newer ones: pinned, or urgent. */
export const isPinned = ({ pinnedUntil, urgentUntil }: News, today: IsoDate): boolean =>
  [pinnedUntil, urgentUntil].some((until) => until !== undefined && today <= until);

/** The announcements, newest first. */
export const news = defineKind({
  label: "ข่าว",
  folder: "news",
  include: "*.md",
  format: "markdown",
  schema: newsSchema,
  shownAt: [addresses.news],
  openData: [{ id: "news" }],
  concepts: ["news"],
  order: (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
  days: ({ date }) => [date],
  asOf: (data, by) => (by(data.date) ? data : undefined),
});
