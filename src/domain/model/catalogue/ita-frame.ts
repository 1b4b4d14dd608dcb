import { z } from "zod";
import { provenance } from "./certainty.ts";
import { described, text } from "../fields.ts";

/** The three instruments of the ITA. */
export const INSTRUMENTS = ["iit", "eit", "oit"] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** What each instrument is called. */
export const INSTRUMENT_WORDS: Record<Instrument, { label: string; name: string }> = {
  iit: { label: "IIT", name: "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน" },
  eit: { label: "EIT", name: "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก" },
  oit: { label: "OIT", name: "แบบตรวจการเปิดเผยข้อมูลสาธารณะ" },
};

/** The ten indicators with the instrument that measures each (ITA frame, FY2563–2568). */
export const INDICATORS: readonly {
  readonly number: number;
  readonly name: string;
  readonly instrument: Instrument;
}[] = [
  { number: 1, name: "การปฏิบัติหน้าที่", instrument: "iit" },
  { number: 2, name: "การใช้งบประมาณ", instrument: "iit" },
  { number: 3, name: "การใช้อำนาจ", instrument: "iit" },
  { number: 4, name: "การใช้ทรัพย์สินของราชการ", instrument: "iit" },
  { number: 5, name: "การแก้ไขปัญหาการทุจริต", instrument: "iit" },
  { number: 6, name: "คุณภาพการดำเนินงาน", instrument: "eit" },
  { number: 7, name: "ประสิทธิภาพการสื่อสาร", instrument: "eit" },
  { number: 8, name: "การปรับปรุงระบบการทำงาน", instrument: "eit" },
  { number: 9, name: "การเปิดเผยข้อมูล", instrument: "oit" },
  { number: 10, name: "การป้องกันการทุจริต", instrument: "oit" },
];

const weight = (instrument: string, example: number) =>
  described(z.number().min(0).max(1), `น้ำหนักของ ${instrument} เป็นทศนิยม`, example);
const question = described(z.string().regex(/^[ieo]\d{1,2}$/), "รหัสข้อคำถาม เช่น i1 e3 o12", "i1");

/** How a year's ITA is put together: weights, rating, and which questions stand behind which indicator and issue. */
export const itaFrameSchema = z.strictObject({
  weights: described(
    z.strictObject({ iit: weight("IIT", 0.3), eit: weight("EIT", 0.3), oit: weight("OIT", 0.4), ...provenance }),
    "น้ำหนักของเครื่องมือทั้งสาม",
  ).optional(),
  rating: described(
    z.strictObject({
      bands: described(
        z.array(
          z.strictObject({
            label: text("ชื่อระดับ", "A"),
            from: described(z.number().min(0).max(100), "คะแนนรวมต่ำสุดของระดับ", 85),
            each: described(z.number().min(0).max(100), "คะแนนต่ำสุดของทุกเครื่องมือ ถ้าระดับนี้กำหนด", 85).optional(),
          }),
        ),
        "ระดับผลการประเมิน เรียงจากสูงไปต่ำ",
      ),
      ...provenance,
    }),
    "เกณฑ์ระดับผลการประเมินของปี",
  ).optional(),
  questions: described(
    z.strictObject({
      byIndicator: described(
        z.array(
          z.strictObject({
            indicator: described(z.int().min(1).max(10), "เลขตัวชี้วัด", 1),
            questions: described(z.array(question), "ข้อคำถามของตัวชี้วัด", ["i1", "i2", "i3"]),
            isMean: described(z.boolean(), "คะแนนตัวชี้วัดเป็นค่าเฉลี่ยของข้อคำถามเหล่านี้", true),
          }),
        ),
        "ข้อคำถามของแต่ละตัวชี้วัด",
      ),
      ...provenance,
    }),
    "ข้อคำถามของปี",
  ).optional(),
  issues: described(
    z.strictObject({
      list: described(
        z.array(
          z.strictObject({
            number: described(z.int().min(1), "ลำดับประเด็น", 1),
            name: text("ชื่อประเด็น", "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ"),
            questions: described(z.array(question), "ข้อคำถามที่อยู่เบื้องหลังประเด็น", ["i1", "o7"]),
          }),
        ),
        "ประเด็นของกรอบมาตรการ",
      ),
      ...provenance,
    }),
    "ประเด็นที่ใช้วิเคราะห์ผลและกำหนดมาตรการ",
  ).optional(),
});
export type ItaFrame = z.infer<typeof itaFrameSchema>;

/** The score from which an ITA result counts as passed (FY2563–2568). */
export const TARGET = 85;
