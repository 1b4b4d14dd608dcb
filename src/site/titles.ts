import type { FiscalYear } from "../domain/thai/fiscal-year.ts";

/** What links and headings call the places on the way to an item; the click path of the answer sheet says the same words. */
export const TITLES = {
  home: "หน้าแรก",
  years: "ข้อมูลสาธารณะ",
  year: (fiscalYear: FiscalYear) => `ปีงบประมาณ ${fiscalYear}`,
  evidence: "หลักฐาน",
  sheet: "ใบคำตอบสำหรับระบบ ITAS",
  rules: "เกณฑ์ที่ใช้ตรวจ",
  results: "ผลการประเมิน ITA",
  measures: "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
  reports: "รายงานการปรับปรุง",
  procurement: "จัดซื้อจัดจ้าง",
  services: "บริการประชาชน",
  complaints: "ร้องเรียนและแจ้งเรื่องทุจริต",
  statistics: "สถิติการให้บริการ",
  loans: "ทะเบียนยืมทรัพย์สินของราชการ",
  surveys: "ผลสำรวจความพึงพอใจ",
  participation: "การมีส่วนร่วมของประชาชน",
  contact: "ติดต่อหน่วยงาน",
  search: "ค้นหา",
  siteMap: "แผนผังเว็บไซต์",
  people: "ผู้บริหารและบุคลากร",
  data: "ข้อมูลเปิด",
  privacy: "นโยบายคุ้มครองข้อมูลส่วนบุคคล",
  paper: "เอกสารสำหรับพิมพ์",
} as const;
