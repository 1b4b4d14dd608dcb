import { z } from "zod";
import { described, isoDate, publicFile, text } from "../fields.ts";

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
