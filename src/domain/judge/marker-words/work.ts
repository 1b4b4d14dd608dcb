import { paper, some, type Markers } from "./marker.ts";
import { BUDGET, CHANNELS, DOCUMENTS, DURATION, FEE, MONTHS, PROGRESS, PROJECT, SPENT, STEPS } from "../signs.ts";

/** What it plans, spends and serves. */
export const WORK_MARKERS = {
  "project-list": { signs: [PROJECT, BUDGET, MONTHS] },
  "one-year-plan": paper(
    "แผนดำเนินงาน",
    "แผนดำเนินงาน",
    "แผนการดำเนินงาน",
    "แผนปฏิบัติการ",
    "แผนปฏิบัติราชการ",
    "ประจำปีงบประมาณ",
  ),
  progress: { signs: [PROGRESS] },
  spending: { signs: [SPENT] },
  "spending-result": { signs: [SPENT] },
  "one-year-budget": {
    signs: [
      { name: "แผนการใช้จ่าย", words: ["แผนการใช้จ่าย", "ข้อบัญญัติงบประมาณ", "เทศบัญญัติงบประมาณ", "งบประมาณรายจ่าย"] },
      {
        name: "ประเภทรายจ่าย",
        words: ["งบบุคลากร", "งบดำเนินงาน", "งบลงทุน", "งบกลาง", "ประเภทรายจ่าย", "แหล่งเงิน", "แหล่งงบประมาณ"],
      },
    ],
  },
  "annual-report": some("รายงานผล", "รายงานผล", "ผลการดำเนินงาน", "ผลการดำเนินการ", "รายงานประจำปี"),
  "staff-manual": {
    signs: [
      { name: "คู่มือการปฏิบัติงาน", words: ["คู่มือการปฏิบัติงาน", "คู่มือปฏิบัติงาน", "คู่มือสำหรับเจ้าหน้าที่", "มาตรฐานการปฏิบัติงาน", "คู่มือ"] },
      STEPS,
    ],
  },
  "task-name": some("ชื่องาน", "ชื่องาน", "ชื่อกระบวนงาน", "งานที่ปฏิบัติ", "กระบวนงาน", "คู่มือการปฏิบัติงาน"),
  "step-duration": { signs: [DURATION] },
  "related-laws": some("กฎหมายที่เกี่ยวข้อง", "กฎหมายที่เกี่ยวข้อง", "พระราชบัญญัติ", "ระเบียบ", "ประกาศกระทรวง"),
  "service-manual": {
    signs: [
      {
        name: "คู่มือสำหรับประชาชน",
        words: ["คู่มือสำหรับประชาชน", "คู่มือประชาชน", "คู่มือการให้บริการ", "คู่มือผู้รับบริการ", "คู่มือสำหรับผู้รับบริการ", "คู่มือ"],
      },
      STEPS,
      DURATION,
      CHANNELS,
      FEE,
      DOCUMENTS,
    ],
  },
  "service-name": some("ชื่องานบริการ", "ชื่อกระบวนงาน", "งานบริการ", "ชื่อบริการ", "คู่มือสำหรับประชาชน"),
  steps: { signs: [STEPS] },
  duration: { signs: [DURATION] },
  channels: { signs: [CHANNELS] },
  fee: { signs: [FEE] },
  documents: { signs: [DOCUMENTS] },
  "service-statistics": {
    signs: [{ name: "สถิติการให้บริการ", words: ["สถิติ", "จำนวนผู้รับบริการ", "จำนวนผู้มาใช้บริการ", "จำนวนครั้ง"] }],
  },
  "survey-result": {
    signs: [
      { name: "ความพึงพอใจ", words: ["ความพึงพอใจ"] },
      { name: "ผลสำรวจ", words: ["ร้อยละ", "ค่าเฉลี่ย", "ผลการสำรวจ", "ผลการประเมิน"] },
    ],
  },
  "walk-in-and-online": {
    signs: [
      { name: "ณ จุดบริการ", words: ["walk-in", "walkin", "ณ จุดบริการ", "มาติดต่อด้วยตนเอง", "จุดให้บริการ"] },
      { name: "ผ่านระบบออนไลน์", words: ["e-service", "eservice", "ออนไลน์"] },
    ],
  },
} satisfies Markers;
