import { z } from "zod";
import { addresses } from "../../../domain/addresses/addresses.ts";
import { given } from "../heading.ts";
import { recordKind } from "../record-kind.ts";
import { address, count, day, list, period, updated, word } from "../shape-fields.ts";
import { tableOfLines, withEach } from "../table.ts";

const record = z.strictObject({
  id: word("รหัสรอบ"),
  url: address("หน้าที่แสดง"),
  period: period("รอบของทะเบียน"),
  unit: word("หน่วยงานย่อยที่ดูแลทะเบียน"),
  loans: list(
    z.strictObject({
      asset: word("ทรัพย์สินที่ยืม"),
      quantity: count("จำนวน"),
      borrower: word("หน่วยงานหรือกลุ่มที่ยืม"),
      lent: day("วันที่ยืม"),
      due: day("วันที่ต้องคืน"),
      returned: day("วันที่คืน").optional(),
    }),
    "รายการยืม ว่างเมื่อไม่มีการยืมในรอบนี้",
  ),
  updated,
});

/** State property lent out, period by period; a period in which nothing was lent is told too. */
export const loans = recordKind({
  id: "loans",
  group: "agency",
  title: "ทะเบียนยืมทรัพย์สินของราชการ",
  description: "ทรัพย์สินที่ยืม จำนวน ผู้ยืม วันที่ยืม กำหนดคืน และวันที่คืนของทุกรอบ",
  record,
  records: (content, urls) =>
    content.loans.map(({ id, data: { period, unit, loans: lent, updated } }) => ({
      id,
      url: urls.absolute(`${addresses.loans}#${id}`),
      period,
      unit,
      updated,
      loans: lent.map(given),
    })),
  days: (content) => content.loans.map(({ data }) => data.updated),
  table: tableOfLines(
    (round: z.infer<typeof record>) => withEach(round, round.loans),
    [
      ["รอบตั้งแต่วันที่", ({ record }) => record.period.from],
      ["รอบถึงวันที่", ({ record }) => record.period.to],
      ["ทรัพย์สินที่ยืม", ({ part }) => part?.asset ?? "ไม่มีการยืมในรอบนี้"],
      ["จำนวน", ({ part }) => part?.quantity ?? 0],
      ["ผู้ยืม", ({ part }) => part?.borrower],
      ["วันที่ยืม", ({ part }) => part?.lent],
      ["วันที่ต้องคืน", ({ part }) => part?.due],
      ["วันที่คืน", ({ part }) => part?.returned],
      ["หน่วยงานย่อย", ({ record }) => record.unit],
      ["วันที่ปรับปรุง", ({ record }) => record.updated],
    ],
  ),
});
