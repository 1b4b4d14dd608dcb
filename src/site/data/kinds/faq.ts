import { z } from "zod";
import { addresses } from "../../../domain/addresses/addresses.ts";
import { recordKind } from "../record-kind.ts";
import { address, updated, word } from "../shape-fields.ts";
import { tableOf } from "../table.ts";

const record = z.strictObject({
  id: word("รหัสคำถาม"),
  question: word("คำถาม"),
  answer: word("คำตอบ"),
  topic: word("หมวด"),
  url: address("คำถามนี้ในเว็บไซต์"),
  updated,
});

/** Questions that citizens ask, with the agency's answers. */
export const faq = recordKind({
  id: "faq",
  group: "agency",
  title: "คำถามที่พบบ่อย",
  description: "คำถามที่ประชาชนถามบ่อย พร้อมคำตอบและหมวด",
  record,
  records: (content, urls) =>
    content.faqs.map(({ id, data: { question, answer, topic, updated } }) => ({
      id,
      question,
      answer,
      topic,
      updated,
      url: urls.absolute(`${addresses.faq}#${id}`),
    })),
  days: (content) => content.faqs.map(({ data }) => data.updated),
  table: tableOf<z.infer<typeof record>>([
    ["หมวด", ({ topic }) => topic],
    ["คำถาม", ({ question }) => question],
    ["คำตอบ", ({ answer }) => answer],
    ["ที่อยู่", ({ url }) => url],
    ["วันที่ปรับปรุง", (entry) => entry.updated],
  ]),
});
