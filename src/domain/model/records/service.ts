import { z } from "zod";
import { described, english, isoDate, publicFile, text, webAddress } from "../fields.ts";
import { addresses } from "../../addresses/addresses.ts";
import { byOrder, defineKind } from "./kind.ts";

/** A service to citizens with the six facts of its manual. One file a service: `content/services/*.yaml`. */
export const serviceSchema = z
  .strictObject({
    name: text("ชื่อบริการ", "ชำระภาษีที่ดินและสิ่งปลูกสร้าง"),
    nameEnglish: english("ชื่อบริการ", "Pay land and building tax"),
    summary: text("อธิบายบริการหนึ่งประโยค", "รับชำระภาษีประจำปีจากเจ้าของที่ดินและอาคาร").optional(),
    unit: text("หน่วยงานย่อยที่ให้บริการ", "กองคลัง"),
    steps: described(z.array(text("ขั้นตอน", "ยื่นแบบพร้อมเอกสาร")), "ขั้นตอนตามลำดับ").default([]),
    duration: text("ระยะเวลาที่ใช้", "15 นาที").optional(),
    durationEnglish: english("ระยะเวลาที่ใช้", "15 minutes"),
    channel: text("ช่องทางให้บริการ", "เคาน์เตอร์กองคลัง หรือทางออนไลน์").optional(),
    channelEnglish: english("ช่องทางให้บริการ", "Finance Division counter, or online"),
    fee: text("ค่าธรรมเนียม ถ้าไม่มีให้เขียนว่า ไม่มี", "ไม่มี").optional(),
    feeEnglish: english("ค่าธรรมเนียม", "20 baht"),
    documents: described(z.array(text("เอกสารที่ต้องใช้", "บัตรประจำตัวประชาชน")).min(1), "เอกสารที่ต้องใช้ ถ้าไม่มีให้เขียนว่า ไม่มี"),
    forms: described(
      z.array(
        z.strictObject({
          title: text("ชื่อแบบฟอร์ม", "แบบคำร้องทั่วไป"),
          file: publicFile("ไฟล์แบบฟอร์ม", "documents/forms/form.pdf"),
        }),
      ),
      "แบบฟอร์มให้ดาวน์โหลด",
    ).default([]),
    onlineUrl: webAddress("ลิงก์บริการออนไลน์ (E-Service)").optional(),
    updated: isoDate("วันที่ปรับปรุงข้อมูลล่าสุด"),
    order: described(z.int().nonnegative(), "ลำดับการแสดง เลขน้อยอยู่ก่อน", 1).default(100),
  })
  .describe("บริการประชาชน");
export type Service = z.infer<typeof serviceSchema>;

/** The services of the agency. */
export const services = defineKind({
  label: "บริการ",
  folder: "services",
  include: "*.yaml",
  format: "yaml",
  schema: serviceSchema,
  shownAt: [addresses.services],
  openData: [{ id: "services" }],
  concepts: ["service-manual", "e-service"],
  order: byOrder,
});
