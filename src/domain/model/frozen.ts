import { z } from "zod";
import { described, fiscalYear, isoDate, itemCode, text } from "./fields.ts";
import { addresses } from "../addresses/addresses.ts";
import { defineKind } from "./records/kind.ts";

/** The addresses that were entered into the NACC's system for a year; none may go or change before the results stand. */
export const frozenSchema = z
  .strictObject({
    fiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.) ที่ส่งคำตอบ"),
    frozen: isoDate("วันที่บันทึกรายการนี้"),
    ledger: described(z.array(z.string().regex(/^[0-9a-f]{32}$/)), "รายการสุดท้ายของบันทึกการเผยแพร่ในวันที่ส่ง", [
      "0".repeat(32),
    ]).optional(),
    targets: described(
      z.array(
        z.strictObject({
          item: itemCode("รหัสข้อ"),
          kind: described(z.enum(["file", "page", "link"]), "ชนิดของที่อยู่: file page หรือ link", "file"),
          target: text("ไฟล์ใน public หน้าในเว็บไซต์ หรือลิงก์ ตามที่ส่งไป", "documents/2566/o11-plan.pdf"),
          sha256: described(
            z.string().regex(/^[0-9a-f]{64}$/),
            "ลายนิ้วมือของไฟล์ในวันที่ส่ง (SHA-256)",
            "0".repeat(64),
          ).optional(),
        }),
      ),
      "ที่อยู่ทั้งหมดที่ส่งไป",
    ),
  })
  .describe("ที่อยู่ที่ส่งในระบบ ITAS แล้ว ห้ามหายหรือเปลี่ยน");
export type Frozen = z.infer<typeof frozenSchema>;

/** The addresses that were sent in, one file a year. */
export const frozen = defineKind({
  label: "ที่อยู่ที่ส่งแล้ว",
  folder: "frozen",
  include: "*.yaml",
  format: "yaml",
  schema: frozenSchema,
  shownAt: [addresses.checklist],
  days: () => [],
  asOf: (data, by) => (by(data.frozen) ? data : undefined),
});
