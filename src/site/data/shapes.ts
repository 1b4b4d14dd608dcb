import { z } from "zod";
import { COMPONENT_STATUS_WORDS, STATUSES, type ComponentStatus } from "../../domain/status.ts";
import { CERTAINTY_LEVELS } from "../../domain/certainty.ts";
import { SEVERITIES } from "../../domain/checks/rule.ts";
import { described } from "../../domain/fields.ts";
import { SIDES } from "../../domain/person.ts";

const word = (description: string) => described(z.string(), description);
const address = (description: string) => described(z.url(), description);
const day = (description: string) => described(z.iso.date(), `${description} (ค.ศ.)`);
const year = (description: string) => described(z.int().min(2500).max(2699), `${description} (พ.ศ.)`);
const number = (description: string) => described(z.number(), description);
const list = <Entry extends z.ZodType>(entry: Entry, description: string) => described(z.array(entry), description);

const period = z.strictObject({ from: day("วันแรก"), to: day("วันสุดท้าย") });
const itemCode = word("รหัสข้อ OIT ของปีนั้น เช่น o12");

/** What every file of our own begins with: what it is, whose, under which licence, and how it is read. */
const heading = {
  $schema: address("แบบแผน (JSON Schema) ของไฟล์นี้"),
  title: word("ชื่อชุดข้อมูล"),
  publisher: described(z.strictObject({ name: word("ชื่อหน่วยงาน"), site: address("เว็บไซต์ของหน่วยงาน") }), "ผู้เผยแพร่"),
  licence: described(z.strictObject({ name: word("ชื่อสัญญาอนุญาต"), url: address("ข้อความของสัญญาอนุญาต") }), "สัญญาอนุญาต"),
  updated: day("วันที่ปรับปรุงล่าสุดเท่าที่ทราบ").nullable(),
};

const evidenceShape = z.strictObject({
  title: word("ชื่อหลักฐาน"),
  kind: described(z.enum(["file", "page", "link"]), "ไฟล์ หน้าในเว็บไซต์ หรือลิงก์ไปยังเว็บไซต์อื่น"),
  url: address("ที่อยู่ของหลักฐาน"),
  native: described(z.boolean(), "true ถ้าเว็บไซต์แสดงจากข้อมูลของหน่วยงานโดยตรง"),
  components: list(z.string(), "รหัสองค์ประกอบที่หลักฐานนี้แสดง"),
  fiscalYear: year("ปีงบประมาณที่หลักฐานกล่าวถึง").optional(),
  period: described(period, "ช่วงเวลาที่หลักฐานครอบคลุม").optional(),
  published: day("วันที่เผยแพร่").optional(),
  verified: day("วันที่หน่วยงานตรวจล่าสุด").optional(),
  note: word("คำอธิบาย").optional(),
  bytes: described(z.int(), "ขนาดไฟล์เป็นไบต์").optional(),
  sha256: described(z.string().regex(/^[0-9a-f]+$/), "SHA-256 ของไฟล์").optional(),
});

/** Everything that the agency has disclosed in one assessed year. */
export const disclosuresShape = z.strictObject({
  ...heading,
  fiscalYear: year("ปีงบประมาณที่ประเมิน"),
  items: list(
    z.strictObject({
      code: itemCode,
      name: word("ชื่อข้อ"),
      url: address("หน้าของข้อนี้"),
      unit: word("ผู้รับผิดชอบ").optional(),
      note: word("คำอธิบาย").optional(),
      nil: described(
        z.strictObject({
          statement: word("ข้อความ"),
          date: day("วันที่ประกาศ").optional(),
          unit: word("ผู้รับผิดชอบ").optional(),
          period: period.optional(),
        }),
        "ประกาศว่าไม่มีข้อมูลในรอบนี้",
      ).optional(),
      notApplicable: described(
        z.strictObject({ reason: word("เหตุผล"), date: day("วันที่ยืนยัน"), unit: word("ผู้ยืนยัน") }),
        "ข้อนี้ไม่ใช้กับหน่วยงาน",
      ).optional(),
      evidence: list(evidenceShape, "หลักฐานทั้งหมดของข้อนี้"),
    }),
    "ทุกข้อของปี",
  ),
});

/** The agency's services to citizens. */
export const servicesShape = z.strictObject({
  ...heading,
  services: list(
    z.strictObject({
      id: word("รหัสบริการในที่อยู่เว็บไซต์"),
      name: word("ชื่อบริการ"),
      url: address("หน้าของบริการ"),
      summary: word("คำอธิบาย").optional(),
      unit: word("ส่วนงานที่ให้บริการ"),
      steps: list(z.string(), "ขั้นตอนตามลำดับ"),
      duration: word("ระยะเวลา").optional(),
      channel: word("ช่องทาง").optional(),
      fee: word("ค่าธรรมเนียม").optional(),
      documents: list(z.string(), "เอกสารที่ต้องใช้"),
      forms: list(z.strictObject({ title: word("ชื่อแบบฟอร์ม"), url: address("ไฟล์") }), "แบบฟอร์ม"),
      onlineUrl: address("บริการออนไลน์ (E-Service)").optional(),
      updated: day("วันที่ปรับปรุง"),
    }),
    "บริการทั้งหมด",
  ),
});

