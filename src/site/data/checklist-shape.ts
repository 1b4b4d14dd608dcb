import type { Severity } from "../../domain/model/gravity.ts";
import { z } from "zod";
import { CERTAINTY_LEVELS } from "../../domain/model/catalogue/certainty.ts";
import { described } from "../../domain/model/fields.ts";
import { COMPONENT_STATUS_WORDS, STATUSES } from "../../domain/model/status.ts";
import { address, day, itemCode, list, number, period, word, year } from "./shape-fields.ts";
import { keysOf } from "../../domain/keyed.ts";

/** What a published checklist calls the gravity of a finding: an address once published keeps its words. */
export const SEVERITY_IDS = {
  failed: "error",
  look: "warning",
  hint: "hint",
} as const satisfies Record<Severity, string>;

/** The assessment of one year: `/oit/<fy>/checklist.json`. */
export const checklistShape = z.strictObject({
  tool: described(z.strictObject({ name: z.string(), version: z.string() }), "โปรแกรมที่ประเมิน"),
  edition: described(
    z.strictObject({
      family: word("กลุ่มหน่วยงาน"),
      fiscalYear: year("ปีงบประมาณที่ประเมิน"),
      itemCount: described(z.int(), "จำนวนข้อ"),
      hash: word("ลายนิ้วมือของรายการข้อ"),
      closes: day("วันสุดท้ายของการตอบแบบ").nullable(),
    }),
    "รายการข้อ OIT",
  ),
  agency: described(z.strictObject({ name: word("ชื่อหน่วยงาน"), site: address("เว็บไซต์") }), "หน่วยงาน"),
  asOf: day("วันที่ประเมิน"),
  score: described(
    z.strictObject({
      oit: number("คะแนน OIT เต็ม 100").nullable(),
      oitConfirmed: number("คะแนน OIT เต็ม 100 เมื่อยืนยันทุกข้อที่รอแล้ว").nullable(),
      ofTotal: number("ส่วนที่ได้ของคะแนน ITA รวม").nullable(),
      ofTotalConfirmed: number("ส่วนที่ได้ของคะแนน ITA รวม เมื่อยืนยันทุกข้อที่รอแล้ว").nullable(),
      maximum: number("ส่วนที่ได้สูงสุดของคะแนน ITA รวม").nullable(),
      level: described(z.enum(CERTAINTY_LEVELS), "ความแน่ชัดของสูตร"),
      subIndicators: list(
        z.strictObject({
          code: word("รหัสตัวชี้วัดย่อย"),
          score: number("คะแนน").nullable(),
          atStake: number("คะแนน ITA รวมที่ขึ้นกับตัวชี้วัดย่อยนี้").nullable(),
        }),
        "คะแนนตัวชี้วัดย่อย",
      ),
    }),
    "คะแนนที่คาด",
  ),
  items: list(
    z.strictObject({
      code: itemCode,
      name: word("ชื่อข้อ"),
      concepts: list(z.string(), "รหัสเรื่อง ซึ่งไม่เปลี่ยนตามปี"),
      indicator: described(z.int(), "เลขตัวชี้วัด"),
      subIndicator: word("รหัสตัวชี้วัดย่อย").nullable(),
      status: described(z.enum(STATUSES), "สถานะ"),
      points: number("คะแนน ITA รวมที่ขึ้นกับข้อนี้").nullable(),
      url: address("หน้าของข้อนี้"),
      components: list(
        z.strictObject({
          id: word("รหัสองค์ประกอบ"),
          text: word("ข้อความ"),
          level: described(z.enum(CERTAINTY_LEVELS), "ความแน่ชัด"),
          status: described(z.enum(keysOf(COMPONENT_STATUS_WORDS)), "สถานะ"),
        }),
        "องค์ประกอบ",
      ),
      evidence: list(
        z.strictObject({
          title: word("ชื่อหลักฐาน"),
          url: address("ที่อยู่"),
          kind: z.enum(["file", "page", "link"]),
          step: described(z.enum(["shown", "confirmed", "read", "there"]), "ขั้นของการพิสูจน์"),
          confirmed: z.strictObject({ by: word("ผู้ยืนยัน"), on: day("วันที่ยืนยัน") }).optional(),
          component: list(z.string(), "องค์ประกอบที่แสดง").optional(),
          fiscalYear: year("ปีงบประมาณที่กล่าวถึง").optional(),
          period: period("ช่วงเวลาที่หลักฐานครอบคลุม").optional(),
          published: day("วันที่เผยแพร่").optional(),
          verified: day("วันที่ตรวจล่าสุด").optional(),
        }),
        "หลักฐาน",
      ),
      findings: list(
        z.strictObject({
          rule: word("รหัสเกณฑ์"),
          severity: described(z.enum(SEVERITY_IDS), "น้ำหนัก"),
          message: word("สิ่งที่พบ"),
          remedy: word("วิธีแก้"),
          file: word("ไฟล์ที่แก้").optional(),
          line: described(z.int(), "บรรทัด").optional(),
          accepted: z.strictObject({ reason: word("เหตุผล"), until: day("ถึงวันที่") }).optional(),
        }),
        "สิ่งที่พบ",
      ),
    }),
    "ทุกข้อของปี",
  ),
  totals: described(
    z.strictObject({
      complete: z.int(),
      toConfirm: z.int(),
      incomplete: z.int(),
      missing: z.int(),
      notApplicable: z.int(),
    }),
    "จำนวนข้อตามสถานะ",
  ),
});
