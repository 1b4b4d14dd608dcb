import type { TableFault } from "./table.ts";

type Fault<Kind extends TableFault["kind"]> = TableFault & { readonly kind: Kind };
type Words = {
  readonly [Kind in TableFault["kind"]]: {
    readonly what: (fault: Fault<Kind>) => string;
    /** @param columns the titles of all columns that are read */
    readonly remedy: (fault: Fault<Kind>, columns: string) => string;
  };
};

const inRow = "แก้ในไฟล์ Excel แล้วบันทึกเป็น CSV อีกครั้ง หรือแก้ในบรรทัดนี้";

const TABLE_WORDS: Words = {
  sheet: {
    what: () => "ไฟล์ตารางคำนวณอ่านเป็นรายการจัดซื้อจัดจ้างไม่ได้ จึงไม่ขึ้นเว็บไซต์",
    remedy: () => "สั่ง npm run import -- procurement ตามด้วยที่อยู่ของไฟล์ แล้วย้ายไฟล์เดิมออกนอกโฟลเดอร์ content/",
  },
  "not-a-table": {
    what: () => "ไฟล์นี้อ่านเป็นตาราง CSV ไม่ได้ เครื่องหมายคำพูดอาจไม่ครบคู่ ตัวอักษรอาจเสีย หรือไม่ใช่ไฟล์ข้อความ",
    remedy: () => "เปิดต้นฉบับใน Excel แล้วบันทึกเป็น CSV UTF-8 อีกครั้ง",
  },
  "no-year": {
    what: () => "ไม่ทราบว่าตารางนี้เป็นของปีงบประมาณใด",
    remedy: () => "ย้ายไฟล์ไปไว้ในโฟลเดอร์ที่ชื่อเป็นปีงบประมาณ เช่น content/procurement/2566/",
  },
  "no-heading": {
    what: () => "ไม่พบแถวหัวตารางของการจัดซื้อจัดจ้าง",
    remedy: (_, columns) => `ให้มีแถวหัวตารางภายใน 15 แถวแรก ใช้หัวคอลัมน์ตามแบบ สขร.1 เช่น ${columns}`,
  },
  "too-many": {
    what: () => "ตารางนี้ผิดหลายร้อยจุด ตั้งแต่บรรทัดนี้ลงไปจึงยังไม่ได้ตรวจ",
    remedy: () => "แก้จุดที่บอกไว้ก่อน (มักเกิดจากคอลัมน์เลื่อนหรือวางซ้ำ) แล้วตรวจใหม่",
  },
  "missing-columns": {
    what: ({ columns }) => `ตารางขาดคอลัมน์ ${columns.join(", ")}`,
    remedy: () => "เพิ่มคอลัมน์ที่ขาด หรือแก้ชื่อหัวคอลัมน์ให้เหมือนแบบ สขร.1",
  },
  "unknown-column": {
    what: ({ column }) => (column ? `ไม่รู้จักคอลัมน์ “${column}”` : "มีข้อมูลในคอลัมน์ที่ไม่มีหัวคอลัมน์"),
    remedy: (_, columns) =>
      `ลบคอลัมน์นี้ หรือเปลี่ยนหัวคอลัมน์เป็นชื่อที่มี: ${columns} (อย่าเผยแพร่เลขประจำตัวประชาชนหรือเลขประจำตัวผู้เสียภาษีของบุคคล)`,
  },
  "double-column": {
    what: ({ column, other }) => `คอลัมน์ “${column}” และ “${other}” เป็นข้อมูลเดียวกัน`,
    remedy: () => "เหลือไว้คอลัมน์เดียว",
  },
  "lost-cells": {
    what: ({ text }) => `แถวนี้มีช่องมากกว่าหัวตาราง (“${text}”)`,
    remedy: () => `ถ้าในช่องมีเครื่องหมายจุลภาค ให้ใส่ข้อความทั้งช่องไว้ในเครื่องหมายคำพูด ${inRow}`,
  },
  "missing-cell": {
    what: ({ column, work }) => `ไม่ได้กรอก “${column}”${work ? ` ของ ${work}` : ""}`,
    remedy: () => `กรอกช่องนี้ใน Excel แล้วบันทึกเป็น CSV อีกครั้ง หรือกรอกในบรรทัดนี้`,
  },
  "wrong-cell": {
    what: ({ column, written, reason }) => `“${column}”: ${written} ${reason}`,
    remedy: () => inRow,
  },
  "price-far-above": {
    what: ({ price, budget, work }) => `ราคาที่ตกลง ${price} สูงกว่าวงเงิน ${budget} หลายเท่า (${work})`,
    remedy: () => `ตรวจหลักของตัวเลขและจุดทศนิยมทั้งสองช่องกับสัญญา ${inRow}`,
  },
  "same-contract": {
    what: ({ number, first }) => `สัญญา ${number} ซ้ำกับ ${first} (เลขที่ วันที่ และงานเดียวกัน) ยอดรวมของปีจะนับสองครั้ง`,
    remedy: () =>
      "เหลือไว้แห่งเดียว ถ้าเป็นไฟล์สำเนาหรือไฟล์ของเดือนที่แก้ใหม่ ให้ย้ายไฟล์เก่าออกจากโฟลเดอร์ content/ ถ้าเป็นคนละสัญญา ให้แก้เลขที่ให้ถูก",
  },
  "other-year": {
    what: ({ column, written }) => `“${column}”: ${written} ไม่อยู่ในปีงบประมาณของโฟลเดอร์นี้`,
    remedy: () => "แก้วันที่ หรือย้ายแถวนี้ไปไว้ในโฟลเดอร์ของปีที่ถูกต้อง (ปีงบประมาณเริ่ม 1 ตุลาคม)",
  },
};

/** What is wrong with a table of purchases and what to do, in the clerk's words. */
export function tableWords(fault: TableFault): { what: string; remedy: (columns: string) => string } {
  const { what, remedy } = TABLE_WORDS[fault.kind] as unknown as {
    what: (told: TableFault) => string;
    remedy: (told: TableFault, columns: string) => string;
  };
  return { what: what(fault), remedy: (columns) => remedy(fault, columns) };
}
