import { z } from "zod";
import { described, publicFile, text } from "../fields.ts";

/** Files that readers open, each under a name. */
export const fileList = (description: string, title = "ประกาศฉบับเต็ม", file = "documents/notices/notice.pdf") =>
  described(
    z.array(z.strictObject({ title: text("ชื่อไฟล์ที่ประชาชนอ่าน", title), file: publicFile("ไฟล์ในโฟลเดอร์ public", file) })),
    description,
  ).default([]);

/** A picture of `public/` with what it shows, which is read where it cannot be seen. */
export const photoSchema = z.strictObject({
  photo: publicFile("ไฟล์ภาพในโฟลเดอร์ public", "images/places/waterfall.jpg"),
  caption: text("ภาพนี้แสดงอะไร ผู้ที่มองไม่เห็นภาพจะได้ฟังข้อความนี้", "น้ำตกมองจากสะพาน"),
});
export type Photo = z.infer<typeof photoSchema>;

/** Text in paragraphs, set apart by an empty line. */
export const paragraphs = (description: string, example: string) =>
  text(`${description} เว้นบรรทัดว่างเพื่อขึ้นย่อหน้าใหม่`, example);

/** The place of an entry among its like. */
export const order = described(z.int().nonnegative(), "ลำดับการแสดง เลขน้อยอยู่ก่อน", 1).default(100);
