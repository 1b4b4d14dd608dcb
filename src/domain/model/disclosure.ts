import { z } from "zod";
import { confirmationSchema } from "./confirmation.ts";
import { RULE_IDS } from "./rule-id.ts";
import { evidenceSchema } from "./evidence.ts";
import { described, fiscalYear, isoDate, itemCode, text } from "./fields.ts";
import { nilDeclarationSchema } from "./nil-declaration.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import type { ItemCode } from "../thai/item-code.ts";
import { addresses } from "../addresses/addresses.ts";
import { defineKind } from "./records/kind.ts";
import type { IsoDate } from "../thai/date.ts";

/** A finding that the agency accepts for a time, with its reason; afterwards it is open again. */
const acceptedFindingSchema = z.strictObject({
  rule: described(z.enum(RULE_IDS), "รหัสเกณฑ์ที่ยอมรับ", "pdf-no-text"),
  reason: text("เหตุผลที่ยอมรับ", "ต้นฉบับเป็นเอกสารลงนามก่อนมีระบบดิจิทัล"),
  until: isoDate("วันสุดท้ายที่ยอมรับ", "2023-12-31"),
});
export type AcceptedFinding = z.infer<typeof acceptedFindingSchema>;

/** The agency's answer to one item in one assessed fiscal year. */
export const disclosureSchema = z
  .strictObject({
    item: itemCode("รหัสข้อ OIT"),
    fiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.) ที่ประเมิน"),
    unit: text("หน่วยงานย่อยที่รับผิดชอบข้อนี้", "สำนักปลัด").optional(),
    due: isoDate("วันที่ตั้งใจทำข้อนี้ให้เสร็จ ถ้าไม่เขียน ใช้วันของหน่วยงาน หรือวันสุดท้ายของการตอบแบบ", "2023-04-10").optional(),
    carriedFrom: fiscalYear("ปีงบประมาณ (พ.ศ.) ที่ยกคำตอบนี้มาด้วย npm run rollover", 2565).optional(),
    evidence: described(z.array(evidenceSchema), "หลักฐานทั้งหมดของข้อนี้").default([]),
    nil: described(nilDeclarationSchema, "ประกาศว่าไม่มีข้อมูลในรอบนี้").optional(),
    confirmed: described(confirmationSchema, "เจ้าหน้าที่ยืนยันคำตอบของข้อนี้ทั้งข้อ").optional(),
    notApplicable: described(
      z.strictObject({
        reason: text("เหตุผลที่ข้อนี้ไม่ใช้กับหน่วยงาน", "หน่วยงานไม่มีภารกิจด้านนี้"),
        date: isoDate("วันที่ยืนยัน"),
        unit: text("หน่วยงานย่อยที่ยืนยัน", "สำนักปลัด"),
      }),
      "ข้อนี้ไม่ใช้กับหน่วยงาน",
    ).optional(),
    accept: described(z.array(acceptedFindingSchema), "สิ่งที่พบซึ่งหน่วยงานยอมรับไว้ชั่วคราว พร้อมเหตุผล").default([]),
    explanation: text("คำอธิบายและขั้นตอนการเข้าถึงที่ตอบใน ITAS", "1. เปิดเว็บไซต์ 2. เลือกเมนู ITA 3. เลือกข้อ o1").optional(),
    note: text("คำอธิบายสำหรับผู้อ่าน", "เอกสารฉบับเต็มขอดูได้ที่สำนักปลัด").optional(),
  })
  .describe("คำตอบของหน่วยงานต่อข้อ OIT หนึ่งข้อในหนึ่งปี");
export type Disclosure = z.infer<typeof disclosureSchema>;

/** The file that holds the answer to an item in an assessed year (B.E.). */
export const disclosureFile = (fiscalYear: FiscalYear, code: ItemCode): string =>
  `content/disclosures/${fiscalYear}/${code}.yaml`;

/** The days that an answer names: of its evidence and of its declaration that there is none. */
export const disclosureDates = ({ evidence, nil }: Disclosure): (IsoDate | undefined)[] => [
  nil?.date,
  ...evidence.flatMap(({ published, verified }) => [published, verified]),
];

/** The answers to the items. */
export const disclosures = defineKind({
  label: "คำตอบข้อ OIT",
  folder: "disclosures",
  include: "*/*.yaml",
  format: "yaml",
  schema: disclosureSchema,
  shownAt: [addresses.checklist, addresses.years],
  concepts: "named",
  days: disclosureDates,
  asOf(data, by) {
    const { nil, notApplicable, ...rest } = data;
    if (by(nil?.date) && by(notApplicable?.date)) return data;
    return {
      ...rest,
      ...(nil && by(nil.date) && { nil }),
      ...(notApplicable && by(notApplicable.date) && { notApplicable }),
    };
  },
});
