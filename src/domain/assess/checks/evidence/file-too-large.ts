import { always } from "../weighs.ts";
import { megabytes } from "../../../model/files.ts";
import { evidenceFileFacts } from "../../evidence-file.ts";
import { defineRule } from "../rule.ts";

const MEGABYTE = 1024 * 1024;
const LIMIT = 20;

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };

/** Nobody waits for it on a telephone. Our own limit: no rule of the assessment on size was found. */
export const fileTooLarge = defineRule<{ title: string; size: string; limit: number }>({
  id: "file-too-large",
  title: "ไฟล์ควรมีขนาดไม่เกิน 20 MB",
  why: "ไฟล์ใหญ่เปิดช้าและอาจเปิดไม่ได้บนโทรศัพท์ เป็นเกณฑ์ของเครื่องมือนี้ ไม่พบเกณฑ์ขนาดไฟล์ของแบบวัด",
  words: {
    what: ({ title, size, limit }) => `ไฟล์ของ “${title}” มีขนาด ${size} MB เกิน ${limit} MB`,
    remedy: () => "บันทึกเป็น PDF ใหม่จากต้นฉบับ ลดความละเอียดของภาพ หรือแยกเป็นหลายไฟล์",
  },
  weighs: always("look"),
  scope: "evidence",
  check: (proof, { content }) => {
    const size = evidenceFileFacts(proof, content)?.size ?? 0;
    return size > LIMIT * MEGABYTE
      ? [
          {
            severity: "look",
            path: [...proof.path, "file"],
            args: { title: proof.title, size: megabytes(size), limit: LIMIT },
          },
        ]
      : [];
  },
  accept: [
    {
      says: "ไฟล์ขนาด 20 MB พอดี",
      given: { answer: { evidence: [plan] }, files: { "documents/plan.pdf": { size: LIMIT * MEGABYTE } } },
    },
  ],
  reject: [
    {
      says: "ไฟล์สแกนขนาด 48 MB",
      given: { answer: { evidence: [plan] }, files: { "documents/plan.pdf": { size: 48 * MEGABYTE } } },
    },
  ],
});
