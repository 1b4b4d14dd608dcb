import { factsOf } from "../../evidence-file.ts";
import type { EvidenceRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };

/** The commonest fault of public documents: a picture of a page, which can neither be searched nor read aloud. */
export const pdfNoText: EvidenceRule = {
  id: "pdf-no-text",
  scope: "evidence",
  check: (proof, { content }) => {
    const facts = factsOf(proof, content);
    return facts?.pdf && !facts.fault && !facts.text
      ? [{ severity: "warning", path: [...proof.path, "file"], args: { title: proof.title, pages: facts.pages ?? 1 } }]
      : [];
  },
  accept: [{ says: "เลือกและค้นหาข้อความใน PDF ได้", given: { answer: { evidence: [plan] } } }],
  reject: [
    {
      says: "PDF สแกนจากกระดาษ มีแต่ภาพ",
      given: {
        answer: { evidence: [plan] },
        files: { "documents/plan.pdf": { pages: 12, pdf: { title: "แผน" }, text: false } },
      },
    },
  ],
};
