import { z } from "zod";
import { evidenceSchema } from "../evidence.ts";
import { described, fiscalYear, isoDate, period, text } from "../fields.ts";
import { addresses } from "../../addresses/addresses.ts";
import { defineKind } from "./kind.ts";
import { keysOf } from "../../keyed.ts";

/** The kinds of report in the improvement chain. */
export const REPORT_KINDS = {
  measures: "รายงานผลการดำเนินการตามมาตรการ",
  progress: "รายงานความก้าวหน้ารอบ 6 เดือน",
  annual: "รายงานประจำปี",
  analysis: "รายงานการวิเคราะห์ผล ITA",
} as const;

/** How far a measure has come. */
export const MEASURE_STATES = {
  done: "ดำเนินการแล้ว",
  "under-way": "กำลังดำเนินการ",
  "not-started": "ยังไม่ได้ดำเนินการ",
} as const;
export type MeasureState = keyof typeof MEASURE_STATES;

/** Who signs a memo: the name for the brackets and the post below; a post alone leaves the brackets to the pen. */
const signerSchema = z.union([
  text("ตำแหน่งผู้ลงนาม", "หัวหน้าสำนักปลัด"),
  z.strictObject({
    name: text("ชื่อผู้ลงนาม พร้อมคำนำหน้า", "นางสาวตัวอย่าง ทดสอบ").optional(),
    position: text("ตำแหน่งผู้ลงนาม", "หัวหน้าสำนักปลัด"),
    opinion: text("ความเห็นหรือคำสั่งของผู้ลงนาม", "ทราบ").optional(),
  }),
]);
export type Signer = z.infer<typeof signerSchema>;

const outcomeSchema = z
  .strictObject({
    measure: text("รหัสมาตรการ (ชื่อไฟล์ใน content/measures ของปีเดียวกัน)", "asset-handbook"),
    state: described(
      z.enum(keysOf(MEASURE_STATES)),
      "สถานะ: done (แล้ว) under-way (กำลังทำ) not-started (ยังไม่เริ่ม)",
      "done",
    ),
    reason: text("เหตุผล ถ้ายังไม่ได้ดำเนินการ", "รอการจัดสรรงบประมาณ").optional(),
    output: described(z.array(text("ผลผลิต", "จัดทำคู่มือ 1 เล่ม")), "สิ่งที่ทำได้ (ผลผลิต)").default([]),
    outcome: described(z.array(text("ผลลัพธ์", "การยืมถูกต้องตามระเบียบ")), "สิ่งที่ดีขึ้น (ผลลัพธ์)").default([]),
    evidence: described(z.array(evidenceSchema), "หลักฐานของผลการดำเนินการ").default([]),
    notes: described(z.array(text("ข้อสังเกต")), "ข้อสังเกตของผู้เรียบเรียง").default([]),
  })
  .refine(({ state, reason }) => state !== "not-started" || reason !== undefined, {
    error: "มาตรการที่ยังไม่ได้ดำเนินการต้องบอกเหตุผล",
    path: ["reason"],
  })
  // For editors, which see no rule of ours.
  .meta({
    description: "ผลของมาตรการหนึ่งข้อ",
    if: { properties: { state: { const: "not-started" } }, required: ["state"] },
    then: { required: ["reason"] },
  });

/** A report with its cover memo; a report on measures says of each what was done and what came of it. */
export const reportSchema = z
  .strictObject({
    title: text("ชื่อรายงาน", "รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. 2566"),
    kind: described(
      z.enum(keysOf(REPORT_KINDS)),
      "ชนิด: measures (ผลตามมาตรการ) progress (รอบ 6 เดือน) annual (ประจำปี) analysis (วิเคราะห์ผล ITA)",
      "measures",
    ),
    fiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.) ที่รายงาน", 2566),
    period: period("ช่วงเวลาที่รายงานครอบคลุม").optional(),
    published: isoDate("วันที่เผยแพร่", "2023-10-20").optional(),
    memo: described(
      z.strictObject({
        office: text("ส่วนราชการ", "สำนักปลัดเทศบาล"),
        number: text("ที่", "ตย 00001/1").optional(),
        date: isoDate("วันที่ของบันทึก", "2023-10-16"),
        subject: text("เรื่อง", "รายงานผลการดำเนินการตามมาตรการ"),
        to: text("เรียน", "นายกเทศมนตรี"),
        body: described(z.array(text("ย่อหน้า")).min(1), "เนื้อความ ทีละย่อหน้า"),
        signatures: described(z.array(signerSchema), "ผู้ลงนามตามลำดับ ช่องลายมือชื่อเว้นว่างไว้", [
          { name: "นางสาวตัวอย่าง ทดสอบ", position: "หัวหน้าสำนักปลัด" },
        ]).default([]),
      }),
      "บันทึกข้อความนำส่ง",
    ).optional(),
    results: described(z.array(outcomeSchema), "ผลของแต่ละมาตรการ").default([]),
    notes: described(z.array(text("ข้อสังเกต")), "ข้อสังเกตของผู้เรียบเรียง เช่น ต้นฉบับขัดแย้งกันเอง").default([]),
  })
  .describe("รายงานในวงจรการปรับปรุง");
export type Report = z.infer<typeof reportSchema>;

/** The reports of all years. */
export const reports = defineKind({
  label: "รายงาน",
  folder: "reports",
  include: "*/*.mdx",
  format: "mdx",
  schema: reportSchema,
  shownAt: [addresses.reports],
  openData: [{ id: "reports" }],
  concepts: ["integrity-measures-report"],
  days: ({ published }) => [published],
  asOf: (data, by) => (by(data.published) ? data : undefined),
});
