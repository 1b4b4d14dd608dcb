import { always } from "../weighs.ts";
import { evidenceFileFacts } from "../../evidence-file.ts";
import { defineRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };

/** The commonest fault of public documents: a picture of a page, which can neither be searched nor read aloud. */
export const pdfNoText = defineRule<{ title: string; pages: number }>({
  id: "pdf-no-text",
  title: "PDF ควรมีข้อความที่ค้นหาได้",
  why: "ไฟล์สแกนมีแต่ภาพ ค้นหาไม่ได้ คัดลอกไม่ได้ และโปรแกรมอ่านหน้าจออ่านให้คนตาบอดฟังไม่ได้ ไม่พบเกณฑ์ว่าได้ 0 หรือไม่",
  words: {
    what: ({ title, pages }) => `“${title}” เป็น PDF ${pages} หน้าที่มีแต่ภาพ ไม่มีข้อความให้ค้นหา`,
    remedy: () => "บันทึกเป็น PDF จากไฟล์ Word หรือ Excel ต้นฉบับ หรือแนบไฟล์ต้นฉบับเป็นหลักฐานเพิ่ม",
  },
  weighs: always("look"),
  scope: "evidence",
  check: (proof, { content }) => {
    const facts = evidenceFileFacts(proof, content);
    // What the program reads off a picture helps its search, not whoever has the paper read aloud.
    const isPicture = facts?.scan ? facts.scan.pages === facts.pages : !facts?.text;
    return facts?.pdf && !facts.fault && isPicture
      ? [{ severity: "look", path: [...proof.path, "file"], args: { title: proof.title, pages: facts.pages ?? 1 } }]
      : [];
  },
  accept: [{ says: "เลือกและค้นหาข้อความใน PDF ได้", given: { answer: { evidence: [plan] } } }],
  reject: [
    {
      says: "PDF สแกนที่โปรแกรมอ่านจากภาพได้ ก็ยังเป็นภาพสำหรับผู้อ่าน",
      given: {
        answer: { evidence: [plan] },
        files: {
          "documents/plan.pdf": { pages: 2, pdf: { title: "แผน" }, text: true, scan: { pages: 2, read: 2 } },
        },
      },
    },
    {
      says: "PDF สแกนจากกระดาษ มีแต่ภาพ",
      given: {
        answer: { evidence: [plan] },
        files: { "documents/plan.pdf": { pages: 12, pdf: { title: "แผน" }, text: false } },
      },
    },
  ],
});
