import { z } from "zod";
import { PURCHASE_METHODS } from "../../../domain/procurement/method.ts";
import { addresses } from "../../../domain/addresses/addresses.ts";
import { given } from "../heading.ts";
import { recordKind } from "../record-kind.ts";
import { address, day, list, number, updated, word, year } from "../shape-fields.ts";
import { tableOfLines, withEach } from "../table.ts";

const record = z.strictObject({
  fiscalYear: year("ปีงบประมาณของแผน"),
  url: address("หน้าที่แสดง"),
  published: day("วันที่เผยแพร่แผน").optional(),
  statement: word("ข้อความประกอบ หรือคำประกาศว่าไม่มีงานที่ต้องทำแผน").optional(),
  entries: list(
    z.strictObject({
      work: word("งานที่จะซื้อหรือจ้าง"),
      budget: number("วงเงินตามแผน (บาท)"),
      method: word("วิธีที่จะใช้").optional(),
      expected: word("เดือนที่คาดว่าจะประกาศ").optional(),
    }),
    "งานตามแผน ว่างเมื่อไม่มีงานที่ต้องทำแผน หรือเมื่อแผนมีแต่ฉบับลงนาม",
  ),
  file: address("แผนฉบับลงนาม").optional(),
  updated,
});

/** What the agency means to buy in a year. */
export const procurementPlans = recordKind({
  id: "procurement-plans",
  group: "procurement",
  title: "แผนการจัดซื้อจัดจ้าง",
  description: "งานที่จะซื้อหรือจ้าง วงเงิน วิธี และเดือนที่คาดว่าจะประกาศ ของทุกปีที่มีแผน",
  concept: "procurement-plan",
  record,
  records: ({ procurements }, urls) =>
    procurements.flatMap(({ data: { fiscalYear, plan, updated } }) =>
      plan === undefined
        ? []
        : [
            given({
              fiscalYear,
              updated,
              published: plan.published,
              statement: plan.statement,
              url: `${urls.absolute(addresses.procurementYear(fiscalYear))}#plan`,
              entries: plan.entries.map(({ method, ...planned }) =>
                given({ ...planned, method: method && PURCHASE_METHODS[method].label }),
              ),
              file: plan.file && urls.absoluteFile(plan.file),
            }),
          ],
    ),
  days: ({ procurements }) => procurements.map(({ data }) => data.updated),
  table: tableOfLines(
    (plan: z.infer<typeof record>) => withEach(plan, plan.entries),
    [
      ["ปีงบประมาณ", ({ record }) => record.fiscalYear],
      ["งานที่จะซื้อหรือจ้าง", ({ record, part }) => part?.work ?? record.statement],
      ["วงเงิน (บาท)", ({ part }) => part?.budget],
      ["วิธี", ({ part }) => part?.method],
      ["เดือนที่คาดว่าจะประกาศ", ({ part }) => part?.expected],
      ["วันที่เผยแพร่แผน", ({ record }) => record.published],
      ["แผนฉบับลงนาม", ({ record }) => record.file],
      ["วันที่ปรับปรุง", ({ record }) => record.updated],
    ],
  ),
});
