import { always } from "../weighs.ts";
import { withFault, type FileFault } from "./file-fault.ts";
import { defineRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };

/** A file of no bytes shows nothing; what is listed must be there to see (NACC news 1741). */
export const fileEmpty = defineRule<FileFault>({
  id: "file-empty",
  title: "ไฟล์ต้องไม่ว่าง",
  why: "ไฟล์ที่ไม่มีเนื้อหาไม่แสดงข้อมูลใด ข้อที่ไม่มีข้อมูลให้ดูได้ 0",
  words: {
    what: ({ title, file }) => `ไฟล์ของ “${title}” ว่างเปล่า (${file} มีขนาด 0 ไบต์)`,
    remedy: ({ file }) => `คัดลอกไฟล์ต้นฉบับมาวางทับที่ public/${file} อีกครั้ง`,
  },
  weighs: always("failed"),
  scope: "evidence",
  check: withFault("empty"),
  accept: [{ says: "ไฟล์เปิดอ่านได้", given: { answer: { evidence: [plan] } } }],
  reject: [
    {
      says: "ไฟล์มีขนาด 0 ไบต์ เช่นอัปโหลดไม่สำเร็จ",
      given: { answer: { evidence: [plan] }, files: { "documents/plan.pdf": { fault: "empty" } } },
    },
  ],
});
