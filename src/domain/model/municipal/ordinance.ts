import { z } from "zod";
import { described, isoDate, text } from "../fields.ts";
import { fileList } from "./parts.ts";
import { keysOf } from "../../keyed.ts";

/** What local laws are about; `act` is a law of the state under which the agency works. */
export const ORDINANCE_KINDS = {
  budget: "งบประมาณ",
  revenue: "ภาษีและค่าธรรมเนียม",
  health: "สาธารณสุขและสิ่งแวดล้อม",
  building: "อาคารและผังเมือง",
  order: "ความสงบเรียบร้อยและกิจการค้า",
  other: "เรื่องอื่น",
  act: "กฎหมายของรัฐที่ใช้ปฏิบัติงาน",
} as const;

const KIND_WORDS = Object.entries(ORDINANCE_KINDS)
  .map(([kind, label]) => `${kind} (${label})`)
  .join(", ");

/** A local law, or a law under which the agency works. One file a law: `content/ordinances/*.yaml`. */
export const ordinanceSchema = z
  .strictObject({
    title: text("ชื่อกฎหมายหรือข้อบัญญัติ", "เทศบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2566"),
    kind: described(z.enum(keysOf(ORDINANCE_KINDS)), `ประเภท: ${KIND_WORDS}`, "budget"),
    year: described(z.int().min(2400).max(2699), "ปี พ.ศ. ของกฎหมาย ถ้าเป็นงบประมาณให้ใช้ปีงบประมาณ", 2566),
    announced: isoDate("วันที่ประกาศใช้", "2022-09-20").optional(),
    ended: isoDate("วันที่ยกเลิก ถ้ายังใช้อยู่ให้เว้นไว้", "2023-09-30").optional(),
    summary: text("สาระสำคัญหนึ่งประโยค", "รายจ่ายประจำปีแยกตามแผนงาน").optional(),
    documents: fileList("ไฟล์ตัวบท", "เทศบัญญัติฉบับเต็ม", "documents/ordinances/budget-2566.pdf"),
  })
  .describe("เทศบัญญัติ ข้อบัญญัติ และกฎหมายที่ใช้ปฏิบัติงาน");
