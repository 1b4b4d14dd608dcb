import type { UnusedReason } from "./measure-rows.ts";

/** What makes an imported measure or result less than sure, with what it takes off the confidence (0–1). */
export const REMARK_WORDS = {
  "title-missing": { cost: 0.2, words: "ตารางไม่มีชื่อมาตรการ มีแต่หัวข้อ ต้องเติมชื่อ" },
  "steps-missing": { cost: 0.2, words: "ช่องขั้นตอนว่าง ต้องเติม" },
  "unit-missing": { cost: 0.2, words: "ช่องผู้รับผิดชอบว่าง ต้องเติม" },
  "period-blank": { cost: 0.2, words: "ช่องระยะเวลาว่าง ต้องเติม" },
  "period-open": { cost: 0.2, words: "ระยะเวลาไม่มีวันสิ้นสุด ต้องเติม" },
  "period-no-year": { cost: 0.2, words: "ระยะเวลาไม่บอกปี ต้องเติม" },
  "period-reversed": { cost: 0.2, words: "ระยะเวลาสิ้นสุดก่อนเริ่ม ต้องแก้" },
  "period-unreadable": { cost: 0.2, words: "อ่านระยะเวลาไม่ออก ต้องเติม" },
  "year-assumed": { cost: 0.05, words: "ระยะเวลาไม่บอกปี ใช้ปีงบประมาณที่สั่ง" },
  "start-assumed": { cost: 0.1, words: "บอกแต่วันสิ้นสุด ให้เริ่มต้นปีงบประมาณ" },
  "fiscal-year-assumed": { cost: 0.05, words: "เขียนว่าปี ไม่ได้เขียนว่าปีงบประมาณ อ่านเป็นปีงบประมาณ" },
  "outside-year": { cost: 0.1, words: "ระยะเวลาอยู่นอกปีงบประมาณที่สั่ง เก็บตามต้นฉบับ หน้าเว็บและเอกสารพิมพ์จะทำเครื่องหมายไว้" },
  "facts-inherited": { cost: 0.1, words: "ช่องว่างของแถวนี้ใช้ค่าจากแถวแรกของมาตรการเดียวกัน" },
  "pages-joined": { cost: 0.05, words: "ต่อข้อความที่แยกอยู่คนละหน้าหรือคนละแถว" },
  "rows-joined": { cost: 0.1, words: "รวมหลายแถวของมาตรการเดียวกัน ผู้รับผิดชอบเขียนรวมกัน" },
  "split-by-lines": { cost: 0.1, words: "แยกรายการตามบรรทัด เพราะไม่มีเลขหรือขีดนำ" },
  "paired-by-number": { cost: 0.1, words: "ช่องหนึ่งมีหลายมาตรการ จับคู่ขั้นตอนหรือผลตามเลขที่เขียน" },
  "heading-in-cell": { cost: 0.1, words: "บรรทัดแรกของช่องมาตรการอ่านเป็นหัวข้อ ข้อที่มีเลขหรือขีดเป็นชื่อมาตรการ" },
  "title-lines": { cost: 0.1, words: "ช่องมาตรการมีหลายบรรทัดที่ไม่มีเลขหรือขีดนำ อ่านเป็นชื่อเดียว ตรวจว่าไม่ใช่หลายมาตรการ" },
  "steps-introduced": { cost: 0.1, words: "ข้อความนำหน้าขั้นตอนเก็บไว้ที่ stepsIntro ไม่นับเป็นขั้นตอน" },
  "blanks-joined": { cost: 0.05, words: "ต่อคำที่คอลัมน์แคบตัดไว้ ตามคำในรายการของปี" },
  "narrow-column": { cost: 0.05, words: "มีช่องว่างที่น่าจะมาจากการตัดบรรทัดในคอลัมน์แคบ ตรวจช่องว่างในข้อความ" },
  "steps-shared": { cost: 0.3, words: "ตารางไม่บอกว่าขั้นตอนใดเป็นของมาตรการใด จึงใส่ทุกขั้นตอนให้ทุกมาตรการ" },
  "outcome-of-all": { cost: 0.1, words: "ผลเขียนรวมสำหรับทุกมาตรการในช่อง จึงใส่ไว้ที่มาตรการแรก" },
  "issue-guessed": { cost: 0.05, words: "เทียบหัวข้อกับประเด็นของกรอบมาตรการจากคำที่คล้ายกัน" },
  "state-in-words": { cost: 0.1, words: "ตารางไม่มีคอลัมน์สถานะ อ่านสถานะจากคำในช่องผล" },
  "state-missing": { cost: 0.2, words: "ตารางไม่บอกสถานะ ต้องเติม" },
  "measure-unknown": { cost: 0.3, words: "ไม่พบมาตรการชื่อนี้ใน content/measures ต้องเติมรหัส" },
} as const satisfies Record<string, { cost: number; words: string }>;

export type Remark = keyof typeof REMARK_WORDS;

/** How sure an import is, from 0.1 to 1: what its remarks leave of one. */
export const confidenceOf = (remarks: readonly Remark[]): number =>
  Math.max(0.1, Math.round((1 - remarks.reduce((sum, remark) => sum + REMARK_WORDS[remark].cost, 0)) * 100) / 100);

/** Why a piece of a document was not used, and what to do. */
export const UNUSED_WORDS: Readonly<Record<UnusedReason, { what: string; remedy: string }>> = {
  "no-columns": {
    what: "ตารางนี้ไม่มีหัวคอลัมน์ของมาตรการ",
    remedy: "ถ้าเป็นตารางมาตรการ แก้หัวคอลัมน์เป็น มาตรการ ขั้นตอน ผู้รับผิดชอบ ระยะเวลา ผลการดำเนินการ ความสำเร็จ",
  },
  "no-body": { what: "หัวข้อนี้ไม่มีมาตรการอยู่ข้างใต้", remedy: "ถ้าเป็นชื่อมาตรการ เติมช่องอื่นของแถวให้ครบแล้วนำเข้าอีกครั้ง" },
  "before-header": { what: "ข้อความเหนือหัวตาราง", remedy: "ไม่ต้องแก้ ถ้าไม่ใช่มาตรการ" },
  "unknown-column": { what: "ไม่รู้จักคอลัมน์นี้", remedy: "ย้ายข้อความไปไว้ในคอลัมน์ที่มี หรือเติมเองหลังนำเข้า" },
  total: { what: "แถวรวม", remedy: "ไม่ต้องแก้ ถ้าไม่ใช่มาตรการ" },
  note: { what: "หมายเหตุของตาราง", remedy: "ไม่ต้องแก้ ถ้าต้องการเผยแพร่ให้เขียนในเนื้อหาของรายงาน" },
  stray: { what: "แถวนี้ไม่มีชื่อมาตรการและไม่มีแถวก่อนหน้าให้ต่อ", remedy: "เติมชื่อมาตรการในแถวนี้แล้วนำเข้าอีกครั้ง" },
};
