import { z } from "zod";
import { described } from "../../../domain/model/fields.ts";
import { addresses } from "../../../domain/addresses/addresses.ts";
import { given } from "../heading.ts";
import { recordKind } from "../record-kind.ts";
import { address, day, list, number, word, year } from "../shape-fields.ts";
import { tableOf, type CsvColumn } from "../table.ts";

const record = z.strictObject({
  fiscalYear: year("ปีงบประมาณของผล"),
  url: address("หน้าของผล"),
  total: number("คะแนนรวม ITA เต็ม 100"),
  rating: word("ระดับผล").optional(),
  instruments: described(
    z.strictObject({ iit: z.number().optional(), eit: z.number().optional(), oit: z.number().optional() }),
    "คะแนนรายเครื่องมือ เต็ม 100",
  ).optional(),
  indicators: list(
    z.strictObject({ number: described(z.int(), "เลขตัวชี้วัด"), score: number("คะแนน เต็ม 100") }),
    "คะแนนตัวชี้วัด",
  ),
  questions: described(z.record(z.string(), z.number()), "คะแนนรายข้อคำถาม"),
  received: day("วันที่ประกาศผล").optional(),
});

/** The results of the assessment that the agency has received, oldest first. */
export const results = recordKind({
  id: "results",
  group: "disclosure",
  title: "ผลการประเมิน ITA ที่หน่วยงานได้รับ",
  description: "คะแนนรวม รายเครื่องมือ รายตัวชี้วัด และรายข้อคำถามของทุกปีที่บันทึกไว้",
  record,
  records: (content, urls) =>
    content.results
      .map(({ data }) => data)
      .toSorted((a, b) => a.fiscalYear - b.fiscalYear)
      .map(({ fiscalYear, total, rating, instruments, indicators, questions, received }) =>
        given({
          fiscalYear,
          url: urls.absolute(addresses.result(fiscalYear)),
          total,
          rating,
          instruments,
          indicators,
          questions,
          received,
        }),
      ),
  days: (content) => content.results.map(({ data }) => data.received),
  table: tableOf<z.infer<typeof record>>([
    ["ปีงบประมาณ", ({ fiscalYear }) => fiscalYear],
    ["คะแนนรวม", ({ total }) => total],
    ["ระดับ", ({ rating }) => rating],
    ["IIT", ({ instruments }) => instruments?.iit],
    ["EIT", ({ instruments }) => instruments?.eit],
    ["OIT", ({ instruments }) => instruments?.oit],
    ...Array.from({ length: 10 }, (_, index): CsvColumn<z.infer<typeof record>> => [
      `ตัวชี้วัดที่ ${index + 1}`,
      ({ indicators }) => indicators.find(({ number }) => number === index + 1)?.score,
    ]),
    ["วันที่ประกาศผล", ({ received }) => received],
  ]),
});
