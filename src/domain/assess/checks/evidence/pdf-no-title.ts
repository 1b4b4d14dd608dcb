import { factsOf } from "../../evidence-file.ts";
import type { EvidenceRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };

/** Readers and search engines show the title in the file; a scan lacks it for the same reason as it lacks its text. */
export const pdfNoTitle: EvidenceRule = {
  id: "pdf-no-title",
  scope: "evidence",
  check: (proof, { content }) => {
    const facts = factsOf(proof, content);
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
};
