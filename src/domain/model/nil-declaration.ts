import { z } from "zod";
import { described, isoDate, period, text } from "./fields.ts";

/** The agency's dated word that there is nothing to disclose in a period; it counts as an answer. */
export const nilDeclarationSchema = z
  .strictObject({
    statement: text("ข้อความประกาศว่าไม่มี", "ไม่มีเรื่องร้องเรียนการทุจริตในรอบนี้"),
    date: isoDate("วันที่ประกาศ").optional(),
    unit: text("หน่วยงานย่อยที่รับผิดชอบ", "สำนักปลัด").optional(),
    period: described(period("ช่วงเวลาที่ไม่มีข้อมูล"), "ช่วงเวลาที่ไม่มีข้อมูล").optional(),
  })
  .describe("การประกาศว่าไม่มีข้อมูลในรอบนี้");
export type NilDeclaration = z.infer<typeof nilDeclarationSchema>;
