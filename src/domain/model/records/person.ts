import { z } from "zod";
import { described, email, english, isoDate, phone, publicFile, text } from "../fields.ts";
import { addresses } from "../../addresses/addresses.ts";
import { byOrder, defineKind } from "./kind.ts";

/** The two sides of local government: elected or appointed politicians, and permanent officials. */
export const SIDES = { political: "ฝ่ายการเมือง", permanent: "ฝ่ายประจำ" } as const;

/** Somebody who holds a post in the agency. One file a person: `content/people/*.yaml`. */
export const personSchema = z
  .strictObject({
    name: text("ชื่อและนามสกุล พร้อมคำนำหน้า", "นายตัวอย่าง ใจดี"),
    nameEnglish: english("ชื่อและนามสกุล", "Mr. Tua Yang Jaidee"),
    position: text("ตำแหน่ง", "นายกเทศมนตรี"),
    positionEnglish: english("ตำแหน่ง", "Mayor"),
    side: described(
      z.enum(["political", "permanent"]),
      "ฝ่าย: political (ฝ่ายการเมือง) หรือ permanent (ฝ่ายประจำ)",
      "political",
    ),
    unit: text("สังกัด", "กองคลัง").optional(),
    executive: described(z.boolean(), "เป็นผู้บริหารหรือไม่ (true หรือ false)", true).default(false),
    order: described(z.int().nonnegative(), "ลำดับการแสดง เลขน้อยอยู่ก่อน", 1),
    photo: publicFile("ภาพถ่ายในโฟลเดอร์ public", "images/people/mayor.svg").optional(),
    phone: phone("หมายเลขโทรศัพท์ของตำแหน่ง").optional(),
    email: email("อีเมลของตำแหน่ง", "mayor@example.go.th").optional(),
    updated: isoDate("วันที่ปรับปรุงข้อมูลล่าสุด").optional(),
  })
  .describe("บุคคลในหน่วยงาน");
export type Person = z.infer<typeof personSchema>;

/** The people of the agency. */
export const people = defineKind({
  label: "บุคคล",
  folder: "people",
  include: "*.yaml",
  format: "yaml",
  schema: personSchema,
  shownAt: [addresses.people],
  openData: [{ id: "people" }],
  concepts: ["structure", "executives"],
  order: byOrder,
});
