import { z } from "zod";
import type { Entry } from "../entry.ts";
import { described, isoDate, phone, text, webAddress } from "../fields.ts";
import type { IsoDate } from "../../thai/date.ts";
import { fileList, paragraphs } from "./parts.ts";
import { keysOf } from "../../keyed.ts";

/** What announcements are about. */
export const ANNOUNCEMENT_KINDS = {
  job: "รับสมัครงาน",
  notice: "ประกาศทั่วไป",
  hearing: "รับฟังความคิดเห็น",
  support: "ทุน อบรม และความช่วยเหลือ",
} as const;

const KIND_WORDS = Object.entries(ANNOUNCEMENT_KINDS)
  .map(([kind, label]) => `${kind} (${label})`)
  .join(", ");

/** A vacancy or an announcement with a closing day. One file an announcement: `content/announcements/*.yaml`. */
export const announcementSchema = z
  .strictObject({
    title: text("หัวข้อประกาศ", "รับสมัครพนักงานจ้างทั่วไป ตำแหน่งคนงานสวน"),
    kind: described(z.enum(keysOf(ANNOUNCEMENT_KINDS)), `ประเภท: ${KIND_WORDS}`, "job"),
    date: isoDate("วันที่ประกาศ"),
    opens: isoDate("วันแรกที่รับสมัครหรือรับเรื่อง", "2023-04-24").optional(),
    closes: isoDate("วันสุดท้าย พ้นวันนี้แล้วประกาศจะออกจากหน้าแรกเอง", "2023-05-08").optional(),
    summary: text("สรุปประกาศหนึ่งประโยค", "รับ 2 อัตรา ค่าจ้างเดือนละ 9,000 บาท"),
    positions: described(
      z.array(
        z.strictObject({
          name: text("ตำแหน่ง", "คนงานสวน"),
          count: described(z.int().positive(), "จำนวนอัตรา", 2),
          pay: text("ค่าจ้าง", "เดือนละ 9,000 บาท").optional(),
        }),
      ),
      "ตำแหน่งที่รับ สำหรับประกาศรับสมัครงาน",
    ).default([]),
    text: paragraphs("รายละเอียดและวิธียื่น", "ยื่นใบสมัครด้วยตนเองที่สำนักปลัด").optional(),
    unit: text("ส่วนงานที่ติดต่อ", "สำนักปลัด").optional(),
    phone: phone("หมายเลขโทรศัพท์ที่สอบถามได้").optional(),
    apply: webAddress("ลิงก์สมัครหรือยื่นเรื่องออนไลน์").optional(),
    documents: fileList("ประกาศและใบสมัคร"),
    results: fileList("ประกาศรายชื่อหรือผล เพิ่มเมื่อเสร็จแล้ว", "ประกาศผลการคัดเลือก", "documents/notices/result.pdf"),
  })
  .describe("รับสมัครงานและประกาศที่มีวันสุดท้าย");
export type Announcement = z.infer<typeof announcementSchema>;

/** True while an announcement may still be answered. */
export const isOpenOn = ({ date, closes }: Pick<Announcement, "date" | "closes">, today: IsoDate): boolean =>
  date <= today && (closes === undefined || today <= closes);

/** What can still be answered, the one that closes first at the top. */
export const openAnnouncements = (
  announcements: readonly Entry<Announcement>[],
  today: IsoDate,
): Entry<Announcement>[] =>
  announcements
    .filter(({ data }) => isOpenOn(data, today))
    .toSorted(
      (a, b) =>
        (a.data.closes ?? "9999").localeCompare(b.data.closes ?? "9999") || b.data.date.localeCompare(a.data.date),
    );
