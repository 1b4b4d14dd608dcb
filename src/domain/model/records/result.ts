import { z } from "zod";
import { described, fiscalYear, isoDate, text } from "../fields.ts";

const score = (description: string, example: number) => described(z.number().min(0).max(100), description, example);

/** The ITA result that the agency received for a fiscal year, as it was stated. One file a year: `content/results/<fy>.yaml`. */
export const resultSchema = z
  .strictObject({
    fiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.) ของผลการประเมิน", 2565),
    total: score("คะแนนรวม ITA ที่ได้รับ", 81.93),
    rating: text("ระดับผลการประเมินที่ได้รับ", "B").optional(),
    instruments: described(
      z.strictObject({
        iit: score("คะแนน IIT เต็ม 100", 83.1).optional(),
        eit: score("คะแนน EIT เต็ม 100", 82.9).optional(),
        oit: score("คะแนน OIT เต็ม 100", 80.32).optional(),
      }),
      "คะแนนรายเครื่องมือ",
    ).optional(),
    indicators: described(
      z.array(
        z.strictObject({
          number: described(z.int().min(1).max(10), "เลขตัวชี้วัด", 1),
          score: score("คะแนนตัวชี้วัด เต็ม 100", 88.2),
        }),
      ),
      "คะแนนตัวชี้วัดทั้งสิบ",
    ).default([]),
    questions: described(
      z.record(z.string().regex(/^[ieo]\d{1,2}$/), z.number().min(0).max(100)),
      "คะแนนรายข้อคำถาม เขียนเป็น รหัสข้อ: คะแนน",
      { i1: 84.67, e1: 80.5, o1: 100 },
    ).default({}),
    failed: described(z.array(text("รหัสข้อ", "o34")), "ข้อ OIT ที่ได้ 0 ตามที่แจ้ง ถ้าไม่มีคะแนนรายข้อ", ["o34"]).default([]),
    received: isoDate("วันที่ประกาศผล").optional(),
    notes: described(z.array(text("ข้อสังเกต")), "ข้อสังเกต เช่น ต้นฉบับขัดแย้งกันเอง").default([]),
  })
  .describe("ผลการประเมิน ITA ที่หน่วยงานได้รับ");
export type Result = z.infer<typeof resultSchema>;