/** Who holds which post: what the page of people shows, and no more. */
export const peopleShape = z.strictObject({
  ...heading,
  people: list(
    z.strictObject({
      name: word("ชื่อและนามสกุล"),
      position: word("ตำแหน่ง"),
      side: described(z.enum(Object.values(SIDES)), "ฝ่าย"),
      executive: described(z.boolean(), "true ถ้าเป็นผู้บริหาร"),
      unit: word("สังกัด").optional(),
      phone: word("โทรศัพท์ของตำแหน่ง").optional(),
      email: word("อีเมลของตำแหน่ง").optional(),
    }),
    "บุคคลตามลำดับที่แสดง",
  ),
});

/** The results of the assessment that the agency has received. */
export const resultsShape = z.strictObject({
  ...heading,
  results: list(
    z.strictObject({
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
    }),
    "ผลทุกปีที่บันทึกไว้",
  ),
});

/** The assessment of one year: `/oit/<fy>/checklist.json`. */
export const checklistShape = z.strictObject({
  tool: described(z.strictObject({ name: z.string(), version: z.string() }), "โปรแกรมที่ประเมิน"),
  edition: described(
    z.strictObject({
      family: word("กลุ่มหน่วยงาน"),
      fiscalYear: year("ปีงบประมาณที่ประเมิน"),
      itemCount: described(z.int(), "จำนวนข้อ"),
      hash: word("ลายนิ้วมือของรายการข้อ"),
      closes: day("วันสุดท้ายของการตอบแบบ").nullable(),
    }),
    "รายการข้อ OIT",
  ),
  agency: described(z.strictObject({ name: word("ชื่อหน่วยงาน"), site: address("เว็บไซต์") }), "หน่วยงาน"),
  asOf: day("วันที่ประเมิน"),
  score: described(
    z.strictObject({
      oit: number("คะแนน OIT เต็ม 100").nullable(),
      ofTotal: number("ส่วนที่ได้ของคะแนน ITA รวม").nullable(),
      maximum: number("ส่วนที่ได้สูงสุดของคะแนน ITA รวม").nullable(),
      level: described(z.enum(CERTAINTY_LEVELS), "ความแน่ชัดของสูตร"),
      subIndicators: list(
        z.strictObject({
          code: word("รหัสตัวชี้วัดย่อย"),
          score: number("คะแนน").nullable(),
          atStake: number("คะแนน ITA รวมที่ขึ้นกับตัวชี้วัดย่อยนี้").nullable(),
        }),
        "คะแนนตัวชี้วัดย่อย",
      ),
    }),
    "คะแนนที่คาด",
  ),
  items: list(
    z.strictObject({
      code: itemCode,
      name: word("ชื่อข้อ"),
      concepts: list(z.string(), "รหัสเรื่อง ซึ่งไม่เปลี่ยนตามปี"),
      indicator: described(z.int(), "เลขตัวชี้วัด"),
      subIndicator: word("รหัสตัวชี้วัดย่อย").nullable(),
      status: described(z.enum(STATUSES), "สถานะ"),
      points: number("คะแนน ITA รวมที่ขึ้นกับข้อนี้").nullable(),
      url: address("หน้าของข้อนี้"),
      components: list(
        z.strictObject({
          id: word("รหัสองค์ประกอบ"),
          text: word("ข้อความ"),
          level: described(z.enum(CERTAINTY_LEVELS), "ความแน่ชัด"),
          status: described(z.enum(Object.keys(COMPONENT_STATUS_WORDS) as ComponentStatus[]), "สถานะ"),
        }),
        "องค์ประกอบ",
      ),
      evidence: list(
        z.strictObject({
          title: word("ชื่อหลักฐาน"),
          url: address("ที่อยู่"),
          kind: z.enum(["file", "page", "link"]),
          component: list(z.string(), "องค์ประกอบที่แสดง").optional(),
          fiscalYear: year("ปีงบประมาณที่กล่าวถึง").optional(),
          period: period.optional(),
          published: day("วันที่เผยแพร่").optional(),
          verified: day("วันที่ตรวจล่าสุด").optional(),
        }),
        "หลักฐาน",
      ),
      findings: list(
        z.strictObject({
          rule: word("รหัสเกณฑ์"),
          severity: described(z.enum(SEVERITIES), "น้ำหนัก"),
          message: word("สิ่งที่พบ"),
          remedy: word("วิธีแก้"),
          file: word("ไฟล์ที่แก้").optional(),
          line: described(z.int(), "บรรทัด").optional(),
          accepted: z.strictObject({ reason: word("เหตุผล"), until: day("ถึงวันที่") }).optional(),
        }),
        "สิ่งที่พบ",
      ),
    }),
    "ทุกข้อของปี",
  ),
  totals: described(
    z.strictObject({ complete: z.int(), incomplete: z.int(), missing: z.int(), notApplicable: z.int() }),
    "จำนวนข้อตามสถานะ",
  ),
});
