import type { FiscalYear } from "../domain/thai/fiscal-year.ts";

/** What links and headings call the places on the way to an item; the click path of the answer sheet says the same words. */
export const TITLES = {
  home: "หน้าแรก",
  years: "ข้อมูลสาธารณะ",
  year: (fiscalYear: FiscalYear) => `ปีงบประมาณ ${fiscalYear}`,
  evidence: "หลักฐาน",
  sheet: "ใบคำตอบสำหรับระบบ ITAS",
  rules: "กติกาที่ใช้ตรวจ",
  results: "ผลการประเมิน ITA",
  measures: "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
  reports: "รายงานการปรับปรุง",
  paper: "เอกสารสำหรับพิมพ์",
} as const;
