import { z } from "zod";
import { described, fiscalYear, isoDate, period, publicFile, text, count } from "../fields.ts";
import { addresses } from "../../addresses/addresses.ts";
import { defineKind } from "./kind.ts";
import { pageProof } from "../proof.ts";

/** A document that says more than the page. */
export const reportFileSchema = z.strictObject({
  title: text("ชื่อรายงาน", "รายงานผลฉบับเต็ม"),
  file: publicFile("ไฟล์รายงาน", "documents/2566/report.pdf"),
});

/** A survey of how satisfied people are. One file a survey: `content/surveys/*.yaml`. */
export const surveySchema = z
  .strictObject({
    title: text("ชื่อการสำรวจ", "ความพึงพอใจการให้บริการ ประจำปีงบประมาณ พ.ศ. 2565"),
    fiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.) ของบริการที่สำรวจ", 2565),
    period: described(period("ช่วงที่เก็บข้อมูล"), "ช่วงที่เก็บข้อมูล").optional(),
    method: text("วิธีสำรวจ", "แบบสอบถามที่จุดบริการและแบบออนไลน์ ผู้ตอบไม่ต้องบอกชื่อ"),
    respondents: count("จำนวนผู้ตอบทั้งหมด", 400),
    maximum: described(z.number().positive(), "คะแนนเต็ม", 5).default(5),
    questions: described(
      z
        .array(
          z.strictObject({
            question: text("คำถาม หรืองานที่ถาม", "งานภาษีและรายได้"),
            respondents: count("จำนวนผู้ตอบข้อนี้", 140).optional(),
            score: described(z.number().nonnegative(), "คะแนนเฉลี่ย", 4.5),
          }),
        )
        .min(1),
      "ผลแยกตามคำถาม",
    ),
    score: described(z.number().nonnegative(), "คะแนนเฉลี่ยรวมตามรายงาน", 4.42).optional(),
    findings: described(z.array(text("สิ่งที่ประชาชนชมหรือขอ", "ขอให้เพิ่มที่จอดรถ")), "สิ่งที่ประชาชนชมและขอให้ปรับปรุง").default([]),
    actions: described(z.array(text("สิ่งที่ทำต่อ", "ทำที่จอดรถชั่วคราวทุกวันพุธ")), "การนำผลไปใช้").default([]),
    report: described(reportFileSchema, "รายงานฉบับเต็ม").optional(),
    updated: isoDate("วันที่เผยแพร่หรือปรับปรุงล่าสุด"),
  })
  .refine(({ questions, maximum }) => questions.every(({ score }) => score <= maximum), {
    error: "คะแนนเฉลี่ยเกินคะแนนเต็ม ตรวจคะแนน หรือแก้ maximum",
    path: ["maximum"],
  })
  .describe("ผลการสำรวจความพึงพอใจ");
export type Survey = z.infer<typeof surveySchema>;

/**
 * The score of a survey as a whole: the stated one, else the mean of its questions weighted by who answered each where
 * every question says so.
 */
export function surveyScore({ score, questions }: Pick<Survey, "score" | "questions">): number {
  if (score !== undefined) return score;
  const weighted = questions.every(({ respondents }) => respondents !== undefined && respondents > 0);
  const weights = questions.map(({ respondents }) => (weighted ? (respondents ?? 1) : 1));
  const total = questions.reduce((sum, question, index) => sum + question.score * (weights[index] ?? 1), 0);
  return total / weights.reduce((a, b) => a + b, 0);
}

/** The surveys. */
export const surveys = defineKind({
  label: "สำรวจความพึงพอใจ",
  folder: "surveys",
  include: "*.yaml",
  format: "yaml",
  schema: surveySchema,
  page: { address: addresses.surveys, title: "ผลสำรวจความพึงพอใจ", menu: "citizens" },
  openData: [{ id: "surveys" }],
  byItself: {
    concept: "satisfaction",
    proofs: (entries) =>
      entries.map(({ id, data }) =>
        pageProof(data.title, `/surveys/#${id}`, { fiscalYear: data.fiscalYear, proves: ["survey-result"] }),
      ),
  },
  asOf: (data, by) => (by(data.period?.from) ? data : undefined),
});
