import { z } from "zod";
import { NOTICE_KINDS } from "../../../domain/procurement/procurement.ts";
import { addresses } from "../../../domain/addresses/addresses.ts";
import { given } from "../heading.ts";
import { recordKind } from "../record-kind.ts";
import { address, day, word, year } from "../shape-fields.ts";
import { tableOf } from "../table.ts";

const record = z.strictObject({
  fiscalYear: year("ปีงบประมาณ"),
  url: address("หน้าที่แสดง"),
  title: word("ชื่อประกาศ"),
  kind: word("ชนิดของประกาศ"),
  date: day("วันที่ประกาศ"),
  file: address("ไฟล์ประกาศ").optional(),
  link: address("ที่อยู่ประกาศในระบบ e-GP").optional(),
  note: word("สาระสำคัญโดยย่อ").optional(),
});

/** What the agency has announced of single purchases. */
export const procurementNotices = recordKind({
  id: "procurement-notices",
  group: "procurement",
  title: "ประกาศจัดซื้อจัดจ้าง",
  description: "ประกาศทุกชนิด ตั้งแต่ราคากลางถึงสาระสำคัญของสัญญา พร้อมวันที่และที่อยู่ของประกาศ",
  concept: "procurement-notices",
  record,
  records: ({ procurements }, urls) =>
    procurements.flatMap(({ data: { fiscalYear, notices } }) =>
      notices.map(({ kind, file, ...notice }) =>
        given({
          fiscalYear,
          url: `${urls.absolute(addresses.procurementYear(fiscalYear))}#notices`,
          ...notice,
          kind: NOTICE_KINDS[kind],
          file: file && urls.absoluteFile(file),
        }),
      ),
    ),
  days: ({ procurements }) => procurements.map(({ data }) => data.updated),
  table: tableOf<z.infer<typeof record>>([
    ["ปีงบประมาณ", ({ fiscalYear }) => fiscalYear],
    ["ชื่อประกาศ", ({ title }) => title],
    ["ชนิด", ({ kind }) => kind],
    ["วันที่ประกาศ", ({ date }) => date],
    ["สาระสำคัญ", ({ note }) => note],
    ["ไฟล์ประกาศ", ({ file }) => file],
    ["ที่อยู่ใน e-GP", ({ link }) => link],
  ]),
});
