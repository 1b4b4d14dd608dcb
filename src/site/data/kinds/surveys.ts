import { z } from "zod";
import { surveyScore } from "../../../domain/model/records/survey.ts";
import { addresses } from "../../../domain/addresses/addresses.ts";
import { given } from "../heading.ts";
import { recordKind } from "../record-kind.ts";
import { address, count, list, number, period, updated, word, words, year } from "../shape-fields.ts";
import { tableOfLines, withEach } from "../table.ts";

const record = z.strictObject({
  id: word("รหัสการสำรวจ"),
  title: word("ชื่อการสำรวจ"),
  url: address("หน้าที่แสดงผล"),
  fiscalYear: year("ปีงบประมาณของบริการที่สำรวจ"),
  period: period("ช่วงที่เก็บข้อมูล").optional(),
  method: word("วิธีสำรวจ"),
  respondents: count("จำนวนผู้ตอบทั้งหมด"),
  maximum: number("คะแนนเต็ม"),
  score: number("คะแนนเฉลี่ยรวม ตามรายงาน หรือเฉลี่ยถ่วงน้ำหนักจากคำถาม"),
  questions: list(
    z.strictObject({
      question: word("คำถาม หรืองานที่ถาม"),
      respondents: count("จำนวนผู้ตอบข้อนี้").optional(),
      score: number("คะแนนเฉลี่ย"),
    }),
    "ผลแยกตามคำถาม",
  ),
  findings: words("สิ่งที่ประชาชนชมและขอให้ปรับปรุง"),
  actions: words("การนำผลไปใช้"),
  report: address("รายงานฉบับเต็ม").optional(),
  updated,
});

/** What people who used services thought of them. */
export const surveys = recordKind({
  id: "surveys",
  group: "agency",
  title: "ผลสำรวจความพึงพอใจ",
  description: "วิธีสำรวจ จำนวนผู้ตอบ คะแนนแต่ละคำถาม และการนำผลไปใช้ของทุกการสำรวจ",
  concept: "satisfaction",
  record,
  records: (content, urls) =>
    content.surveys.map(({ id, data: { report, questions, ...survey } }) =>
      given({
        id,
        url: urls.absolute(`${addresses.surveys}#${id}`),
        ...survey,
        score: surveyScore({ score: survey.score, questions }),
        questions: questions.map(given),
        report: report && urls.absoluteFile(report.file),
      }),
    ),
  days: (content) => content.surveys.map(({ data }) => data.updated),
  table: tableOfLines(
    (survey: z.infer<typeof record>) => withEach(survey, survey.questions),
    [
      ["ปีงบประมาณ", ({ record }) => record.fiscalYear],
      ["ชื่อการสำรวจ", ({ record }) => record.title],
      ["ตั้งแต่วันที่", ({ record }) => record.period?.from],
      ["ถึงวันที่", ({ record }) => record.period?.to],
      ["ผู้ตอบทั้งหมด", ({ record }) => record.respondents],
      ["คะแนนรวม", ({ record }) => record.score],
      ["คะแนนเต็ม", ({ record }) => record.maximum],
      ["คำถาม", ({ part }) => part?.question],
      ["ผู้ตอบข้อนี้", ({ part }) => part?.respondents],
      ["คะแนนข้อนี้", ({ part }) => part?.score],
      ["วันที่ปรับปรุง", ({ record }) => record.updated],
    ],
  ),
});
