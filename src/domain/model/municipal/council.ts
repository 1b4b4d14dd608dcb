import { z } from "zod";
import { described, isoDate, phone, publicFile, text, webAddress } from "../fields.ts";
import { fileList } from "./parts.ts";

/** Who sat in the council in a term. One file a term: `content/council-terms/*.yaml`. */
export const councilTermSchema = z
  .strictObject({
    title: text("ชื่อชุดหรือวาระของสภา", "สภาเทศบาล วาระ 2564–2568"),
    from: isoDate("วันเริ่มวาระ", "2021-03-28"),
    to: isoDate("วันสิ้นวาระ ถ้ายังไม่หมดวาระให้เว้นไว้", "2025-03-27").optional(),
    members: described(
      z
        .array(
          z.strictObject({
            name: text("ชื่อและนามสกุล พร้อมคำนำหน้า", "นายตัวอย่าง ใจดี"),
            position: text("ตำแหน่งในสภา", "ประธานสภา").default("สมาชิกสภา"),
            area: text("เขตเลือกตั้งหรือหมู่บ้าน", "เขต 1").optional(),
            photo: publicFile("ภาพถ่ายในโฟลเดอร์ public", "images/council/chair.jpg").optional(),
            phone: phone("หมายเลขโทรศัพท์ที่ติดต่อได้").optional(),
          }),
        )
        .min(1),
      "สมาชิกสภาตามลำดับที่จะแสดง",
    ),
    updated: isoDate("วันที่ปรับปรุงข้อมูลล่าสุด"),
  })
  .describe("สมาชิกสภาท้องถิ่นของหนึ่งวาระ");
export type CouncilTerm = z.infer<typeof councilTermSchema>;

/** One sitting of the council with its papers. One file a sitting: `content/council-meetings/*.yaml`. */
export const councilMeetingSchema = z
  .strictObject({
    title: text("ชื่อการประชุม", "การประชุมสภา สมัยสามัญ สมัยที่ 1 ครั้งที่ 1 ประจำปี 2566"),
    date: isoDate("วันที่ประชุม", "2023-02-15"),
    place: text("สถานที่ประชุม", "ห้องประชุมสภาเทศบาล").optional(),
    agenda: described(z.array(text("ระเบียบวาระ", "รับรองรายงานการประชุมครั้งก่อน")), "ระเบียบวาระตามลำดับ").default([]),
    resolutions: described(
      z.array(text("มติ", "เห็นชอบร่างเทศบัญญัติงบประมาณรายจ่าย")),
      "มติของที่ประชุม ย่อเรื่องละหนึ่งบรรทัด",
    ).default([]),
    minutes: publicFile("รายงานการประชุมที่สภารับรองแล้ว", "documents/council/2566-1-minutes.pdf").optional(),
    documents: fileList(
      "ประกาศเรียกประชุม หนังสือเชิญ และเอกสารประกอบ",
      "ประกาศเรียกประชุมสภา",
      "documents/council/2566-1-notice.pdf",
    ),
    video: webAddress("ลิงก์บันทึกภาพการประชุม", "https://www.youtube.com/watch?v=example").optional(),
  })
  .describe("การประชุมสภาท้องถิ่น");
export type CouncilMeeting = z.infer<typeof councilMeetingSchema>;
