import { pageOf } from "../../domain/model/kinds.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";

/** What links and headings call the places on the way to an item; the click path of the answer sheet says the same words. */
export const TITLES = {
  home: "หน้าแรก",
  years: "ข้อมูลสาธารณะ",
  year: (fiscalYear: FiscalYear) => `ปีงบประมาณ ${fiscalYear}`,
  evidence: "หลักฐาน",
  sheet: "ใบคำตอบสำหรับระบบ ITAS",
  ledger: "บันทึกการเผยแพร่",
  rules: "เกณฑ์ที่ใช้ตรวจ",
  otherLaws: "กฎหมายอื่นที่ใช้หลักฐานเดียวกัน",
  results: "ผลการประเมิน ITA",
  measures: "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
  reports: "รายงานการปรับปรุง",
  procurement: "จัดซื้อจัดจ้าง",
  services: "บริการประชาชนและคู่มือ",
  news: "ข่าวประชาสัมพันธ์",
  complaints: "ร้องเรียนและแจ้งเรื่องทุจริต",
  statistics: pageOf("statistics").title,
  loans: pageOf("loans").title,
  surveys: pageOf("surveys").title,
  participation: pageOf("participation").title,
  contact: "ติดต่อหน่วยงาน",
  search: "ค้นหา",
  siteMap: "แผนผังเว็บไซต์",
  handbook: "คู่มือผู้ดูแลเว็บไซต์",
  people: "ผู้บริหารและบุคลากร",
  data: "ข้อมูลเปิด",
  privacy: "นโยบายคุ้มครองข้อมูลส่วนบุคคล",
  paper: "เอกสารสำหรับพิมพ์",
} as const;
