import { always } from "../weighs.ts";
import { evidenceFileFacts } from "../../evidence-file.ts";
import { defineRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };

/** Readers and search engines show the title in the file; a scan lacks it for the same reason as it lacks its text. */
export const pdfNoTitle = defineRule<{ title: string }>({
  id: "pdf-no-title",
  title: "PDF ควรมีชื่อเอกสารในตัว",
  why: "เบราว์เซอร์และระบบค้นหาแสดงชื่อที่เขียนไว้ในไฟล์ ถ้าไม่มี ผู้อ่านเห็นแต่ชื่อไฟล์",
  words: {
    what: ({ title }) => `PDF ของ “${title}” ไม่มีชื่อเอกสารในตัว`,
    remedy: ({ title }) => `เปิดไฟล์ต้นฉบับ เขียนชื่อเรื่อง (Title) ในข้อมูลของเอกสาร เช่น “${title}” แล้วบันทึกเป็น PDF ใหม่`,
  },
  weighs: always("hint"),
  scope: "evidence",
  check: (proof, { content }) => {
    const facts = evidenceFileFacts(proof, content);
    return facts?.pdf && facts.text && !facts.fault && facts.pdf.title === ""
      ? [{ severity: "hint", path: [...proof.path, "file"], args: { title: proof.title } }]
      : [];
  },
  accept: [{ says: "PDF มีชื่อเอกสารในตัว", given: { answer: { evidence: [plan] } } }],
  reject: [
    {
      says: "PDF ไม่มีชื่อเอกสารในตัว",
      given: {
        answer: { evidence: [plan] },
        files: { "documents/plan.pdf": { pdf: { title: "" }, text: true } },
      },
    },
  ],
});
