import { z } from "zod";
import { isoDate, text } from "../fields.ts";

/** A page of prose at the address of its file name: `content/pages/about.mdx` is `/about/`. */
export const pageSchema = z
  .strictObject({
    title: text("ชื่อหน้า", "อำนาจหน้าที่"),
    description: text("สรุปหน้าหนึ่งประโยค สำหรับผลการค้นหา", "หน้าที่ของเทศบาลตามกฎหมายและวิธีติดต่อแต่ละงาน"),
    updated: isoDate("วันที่ปรับปรุงล่าสุด"),
  })
  .describe("หน้าเนื้อหา");
export type Page = z.infer<typeof pageSchema>;
