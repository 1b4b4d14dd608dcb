import { z } from "zod";
import { confirmationSchema } from "./confirmation.ts";
import {
  componentIds,
  described,
  fiscalYear,
  isoDate,
  itemCode,
  period,
  publicFile,
  sitePath,
  text,
  webAddress,
} from "./fields.ts";

/** Where a piece of evidence stands: exactly one of a file of the agency, a page of this site, or a link. */
export const EVIDENCE_PLACES = ["file", "page", "link"] as const;

/** Something that proves a component of an item: where it is, what time it speaks of, and who looked at it when. */
export const evidenceSchema = z
  .strictObject({
    title: text("ชื่อเอกสารหรือหน้า ตามที่ประชาชนจะอ่าน", "แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566"),
    file: publicFile("ไฟล์ของหน่วยงานในโฟลเดอร์ public").optional(),
    page: sitePath("หน้าในเว็บไซต์นี้").optional(),
    link: webAddress("ลิงก์ไปยังเว็บไซต์อื่น").optional(),
    component: componentIds("องค์ประกอบของข้อที่หลักฐานนี้พิสูจน์ (หนึ่งรหัสหรือหลายรหัส)").optional(),
    fiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.) ที่เอกสารกล่าวถึง").optional(),
    period: period("ช่วงเวลาที่เอกสารครอบคลุม").optional(),
    basedOn: fiscalYear("ปีงบประมาณ (พ.ศ.) ของผล ITA ที่มาตรการนี้วิเคราะห์", 2565).optional(),
    sharedWith: described(z.array(itemCode("รหัสข้ออื่นที่ใช้หลักฐานเดียวกัน", "o18")).min(1), "ข้ออื่นในปีเดียวกันที่ใช้หลักฐานนี้ร่วมกัน", [
      "o18",
    ]).optional(),
    published: isoDate("วันที่เผยแพร่").optional(),
    verified: isoDate("วันที่ตรวจครั้งล่าสุดว่ายังถูกต้องและเปิดได้", "2023-04-25").optional(),
    confirmed: described(confirmationSchema, "เจ้าหน้าที่ยืนยันว่าหลักฐานนี้แสดงสิ่งที่ข้อต้องการ").optional(),
    note: text("คำอธิบายเพิ่มเติมสำหรับผู้อ่าน", "ดูตารางที่หน้า 3").optional(),
  })
  .superRefine((evidence, context) => {
    const places = EVIDENCE_PLACES.filter((place) => evidence[place] !== undefined);
    if (places.length === 1) return;
    const what =
      places.length === 0
        ? "หลักฐานต้องบอกที่อยู่อย่างหนึ่ง: file (ไฟล์) page (หน้าในเว็บไซต์) หรือ link (ลิงก์)"
        : `หลักฐานหนึ่งรายการมีที่อยู่ได้อย่างเดียว แต่เขียนไว้ ${places.join(" และ ")}`;
    context.addIssue({
      code: "custom",
      message: what,
      path: places.slice(-1),
      params: places.length
        ? { what, remedy: "เหลือที่อยู่ไว้บรรทัดเดียว ลบบรรทัดอื่น หรือแยกเป็นหลักฐานคนละรายการ" }
        : { what, add: { file: "documents/2566/o11-plan.pdf" } },
    });
  })
  // For editors, which see no rule of ours.
  .meta({ description: "หลักฐานหนึ่งรายการ", oneOf: EVIDENCE_PLACES.map((place) => ({ required: [place] })) });
export type Evidence = z.infer<typeof evidenceSchema>;
