import { z } from "zod";
import { described, isoDate, publicFile, publicFolder, text } from "../fields.ts";
import type { FileFacts } from "../entry.ts";
import { extensionOf } from "../files.ts";
import type { Photo } from "./parts.ts";

/** Pictures of one occasion: a folder of `public/` with captions. One file an album: `content/albums/*.yaml`. */
export const albumSchema = z
  .strictObject({
    title: text("ชื่ออัลบั้ม", "กิจกรรมวันสงกรานต์"),
    date: isoDate("วันที่ถ่ายภาพหรือจัดกิจกรรม"),
    summary: text("เล่ากิจกรรมหนึ่งถึงสองประโยค", "รดน้ำขอพรผู้สูงอายุ 8 ชุมชน").optional(),
    place: text("สถานที่", "ลานหน้าสำนักงานเทศบาล").optional(),
    folder: publicFolder("โฟลเดอร์ภาพใน public ทุกภาพในโฟลเดอร์นี้จะแสดงเรียงตามชื่อไฟล์", "images/albums/songkran"),
    cover: publicFile("ภาพปก ไม่เขียนบรรทัดนี้จะใช้ภาพแรก", "images/albums/songkran/01.jpg").optional(),
    captions: described(
      z.array(
        z.strictObject({
          picture: text("ชื่อไฟล์ภาพในโฟลเดอร์", "01.jpg"),
          caption: text("คำบรรยายภาพ", "ผู้สูงอายุรับพวงมาลัย"),
        }),
      ),
      "คำบรรยายภาพ ภาพที่ไม่มีคำบรรยายใช้ชื่ออัลบั้มกับลำดับแทน",
    ).default([]),
  })
  .describe("อัลบั้มภาพกิจกรรม");
export type Album = z.infer<typeof albumSchema>;

const PICTURES = ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg"];

/** The pictures of an album by the names of their files; one without words of its own is told by its number. */
export function albumPhotos(
  { folder, title, captions }: Pick<Album, "folder" | "title" | "captions">,
  files: Readonly<Record<string, FileFacts>>,
): Photo[] {
  const words = new Map(captions.map(({ picture, caption }) => [picture.normalize("NFC"), caption]));
  return Object.keys(files)
    .filter((file) => file.startsWith(`${folder}/`) && PICTURES.includes(extensionOf(file)))
    .toSorted((a, b) => a.localeCompare(b, "th", { numeric: true }))
    .map((photo, index) => ({
      photo,
      caption: words.get(photo.slice(folder.length + 1)) ?? `${title} ภาพที่ ${index + 1}`,
    }));
}
