import { z } from "zod";
import type { Entry } from "../entry.ts";
import { isoDate, phone, publicFile, text, webAddress } from "../fields.ts";
import type { IsoDate } from "../../thai/date.ts";
import { fileList, paragraphs } from "./parts.ts";

/** Something that people can come to. One file an event: `content/events/*.yaml`. */
export const eventSchema = z
  .strictObject({
    title: text("ชื่องาน", "ตลาดนัดชุมชน"),
    from: isoDate("วันที่จัด หรือวันแรกของงาน", "2023-05-06"),
    to: isoDate("วันสุดท้ายของงาน ถ้ามีวันเดียวให้เว้นไว้", "2023-05-07").optional(),
    time: text("เวลา", "15.00–20.00 น.").optional(),
    place: text("สถานที่", "ลานหน้าสำนักงานเทศบาล"),
    summary: text("งานนี้มีอะไร หนึ่งประโยค", "อาหาร ผัก และของทำมือจาก 8 ชุมชน"),
    text: paragraphs("รายละเอียด", "เข้าชมฟรี มีที่จอดรถหลังสำนักงาน").optional(),
    photo: publicFile("ภาพประกอบในโฟลเดอร์ public", "images/events/market.jpg").optional(),
    phone: phone("หมายเลขโทรศัพท์ที่สอบถามได้").optional(),
    url: webAddress("ลิงก์ลงทะเบียนหรือรายละเอียดเพิ่มเติม").optional(),
    documents: fileList("กำหนดการและเอกสาร", "กำหนดการ", "documents/events/market.pdf"),
  })
  .refine(({ from, to }) => to === undefined || from <= to, { error: "วันสุดท้ายอยู่ก่อนวันแรก", path: ["to"] })
  .describe("งานและกิจกรรมที่จะจัด");
export type Event = z.infer<typeof eventSchema>;

/** The last day of an event. */
export const lastDayOf = ({ from, to }: Pick<Event, "from" | "to">): IsoDate => to ?? from;

/** What is still to come or going on, the next one first. */
export const comingEvents = (events: readonly Entry<Event>[], today: IsoDate): Entry<Event>[] =>
  events
    .filter(({ data }) => today <= lastDayOf(data))
    .toSorted((a, b) => a.data.from.localeCompare(b.data.from) || a.id.localeCompare(b.id));
