import { z } from "zod";
import { described, fiscalYear, isoDate, text } from "../fields.ts";
import { INSTRUMENTS, type Instrument } from "../catalogue/ita-frame.ts";
import { addresses } from "../../addresses/addresses.ts";
import { defineKind } from "./kind.ts";

const score = (description: string, example: number) => described(z.number().min(0).max(100), description, example);

/** What the agency found or recommends, of a question, an indicator, an instrument or an issue. */
const findingSchema = z.strictObject({
  question: described(z.string().regex(/^[ieo]\d{1,2}$/), "รหัสข้อคำถาม", "i10").optional(),
  indicator: described(z.int().min(1).max(10), "เลขตัวชี้วัด", 4).optional(),
  instrument: described(z.enum(INSTRUMENTS), "เครื่องมือ: iit eit oit", "iit").optional(),
  issue: described(z.int().min(1), "ลำดับประเด็นในกรอบมาตรการ", 4).optional(),
  subject: text("เรื่องตามต้นฉบับ", "ประเด็นการใช้ทรัพย์สินของราชการ").optional(),
  finding: text("ข้อค้นพบหรือข้อบกพร่อง", "บุคลากรไม่ทราบขั้นตอนการยืม").optional(),
  recommendation: text("ข้อเสนอแนะ", "จัดทำคู่มือการยืมทรัพย์สิน").optional(),
});
export type ResultFinding = z.infer<typeof findingSchema>;

/** A row that an import could not decide, with the answer of a person once there is one. */
const unsureSchema = z.strictObject({
  at: text("ที่ของแถวในต้นฉบับ", "ตาราง 2 แถว 5"),
  seen: text("ข้อความของแถว", "ข้อ 3 | 84.67"),
  score: score("คะแนนที่อ่านได้", 84.67).optional(),
  couldBe: described(z.array(text("คำตอบที่เป็นไปได้", "i3")), "สิ่งที่อาจเป็น", ["i3"]).default([]),
  answer: described(
    z.string().regex(/^(?:[ieo]\d{1,2}|[1-9]|10|iit|eit|oit|total|none)$/, {
      error: "ตอบด้วยรหัสข้อ (i3 e2 o11) เลขตัวชี้วัด (1–10) เครื่องมือ (iit eit oit) total หรือ none ถ้าไม่ใช้แถวนี้",
    }),
    "คำตอบ: รหัสข้อ เลขตัวชี้วัด เครื่องมือ total หรือ none",
    "i3",
  ).optional(),
});
export type Unsure = z.infer<typeof unsureSchema>;

/** What `answered` reads and fills in. */
interface Answerable {
  total: number;
  instruments?: Partial<Record<Instrument, number | undefined>> | undefined;
  indicators: { number: number; score: number; name?: string | undefined }[];
  questions: Record<string, number>;
  unsure: readonly Unsure[];
}

/** The result with the rows that a person decided where they belong; a figure that stands there already stays. */
function answered<Value extends Answerable>(result: Value): Value {
  const filled = {
    ...result,
    instruments: result.instruments && { ...result.instruments },
    indicators: [...result.indicators],
    questions: { ...result.questions },
  };
  for (const { answer, score: value } of result.unsure) {
    if (answer === undefined || value === undefined) continue;
    const instrument = INSTRUMENTS.find((one) => one === answer);
    if (/^[ieo]\d/.test(answer)) filled.questions[answer] ??= value;
    else if (instrument) filled.instruments = { [instrument]: value, ...filled.instruments };
    else if (/^\d+$/.test(answer) && !filled.indicators.some(({ number }) => String(number) === answer))
      filled.indicators.push({ number: Number(answer), score: value });
  }
  return filled;
}

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
          name: text("ชื่อตัวชี้วัดตามต้นฉบับ ถ้าไม่ตรงกับกรอบของปี", "การปรับปรุงการทำงาน").optional(),
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
    findings: described(z.array(findingSchema), "ข้อค้นพบและข้อเสนอแนะ ตามที่หน่วยงานเขียน").default([]),
    unsure: described(z.array(unsureSchema), "แถวที่นำเข้าแล้วยังไม่แน่ใจ ตอบที่ answer").default([]),
    received: isoDate("วันที่ประกาศผล").optional(),
    notes: described(z.array(text("ข้อสังเกต")), "ข้อสังเกต เช่น ต้นฉบับขัดแย้งกันเอง").default([]),
  })
  .overwrite(answered)
  .describe("ผลการประเมิน ITA ที่หน่วยงานได้รับ");
export type Result = z.infer<typeof resultSchema>;

/** The results of past years. */
export const results = defineKind({
  label: "ผลการประเมิน",
  folder: "results",
  include: "*.yaml",
  format: "yaml",
  schema: resultSchema,
  shownAt: [addresses.results],
  openData: [{ id: "results" }],
  days: ({ received }) => [received],
  asOf: (data, by) => (by(data.received) ? data : undefined),
});
