import { z } from "zod";
import { described } from "../../../domain/model/fields.ts";
import type { Evidence } from "../../../domain/model/evidence.ts";
import { MEASURE_STATES, REPORT_KINDS } from "../../../domain/model/records/report.ts";
import type { Urls } from "../../frame/urls.ts";
import { addresses } from "../../../domain/addresses/addresses.ts";
import { given } from "../heading.ts";
import { recordKind } from "../record-kind.ts";
import { address, day, fileShape, list, period, word, words, year } from "../shape-fields.ts";
import { tableOfLines, withEach } from "../table.ts";

const record = z.strictObject({
  id: word("รหัสรายงาน"),
  title: word("ชื่อรายงาน"),
  url: address("หน้าของรายงาน"),
  kind: described(z.enum(Object.values(REPORT_KINDS)), "ชนิด"),
  fiscalYear: year("ปีงบประมาณที่รายงาน"),
  period: period("ช่วงเวลาที่รายงานครอบคลุม").optional(),
  published: day("วันที่เผยแพร่").optional(),
  results: list(
    z.strictObject({
      measure: word("รหัสมาตรการของปีเดียวกัน"),
      state: described(z.enum(Object.values(MEASURE_STATES)), "สถานะ"),
      reason: word("เหตุผล ถ้ายังไม่ได้ดำเนินการ").optional(),
      output: words("ผลผลิต"),
      outcome: words("ผลลัพธ์"),
      evidence: list(fileShape, "หลักฐาน"),
    }),
    "ผลของแต่ละมาตรการ",
  ),
});

/** The reports of the improvement chain: of each measure, what was done and what came of it. */
export const reports = recordKind({
  id: "reports",
  group: "disclosure",
  title: "รายงานการปรับปรุง",
  description: "รายงานผลตามมาตรการ ความก้าวหน้า และการวิเคราะห์ผล พร้อมผลผลิต ผลลัพธ์ และหลักฐานรายมาตรการ",
  concept: "integrity-measures-report",
  record,
  records: (content, urls) =>
    content.reports.map(({ id, data: { title, kind, fiscalYear, period, published, results } }) =>
      given({
        id,
        title,
        url: urls.absolute(addresses.report(fiscalYear, id)),
        kind: REPORT_KINDS[kind],
        fiscalYear,
        period,
        published,
        results: results.map(({ measure, state, reason, output, outcome, evidence }) =>
          given({
            measure,
            state: MEASURE_STATES[state],
            reason,
            output,
            outcome,
            evidence: evidence.map((piece) => ({ title: piece.title, url: placeOf(piece, urls) })),
          }),
        ),
      }),
    ),
  days: (content) => content.reports.map(({ data }) => data.published),
  table: tableOfLines(
    (report: z.infer<typeof record>) => withEach(report, report.results),
    [
      ["ปีงบประมาณ", ({ record }) => record.fiscalYear],
      ["รายงาน", ({ record }) => record.title],
      ["ชนิด", ({ record }) => record.kind],
      ["หน้าของรายงาน", ({ record }) => record.url],
      ["วันที่เผยแพร่", ({ record }) => record.published],
      ["รหัสมาตรการ", ({ part }) => part?.measure],
      ["สถานะ", ({ part }) => part?.state],
      ["เหตุผล", ({ part }) => part?.reason],
      ["ผลผลิต", ({ part }) => part?.output.join("\n")],
      ["ผลลัพธ์", ({ part }) => part?.outcome.join("\n")],
      ["หลักฐาน", ({ part }) => part?.evidence.map(({ url }) => url).join("\n")],
    ],
  ),
});

/** The full address of a piece of evidence, which names exactly one place. */
function placeOf({ file, page, link }: Evidence, urls: Urls): string {
  if (file !== undefined) return urls.absoluteFile(file);
  return page === undefined ? (link ?? "") : urls.absolute(page);
}
