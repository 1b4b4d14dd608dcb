import { always } from "../weighs.ts";
import type { Agency } from "../../../model/agency.ts";
import { siteAnswers } from "../../native-answers.ts";
import { thaiList } from "../../../thai/list.ts";
import { defineRule } from "../rule.ts";

const CONTACT = { concept: "complaint-channel", page: ["/complaints/", "/contact/"] };
const FACTS = { unit: "ส่วนงานที่รับเรื่อง", duration: "ระยะเวลาที่ตอบกลับ", procedure: "หน้าเว็บที่อธิบายวิธียื่นเรื่อง" } as const;

const lackingFacts = (channel: Agency["corruptionChannels"][number]) =>
  (["unit", "duration", "procedure"] as const).filter((fact) => channel[fact] === undefined);

const item = { concepts: ["complaint-channel"] };
const hotline = { name: "สายตรงปลัด", phone: "0 0000 0099" };
const facts = { unit: "สำนักปลัด", duration: "ภายใน 15 วัน", procedure: "/complaint-procedure/" };

/**
 * Who reports wants to know who receives it, how long it takes and how it is done. The components of the procedure
 * (FY2566 o27) ask for the same; that the channel repeats them is our own advice.
 */
export const complaintChannelFacts = defineRule<{ channel: string; lacks: string; keys: string }>({
  id: "complaint-channel-facts",
  title: "ช่องทางแจ้งเรื่องทุจริตควรบอกผู้รับเรื่องและเวลา",
  why: "แนวปฏิบัติเรื่องร้องเรียนให้บอกวิธียื่น ส่วนงาน และระยะเวลา ผู้แจ้งควรเห็นเรื่องเดียวกันที่ช่องทาง",
  words: {
    what: ({ channel, lacks }) => `“${channel}” ยังไม่บอก${lacks}`,
    remedy: ({ keys }) => `เพิ่ม ${keys} ใต้ชื่อช่องทางใน corruptionChannels`,
  },
  weighs: always("hint"),
  scope: "item",
  check: (context) => {
    const channels = context.content.agency.corruptionChannels.map((channel, index) => ({
      index,
      name: channel.name,
      lacking: lackingFacts(channel),
    }));
    const [best] = channels.toSorted((a, b) => a.lacking.length - b.lacking.length);
    return best && best.lacking.length > 0 && siteAnswers(context, CONTACT)
      ? [
          {
            severity: "hint",
            file: "content/agency.yaml",
            path: ["corruptionChannels", best.index],
            args: {
              channel: best.name,
              lacks: thaiList(best.lacking.map((fact) => FACTS[fact])),
              keys: best.lacking.join(", "),
            },
          },
        ]
      : [];
  },
  accept: [
    {
      says: "ช่องทางบอกส่วนงาน ระยะเวลา และหน้าวิธียื่นเรื่อง",
      given: { item, agency: { corruptionChannels: [{ ...hotline, ...facts }] } },
    },
    {
      says: "หนึ่งในสองช่องทางบอกครบ",
      given: { item, agency: { corruptionChannels: [hotline, { ...hotline, ...facts, name: "แบบฟอร์มออนไลน์" }] } },
    },
    { says: "ยังไม่มีช่องทาง ซึ่งเกณฑ์อื่นแจ้งแล้ว", given: { item } },
  ],
  reject: [
    { says: "ช่องทางมีแต่ชื่อกับหมายเลขโทรศัพท์", given: { item, agency: { corruptionChannels: [hotline] } } },
    {
      says: "ช่องทางไม่บอกระยะเวลา",
      given: { item, agency: { corruptionChannels: [{ ...hotline, ...facts, duration: undefined }] } },
    },
  ],
});
