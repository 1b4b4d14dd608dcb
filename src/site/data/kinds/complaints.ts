import { z } from "zod";
import { complaintPeriods } from "../../../domain/model/records/complaints.ts";
import { described } from "../../../domain/model/fields.ts";
import { given } from "../heading.ts";
import { recordKind } from "../record-kind.ts";
import { count, period, updated, word } from "../shape-fields.ts";
import { tableOf } from "../table.ts";

const counts = z.strictObject({
  received: count("จำนวนเรื่องที่รับ"),
  finished: count("เรื่องที่แล้วเสร็จ"),
  pending: count("เรื่องที่อยู่ระหว่างดำเนินการ"),
});

const record = z.strictObject({
  id: word("รหัสรอบ"),
  period: period("รอบที่นับ"),
  corruption: described(counts, "เรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"),
  general: described(counts, "เรื่องร้องเรียนทั่วไป").optional(),
  unit: word("หน่วยงานย่อยที่รวบรวม").optional(),
  updated,
});

/** How many complaints came in and what became of them, newest period first; a period without any is told as 0. */
export const complaints = recordKind({
  id: "complaints",
  group: "agency",
  title: "สถิติเรื่องร้องเรียน",
  description: "จำนวนเรื่องทุจริตและเรื่องทั่วไปที่รับ แล้วเสร็จ และอยู่ระหว่างดำเนินการ แต่ละรอบ",
  concept: "complaint-stats",
  record,
  records: (content) => complaintPeriods(content).map(({ id, data }) => given({ id, ...data })),
  days: (content) => content.complaints.map(({ data }) => data.updated),
  table: tableOf<z.infer<typeof record>>([
    ["ตั้งแต่วันที่", (round) => round.period.from],
    ["ถึงวันที่", (round) => round.period.to],
    ["ทุจริต: รับ", ({ corruption }) => corruption.received],
    ["ทุจริต: แล้วเสร็จ", ({ corruption }) => corruption.finished],
    ["ทุจริต: ระหว่างดำเนินการ", ({ corruption }) => corruption.pending],
    ["ทั่วไป: รับ", ({ general }) => general?.received],
    ["ทั่วไป: แล้วเสร็จ", ({ general }) => general?.finished],
    ["ทั่วไป: ระหว่างดำเนินการ", ({ general }) => general?.pending],
    ["หน่วยงานย่อย", ({ unit }) => unit],
    ["วันที่ปรับปรุง", (round) => round.updated],
  ]),
});
