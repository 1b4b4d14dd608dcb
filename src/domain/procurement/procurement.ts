import { z } from "zod";
import { described, fiscalYear, isoDate, publicFile, text, webAddress } from "../model/fields.ts";
import { baht, purchaseMethod } from "./purchase.ts";
import { addresses } from "../addresses/addresses.ts";
import { defineKind } from "../model/records/kind.ts";
import { keysOf } from "../keyed.ts";

/** What a notice about a purchase says, in the order in which a purchase goes. */
export const NOTICE_KINDS = {
  plan: "แผนการจัดซื้อจัดจ้าง",
  terms: "ราคากลางและขอบเขตของงาน",
  invitation: "ประกาศเชิญชวน",
  change: "เปลี่ยนแปลงประกาศ",
  winner: "ประกาศผู้ชนะ",
  contract: "สาระสำคัญของสัญญา",
  cancellation: "ยกเลิกประกาศ",
} as const;

const plannedSchema = z.strictObject({
  work: text("ชื่องานที่จะซื้อหรือจ้าง", "จ้างปรับปรุงผิวถนนเลียบธาร"),
  budget: baht("วงเงินตามแผน (บาท)", "1,850,000"),
  method: purchaseMethod("วิธีที่จะใช้").optional(),
  expected: text("เดือนที่คาดว่าจะประกาศ", "ธันวาคม 2565").optional(),
});

const planSchema = z.strictObject({
  published: isoDate("วันที่เผยแพร่แผน (ค.ศ.)", "2022-10-26").optional(),
  statement: text("ข้อความประกอบ หรือคำประกาศว่าไม่มีงานที่ต้องทำแผน", "ไม่มีงานที่มีวงเงินเกิน 500,000 บาท").optional(),
  entries: described(z.array(plannedSchema), "งานตามแผน").default([]),
  file: publicFile("แผนฉบับลงนาม", "documents/2566/procurement-plan.pdf").optional(),
});

const noticeSchema = z
  .strictObject({
    title: text("ชื่อประกาศ", "ประกาศประกวดราคาจ้างวางท่อระบายน้ำ"),
    kind: described(z.enum(keysOf(NOTICE_KINDS)), "ชนิดของประกาศ", "invitation"),
    date: isoDate("วันที่ประกาศ (ค.ศ.)", "2023-01-09"),
    file: publicFile("ไฟล์ประกาศ", "documents/2566/notice-1.pdf").optional(),
    link: webAddress("ที่อยู่ประกาศในระบบ e-GP", "https://process.gprocurement.go.th/").optional(),
    note: text("สาระสำคัญโดยย่อ", "เสนอราคาวันที่ 18 มกราคม 2566").optional(),
  })
  .describe("ประกาศหนึ่งฉบับ");

const annualReportSchema = z.strictObject({
  published: isoDate("วันที่เผยแพร่รายงาน (ค.ศ.)", "2022-12-09").optional(),
  problems: described(z.array(text("ปัญหาหรืออุปสรรค", "มีผู้เสนอราคาน้อยราย")), "ปัญหาและอุปสรรคของปี").default([]),
  suggestions: described(z.array(text("ข้อเสนอแนะ", "รวมความต้องการวัสดุของทุกกอง")), "ข้อเสนอแนะ").default([]),
  file: publicFile("รายงานฉบับลงนาม", "documents/2566/procurement-annual-2565.pdf").optional(),
});

/**
 * What an agency says of its purchases in a year beside the purchases themselves, which stand in CSV files of the same
 * folder: `content/procurement/<fy>/procurement.yaml`.
 */
export const procurementSchema = z
  .strictObject({
    fiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.)"),
    unit: text("หน่วยงานย่อยที่รับผิดชอบ", "กองคลัง").optional(),
    completeThrough: isoDate(
      "ไฟล์ CSV ลงครบทุกสัญญาถึงวันใด (ค.ศ.) เดือนก่อนวันนี้ที่ไม่มีสัญญาจะแสดงว่า ไม่มีการจัดซื้อจัดจ้าง",
      "2023-03-31",
    ).optional(),
    updated: isoDate("วันที่ปรับปรุงข้อมูลล่าสุด (ค.ศ.)", "2023-04-10"),
    plan: described(planSchema, "แผนการจัดซื้อจัดจ้างของปี").optional(),
    notices: described(z.array(noticeSchema), "ประกาศต่าง ๆ ของปี").default([]),
    annualReport: described(annualReportSchema, "รายงานผลประจำปี ตัวเลขคิดจากไฟล์ CSV ให้เอง").optional(),
  })
  .describe("แผน ประกาศ และรายงานการจัดซื้อจัดจ้างของหนึ่งปีงบประมาณ");
export type Procurement = z.infer<typeof procurementSchema>;

/** What a year's purchases are beside their contracts. */
export const procurements = defineKind({
  label: "จัดซื้อจัดจ้างประจำปี",
  folder: "procurement",
  include: "*/procurement.yaml",
  format: "yaml",
  schema: procurementSchema,
  shownAt: [addresses.procurement],
  openData: [
    { id: "procurement-plans", has: ({ plan }) => plan !== undefined },
    { id: "procurement-notices", has: ({ notices }) => notices.length > 0 },
  ],
  concepts: ["procurement-plan", "procurement-notices", "procurement-monthly", "procurement-annual"],
  asOf: ({ plan, annualReport, notices, ...data }, by) => ({
    ...data,
    notices: notices.filter(({ date }) => by(date)),
    ...(plan && by(plan.published) && { plan }),
    ...(annualReport && by(annualReport.published) && { annualReport }),
  }),
});
