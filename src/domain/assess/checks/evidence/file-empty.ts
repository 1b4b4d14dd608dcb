import { withFault } from "./file-fault.ts";
import type { EvidenceRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };

/** A file of no bytes shows nothing; what is listed must be there to see (NACC news 1741). */
export const fileEmpty: EvidenceRule = {
  id: "file-empty",
  scope: "evidence",
  check: withFault("empty"),
  accept: [{ says: "ไฟล์เปิดอ่านได้", given: { answer: { evidence: [plan] } } }],
  reject: [
    {
      says: "ไฟล์มีขนาด 0 ไบต์ เช่นอัปโหลดไม่สำเร็จ",
      given: { answer: { evidence: [plan] }, files: { "documents/plan.pdf": { fault: "empty" } } },
    },
  ],
};
