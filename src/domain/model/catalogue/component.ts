import { z } from "zod";
import { provenance } from "./certainty.ts";
import { described, slug, text } from "../fields.ts";

/** One part that an item must show; evidence proves it by naming its id. */
export const componentSchema = z.strictObject({
  id: slug("รหัสองค์ประกอบ ไม่ซ้ำกันในข้อ", "org-chart"),
  text: text("สิ่งที่ต้องแสดง เขียนสั้น ๆ", "แผนผังการแบ่งส่วนงาน"),
  localGovernment: described(z.boolean(), "เป็นข้อกำหนดเฉพาะองค์กรปกครองส่วนท้องถิ่น").optional(),
  ...provenance,
});
export type Component = z.infer<typeof componentSchema>;
