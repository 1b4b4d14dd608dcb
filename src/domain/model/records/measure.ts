import { z } from "zod";
import { described, fiscalYear, isoDate, itemCode, period, text } from "../fields.ts";
import { addresses } from "../../addresses/addresses.ts";
import { defineKind } from "./kind.ts";

/** What an agency sets against a weak point of its last result. One file a measure: `content/measures/<fy>/*.mdx`. */
export const measureSchema = z
  .strictObject({
    title: text("ชื่อมาตรการหรือกิจกรรม", "จัดทำคู่มือการยืมทรัพย์สินของราชการ"),
    fiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.) ที่ดำเนินมาตรการ", 2566),
    basedOn: fiscalYear("ปีงบประมาณ (พ.ศ.) ของผล ITA ที่วิเคราะห์", 2565).optional(),
    issue: described(z.int().min(1), "ลำดับประเด็นในกรอบมาตรการ", 4).optional(),
    group: text("หัวข้อที่หน่วยงานจัดมาตรการนี้ไว้ ถ้าไม่ใช้ประเด็นของกรอบ", "การใช้ทรัพย์สินของราชการ").optional(),
    indicators: described(z.array(z.int().min(1).max(10)), "เลขตัวชี้วัดที่มาตรการนี้ตอบ", [4]).default([]),
    questions: described(
      z.array(described(z.string().regex(/^[ie]\d{1,2}$/), "รหัสข้อคำถาม", "i10")),
      "ข้อคำถามที่ได้คะแนนน้อยซึ่งมาตรการนี้ตอบ",
      ["i10"],
    ).default([]),
    items: described(z.array(itemCode("รหัสข้อ OIT", "o34")), "ข้อ OIT ที่มาตรการนี้ตอบ", ["o34"]).default([]),
    stepsIntro: text("ข้อความนำหน้าขั้นตอน ซึ่งไม่ใช่ขั้นตอน", "รายละเอียดขั้นตอนการดำเนินการ").optional(),
    steps: described(z.array(text("ขั้นตอน", "ประชุมชี้แจงระเบียบ")).min(1), "ขั้นตอนหรือวิธีปฏิบัติ"),
    unit: text("ผู้รับผิดชอบ", "กองคลัง"),
    period: period("ช่วงเวลาดำเนินการ"),
    periodWritten: text("ระยะเวลาตามที่เขียนในเอกสาร", "ต.ค. 65 – ก.ย. 66").optional(),
    followUp: text("สิ่งที่ติดตามและวิธีติดตาม", "รายงานความก้าวหน้าและสรุปผลเมื่อสิ้นปีงบประมาณ").optional(),
    published: isoDate("วันที่เผยแพร่").optional(),
    order: described(z.int().nonnegative(), "ลำดับการแสดง เลขน้อยอยู่ก่อน", 1).default(100),
    notes: described(z.array(text("ข้อสังเกต")), "ข้อสังเกตของผู้เรียบเรียง เช่น ต้นฉบับขัดแย้งกันเอง").default([]),
  })
  .describe("มาตรการส่งเสริมคุณธรรมและความโปร่งใส");
export type Measure = z.infer<typeof measureSchema>;

/** The measures of all years. */
export const measures = defineKind({
  label: "มาตรการ",
  folder: "measures",
  include: "*/*.mdx",
  format: "mdx",
  schema: measureSchema,
  shownAt: [addresses.measures],
  openData: [{ id: "measures" }],
  concepts: ["integrity-measures"],
  days: ({ published }) => [published],
  asOf: (data, by) => (by(data.published) ? data : undefined),
});
