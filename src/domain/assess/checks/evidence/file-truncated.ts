import { always } from "../weighs.ts";
import { withFault, type FileFault } from "./file-fault.ts";
import { defineRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.xlsx" };

/** A file that no program opens shows nothing; uploads that broke off are the usual cause. */
export const fileTruncated = defineRule<FileFault>({
  id: "file-truncated",
  title: "ไฟล์ต้องเปิดได้",
  why: "ไฟล์ที่เปิดไม่ได้ไม่แสดงข้อมูลใด มักเกิดจากการคัดลอกหรืออัปโหลดไม่จบ",
  words: {
    what: ({ title, file }) => `ไฟล์ของ “${title}” เปิดไม่ได้ เนื้อหาขาดหรือเสียหาย (${file})`,
    remedy: ({ file }) => `เปิดไฟล์ต้นฉบับดู แล้วคัดลอกมาวางทับที่ public/${file} อีกครั้ง`,
  },
  weighs: always("failed"),
  scope: "evidence",
  check: withFault("truncated"),
  accept: [{ says: "ไฟล์เปิดอ่านได้", given: { answer: { evidence: [plan] } } }],
  reject: [
    {
      says: "ไฟล์ Excel ถูกตัดระหว่างคัดลอก จึงเปิดไม่ได้",
      given: { answer: { evidence: [plan] }, files: { "documents/plan.xlsx": { fault: "truncated" } } },
    },
  ],
});
