import { always } from "../weighs.ts";
import { withFault, type FileFault } from "./file-fault.ts";
import { defineRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };

/**
 * Data must be within the public's reach (NACC news 1741, DCONTROL); a password shuts the public out. It looks at any
 * file that can have one, PDF or Office; its id is permanent.
 */
export const pdfEncrypted = defineRule<FileFault>({
  id: "pdf-encrypted",
  title: "ไฟล์ต้องไม่มีรหัสผ่าน",
  why: "ข้อมูลต้องเข้าถึงได้โดยตรง ไฟล์ที่ถามรหัสผ่านเปิดอ่านไม่ได้",
  words: {
    what: ({ title, file }) => `ไฟล์ของ “${title}” ต้องใช้รหัสผ่านจึงเปิดได้ (${file})`,
    remedy: ({ file }) => `เปิดไฟล์ต้นฉบับ บันทึกใหม่โดยไม่ตั้งรหัสผ่าน แล้ววางทับ public/${file}`,
  },
  weighs: always("failed"),
  scope: "evidence",
  check: withFault("encrypted"),
  accept: [{ says: "ไฟล์เปิดอ่านได้", given: { answer: { evidence: [plan] } } }],
  reject: [
    {
      says: "เปิดไฟล์แล้วถามรหัสผ่าน",
      given: { answer: { evidence: [plan] }, files: { "documents/plan.pdf": { fault: "encrypted" } } },
    },
  ],
});
