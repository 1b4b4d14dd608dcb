import { withFault } from "./file-fault.ts";
import type { EvidenceRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.xlsx" };

/** A file that no program opens shows nothing; uploads that broke off are the usual cause. */
export const fileTruncated: EvidenceRule = {
  id: "file-truncated",
  scope: "evidence",
  check: withFault("truncated"),
  accept: [{ says: "ไฟล์เปิดอ่านได้", given: { answer: { evidence: [plan] } } }],
  reject: [
    {
      says: "ไฟล์ Excel ถูกตัดระหว่างคัดลอก จึงเปิดไม่ได้",
      given: { answer: { evidence: [plan] }, files: { "documents/plan.xlsx": { fault: "truncated" } } },
    },
  ],
};
