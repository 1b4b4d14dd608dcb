import { z } from "zod";
import { described, isoDate, text } from "../fields.ts";
import { addresses } from "../../addresses/addresses.ts";
import { byOrder, defineKind } from "./kind.ts";

/** A question citizens ask and the agency's answer. One file a question: `content/faq/*.yaml`. */
export const faqSchema = z
  .strictObject({
    question: text("คำถาม", "ชำระภาษีที่ดินได้ที่ไหน"),
    answer: text("คำตอบ เว้นบรรทัดเพื่อขึ้นย่อหน้าใหม่", "ชำระได้ที่กองคลังในเวลาราชการ"),
    topic: text("หมวดของคำถาม", "ภาษี"),
    updated: isoDate("วันที่ปรับปรุงล่าสุด"),
    order: described(z.int().nonnegative(), "ลำดับการแสดง เลขน้อยอยู่ก่อน", 1).default(100),
  })
  .describe("คำถามที่พบบ่อย");

/** The questions with their answers. */
export const faqs = defineKind({
  label: "คำถามที่พบบ่อย",
  folder: "faq",
  include: "*.yaml",
  format: "yaml",
  schema: faqSchema,
  shownAt: [addresses.faq],
  openData: [{ id: "faq" }],
  order: byOrder,
});
