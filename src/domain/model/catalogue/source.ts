import { z } from "zod";
import { described, text } from "../fields.ts";

/** The legend of the short references by which editions name where a fact comes from. */
export const sourcesSchema = z
  .strictObject({
    sources: described(
      z.array(
        z.strictObject({
          id: described(z.string().regex(/^[A-Z][A-Z0-9]*$/), "ชื่อย่อของแหล่งอ้างอิง", "SITE66"),
          reference: text("ที่อยู่เว็บหรือเลขไฟล์ของแหล่งอ้างอิง", "https://www.example.go.th/ita-2566/"),
          what: text("แหล่งอ้างอิงนี้คืออะไร เขียนสั้น ๆ", "อปท. ตารางปี 2566 พร้อมองค์ประกอบ"),
        }),
      ),
      "แหล่งอ้างอิงทั้งหมดที่รายการทุกปีใช้",
    ),
  })
  .describe("ความหมายของชื่อย่อแหล่งอ้างอิงในรายการข้อ OIT");
export type Sources = z.infer<typeof sourcesSchema>;
