import { z } from "zod";
import { described, isoDate, period, sitePath, text, count } from "../fields.ts";
import { addresses } from "../../addresses/addresses.ts";
import { defineKind } from "./kind.ts";

const loanSchema = z
  .strictObject({
    asset: text("ทรัพย์สินที่ยืม", "เต็นท์ผ้าใบ"),
    quantity: count("จำนวน", 2).default(1),
    borrower: text("ผู้ยืมเป็นหน่วยงานหรือกลุ่ม ไม่ต้องลงชื่อบุคคล", "ชุมชนที่ 3"),
    lent: isoDate("วันที่ยืม", "2023-01-10"),
    due: isoDate("วันที่ต้องคืน", "2023-01-14"),
    returned: isoDate("วันที่คืนแล้ว ถ้ายังไม่คืนไม่ต้องเขียน", "2023-01-13").optional(),
  })
  .refine(({ lent, due }) => lent <= due, { error: "วันที่ต้องคืนอยู่ก่อนวันที่ยืม", path: ["due"] })
  .refine(({ lent, returned }) => returned === undefined || lent <= returned, {
    error: "วันที่คืนอยู่ก่อนวันที่ยืม",
    path: ["returned"],
  });

/** State property lent out during a period. One file a period: `content/loans/*.yaml`. */
export const loansSchema = z
  .strictObject({
    period: period("รอบของทะเบียน"),
    procedure: sitePath("หน้าบริการที่บอกขั้นตอนการยืม", "/services/asset-loan/").optional(),
    unit: text("หน่วยงานย่อยที่ดูแลทะเบียน", "กองคลัง"),
    loans: described(z.array(loanSchema), "รายการยืม ถ้าไม่มีการยืมในรอบนี้ให้เขียน loans: []"),
    updated: isoDate("วันที่ปรับปรุงทะเบียนล่าสุด"),
  })
  .describe("ทะเบียนยืมทรัพย์สินของราชการหนึ่งรอบ");
export type Loans = z.infer<typeof loansSchema>;

/** The registers of what was lent. */
export const loans = defineKind({
  label: "ทะเบียนยืมทรัพย์สิน",
  folder: "loans",
  include: "*.yaml",
  format: "yaml",
  schema: loansSchema,
  page: { address: addresses.loans, title: "ทะเบียนยืมทรัพย์สินของราชการ", menu: "citizens" },
  openData: [{ id: "loans" }],
  asOf: (data, by) => (by(data.period.from) ? data : undefined),
});
