import { z } from "zod";
import type { HtmlEntry } from "../entry.ts";
import { described, isoDate, publicFile, text } from "../fields.ts";
import { addresses } from "../../addresses/addresses.ts";
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
  })
  .describe("ข่าว");
export type News = z.infer<typeof newsSchema>;

/** A story with its body. */
export type NewsEntry = HtmlEntry<News>;

/** The announcements, newest first. */
export const news = defineKind({
  label: "ข่าว",
  folder: "news",
  include: "*.md",
  format: "markdown",
  schema: newsSchema,
  shownAt: [addresses.news],
  concepts: ["news"],
  order: (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
  days: ({ date }) => [date],
  asOf: (data, by) => (by(data.date) ? data : undefined),
});
