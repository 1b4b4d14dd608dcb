import { z } from "zod";
import { described, isoDate, phone, sitePath, text, webAddress } from "../fields.ts";
import { fileList, order } from "./parts.ts";

/** A tax or fee with its days and the ways to pay it. One file each: `content/taxes/*.yaml`. */
export const taxSchema = z
  .strictObject({
    name: text("ชื่อภาษีหรือค่าธรรมเนียม", "ภาษีที่ดินและสิ่งปลูกสร้าง"),
    who: text("ใครต้องจ่าย", "เจ้าของที่ดิน บ้าน อาคาร หรือห้องชุด ณ วันที่ 1 มกราคม"),
    rate: text("อัตรา", "ตามประเภทการใช้ประโยชน์ ดูในหนังสือแจ้งประเมิน").optional(),
    dates: described(
      z.array(
        z
          .strictObject({
            what: text("ต้องทำอะไรในช่วงนี้", "ชำระภาษี"),
            from: isoDate("วันแรก ถ้าเป็นวันเดียวให้เว้นไว้", "2023-01-01").optional(),
            to: isoDate("วันสุดท้าย", "2023-06-30"),
          })
          .refine(({ from, to }) => from === undefined || from <= to, { error: "วันสุดท้ายอยู่ก่อนวันแรก", path: ["to"] }),
      ),
      "กำหนดเวลาของปีนี้",
    ).default([]),
    pay: described(
      z
        .array(
          z.strictObject({
            way: text("ช่องทางจ่าย", "เคาน์เตอร์กองคลัง"),
            detail: text("วิธีจ่ายหรือสิ่งที่ต้องนำมา", "เงินสดหรือพร้อมเพย์ นำหนังสือแจ้งประเมินมาด้วย").optional(),
            hours: text("เวลา", "วันและเวลาราชการ ไม่พักเที่ยง").optional(),
            url: webAddress("ลิงก์จ่ายออนไลน์").optional(),
          }),
        )
        .min(1),
      "จ่ายได้ที่ไหนบ้าง",
    ),
    late: text("ถ้าจ่ายช้าเป็นอย่างไร", "เสียเบี้ยปรับและเงินเพิ่มตามกฎหมาย").optional(),
    unit: text("ส่วนงานที่รับผิดชอบ", "กองคลัง").optional(),
    phone: phone("หมายเลขโทรศัพท์ที่สอบถามได้").optional(),
    service: sitePath("หน้าบริการที่บอกขั้นตอนและเอกสาร", "/services/land-tax/").optional(),
    forms: fileList("แบบฟอร์ม", "แบบยื่นภาษีป้าย", "documents/forms/sign-tax.pdf"),
    order,
    updated: isoDate("วันที่ปรับปรุงข้อมูลล่าสุด"),
  })
  .describe("ภาษีและค่าธรรมเนียม");
export type Tax = z.infer<typeof taxSchema>;
