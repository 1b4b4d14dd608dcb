import { z } from "zod";
import { addresses } from "../../../domain/addresses/addresses.ts";
import { recordKind } from "../record-kind.ts";
import { address, day, fileShape, list, word } from "../shape-fields.ts";
import { tableOf } from "../table.ts";

const record = z.strictObject({
  id: word("รหัสข่าวในที่อยู่เว็บไซต์"),
  title: word("หัวข้อข่าว"),
  url: address("หน้าของข่าว"),
  date: day("วันที่เผยแพร่"),
  topic: word("ประเภทข่าว"),
  summary: word("สรุป"),
  attachments: list(fileShape, "ไฟล์แนบ"),
});

/** Every story the agency has told, newest first; feeds may hold only the newest. */
export const news = recordKind({
  id: "news",
  group: "news",
  title: "ข่าวและประกาศ",
  description: "ข่าวทุกเรื่อง พร้อมวันที่ ประเภท สรุป และไฟล์แนบ ติดตามข่าวใหม่ได้ด้วยโปรแกรมอ่านฟีด",
  concept: "news",
  record,
  records: (content, urls) =>
    content.news
      .toSorted((a, b) => b.data.date.localeCompare(a.data.date) || a.id.localeCompare(b.id))
      .map(({ id, data: { title, date, topic, summary, attachments } }) => ({
        id,
        title,
        url: urls.absolute(addresses.story(id)),
        date,
        topic,
        summary,
        attachments: attachments.map((attachment) => ({
          title: attachment.title,
          url: urls.absoluteFile(attachment.file),
        })),
      })),
  days: (content) => content.news.map(({ data }) => data.date),
  table: tableOf<z.infer<typeof record>>([
    ["วันที่", ({ date }) => date],
    ["หัวข้อข่าว", ({ title }) => title],
    ["ประเภท", ({ topic }) => topic],
    ["สรุป", ({ summary }) => summary],
    ["หน้าของข่าว", ({ url }) => url],
    ["ไฟล์แนบ", ({ attachments }) => attachments.map(({ url }) => url).join("\n")],
  ]),
});
