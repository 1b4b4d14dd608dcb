import { z } from "zod";
import { described } from "../../../domain/model/fields.ts";
import { addresses } from "../../../domain/addresses/addresses.ts";
import { given, without } from "../heading.ts";
import { recordKind } from "../record-kind.ts";
import { address, day, itemCode, list, period, word, words, year } from "../shape-fields.ts";
import { tableOf } from "../table.ts";

const record = z.strictObject({
  id: word("รหัสมาตรการ"),
  title: word("ชื่อมาตรการ"),
  url: address("หน้าของมาตรการ"),
  fiscalYear: year("ปีงบประมาณที่ดำเนินมาตรการ"),
  basedOn: year("ปีงบประมาณของผล ITA ที่วิเคราะห์").optional(),
  issue: described(z.int(), "ลำดับประเด็นในกรอบมาตรการ").optional(),
  group: word("หัวข้อที่หน่วยงานจัดมาตรการนี้ไว้").optional(),
  indicators: list(z.int(), "เลขตัวชี้วัดที่ตอบ"),
  questions: words("ข้อคำถามที่ตอบ"),
  items: list(itemCode, "ข้อ OIT ที่ตอบ"),
  steps: words("ขั้นตอนหรือวิธีปฏิบัติ"),
  unit: word("ผู้รับผิดชอบ"),
  period: period("ช่วงเวลาดำเนินการ"),
  followUp: word("การติดตาม").optional(),
  published: day("วันที่เผยแพร่").optional(),
});

/** What the agency sets against the weak points of its results, year by year. */
export const measures = recordKind({
  id: "measures",
  group: "disclosure",
  title: "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
  description: "มาตรการทุกข้อของทุกปี ขั้นตอน ผู้รับผิดชอบ ช่วงเวลา และจุดอ่อนที่มาตรการนั้นตอบ",
  concept: "integrity-measures",
  record,
  records: (content, urls) =>
    content.measures.map(({ id, data }) =>
      given({ id, url: urls.absolute(addresses.measure(data.fiscalYear, id)), ...without(data, "order", "notes") }),
    ),
  days: (content) => content.measures.map(({ data }) => data.published),
  table: tableOf<z.infer<typeof record>>([
    ["ปีงบประมาณ", ({ fiscalYear }) => fiscalYear],
    ["รหัส", ({ id }) => id],
    ["มาตรการ", ({ title }) => title],
    ["หน้าของมาตรการ", ({ url }) => url],
    ["ตัวชี้วัด", ({ indicators }) => indicators.join(" ")],
    ["ข้อคำถาม", ({ questions }) => questions.join(" ")],
    ["ข้อ OIT", ({ items }) => items.join(" ")],
    ["ขั้นตอน", ({ steps }) => steps.join("\n")],
    ["ผู้รับผิดชอบ", ({ unit }) => unit],
    ["ตั้งแต่วันที่", (measure) => measure.period.from],
    ["ถึงวันที่", (measure) => measure.period.to],
    ["การติดตาม", ({ followUp }) => followUp],
    ["วันที่เผยแพร่", ({ published }) => published],
  ]),
});
