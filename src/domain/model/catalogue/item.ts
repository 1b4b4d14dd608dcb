import { z } from "zod";
import { componentSchema } from "./component.ts";
import { provenance } from "./certainty.ts";
import { described, itemCode, slug, text } from "../fields.ts";
import { yearRuleSchema } from "./year-rule.ts";

/** One numbered disclosure of an edition. What it means over the years is told by its concepts, never by its code. */
export const itemSchema = z.strictObject({
  code: itemCode("รหัสข้อในปีนี้"),
  name: text("ชื่อข้อตามแบบวัด", "โครงสร้าง"),
  ...provenance,
  concepts: described(z.array(slug("รหัสเรื่อง", "structure")).min(1), "เรื่องที่ข้อนี้ครอบคลุม", ["structure"]),
  indicator: described(z.int().min(9).max(10), "เลขตัวชี้วัด (9 หรือ 10)", 9),
  subIndicator: described(z.string().regex(/^\d+\.\d+$/), "รหัสตัวชี้วัดย่อย (ใส่ในเครื่องหมายคำพูด)", "9.1").optional(),
  group: text("ประเด็นที่ข้อนี้อยู่", "ข้อมูลพื้นฐาน").optional(),
  yearRule: described(yearRuleSchema, "เกณฑ์เรื่องปีของข้อมูล"),
  nil: described(
    z.enum(["yes", "no", "unknown"]),
    "ตอบว่า “ไม่มีในรอบนี้” ได้หรือไม่: yes (ได้) no (ไม่ได้) unknown (ไม่ทราบ)",
    "unknown",
  ).default("unknown"),
  nilProvenance: described(z.strictObject(provenance), "ที่มาและความแน่ชัดของ nil ถ้าไม่เขียน ถือว่าอนุมาน", {
    level: "confirmed",
    sources: ["SITE66"],
  }).optional(),
  variants: described(z.array(text("ชื่ออื่นของข้อ")), "ชื่ออื่นที่พบในหน่วยงานต่าง ๆ").default([]),
  constraints: described(
    z.strictObject({
      minDocuments: described(z.int().positive(), "จำนวนเอกสารอย่างน้อย", 1).optional(),
      minComponents: described(z.int().positive(), "จำนวนองค์ประกอบอย่างน้อย", 4).optional(),
      cadence: described(z.array(z.enum(["monthly", "quarterly", "six-months"])), "รอบการรายงานที่ยอมรับ").optional(),
      coversFirstHalf: described(z.boolean(), "ต้องครอบคลุม 6 เดือนแรก").optional(),
      twoWay: described(z.boolean(), "ต้องถามตอบได้สองทาง").optional(),
      onMainSite: described(z.boolean(), "ต้องอยู่บนเว็บไซต์หลัก").optional(),
      signedByTopExecutive: described(z.boolean(), "ต้องลงนามโดยผู้บริหารสูงสุด").optional(),
      onlineChannel: described(z.boolean(), "ต้องเป็นช่องทางออนไลน์").optional(),
      separateFromGeneralComplaints: described(z.boolean(), "ต้องแยกจากช่องทางร้องเรียนทั่วไป").optional(),
      noBlankCells: described(z.boolean(), "ต้องกรอกทุกช่องของแบบฟอร์ม").optional(),
      formUnaltered: described(z.boolean(), "ต้องใช้แบบฟอร์มโดยไม่แก้ไข").optional(),
      statesNothing: described(z.boolean(), "ถ้าไม่มีข้อมูลต้องประกาศว่าไม่มี").optional(),
      statesNothingNote: text("คำอธิบายกรณีไม่มีข้อมูล").optional(),
    }),
    "เงื่อนไขอื่นที่พบในแบบวัด",
  ).optional(),
  components: described(z.array(componentSchema), "องค์ประกอบที่ต้องแสดง ว่างได้ถ้าไม่ทราบ"),
});
export type Item = z.infer<typeof itemSchema>;
