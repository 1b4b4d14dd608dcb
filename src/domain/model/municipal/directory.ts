import { z } from "zod";
import { described, english, isoDate, phone, text, webAddress } from "../fields.ts";

/** Numbers to call when something happens: `content/emergency.yaml`. */
export const emergencySchema = z
  .strictObject({
    numbers: described(
      z
        .array(
          z.strictObject({
            name: text("เหตุหรือหน่วยงาน", "เจ็บป่วยฉุกเฉิน"),
            nameEnglish: english("เหตุหรือหน่วยงาน", "Medical emergency"),
            phone: phone("หมายเลขโทรศัพท์", "1669"),
            hours: text("เวลาที่รับสาย", "24 ชั่วโมง").optional(),
            hoursEnglish: english("เวลาที่รับสาย", "24 hours"),
            detail: text("โทรเมื่อใด หรือบอกอะไร", "บอกที่อยู่และอาการของผู้ป่วย").optional(),
            detailEnglish: english("โทรเมื่อใด หรือบอกอะไร", "Say where the patient is and what has happened"),
          }),
        )
        .min(1),
      "หมายเลขฉุกเฉิน สำคัญที่สุดอยู่บน",
    ),
    updated: isoDate("วันที่ลองโทรหรือตรวจหมายเลขครั้งล่าสุด"),
  })
  .describe("หมายเลขฉุกเฉิน");

/** Websites of other agencies: `content/links.yaml`. */
export const linksSchema = z
  .strictObject({
    groups: described(
      z
        .array(
          z.strictObject({
            title: text("ชื่อกลุ่ม", "หน่วยงานในจังหวัด"),
            links: described(
              z
                .array(
                  z.strictObject({
                    name: text("ชื่อหน่วยงานหรือเว็บไซต์", "ศาลากลางจังหวัด"),
                    url: webAddress("ที่อยู่เว็บไซต์"),
                    detail: text("ใช้ทำอะไร", "ข่าวและประกาศของจังหวัด").optional(),
                  }),
                )
                .min(1),
              "ลิงก์ในกลุ่ม",
            ),
          }),
        )
        .min(1),
      "กลุ่มของลิงก์",
    ),
    updated: isoDate("วันที่ตรวจลิงก์ครั้งล่าสุด"),
  })
  .describe("ลิงก์หน่วยงานอื่น");
