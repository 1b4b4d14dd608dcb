import { withFault } from "./file-fault.ts";
import type { EvidenceRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };

/**
 * Data must be within the public's reach (NACC news 1741, DCONTROL); a password shuts the public out. It looks at any
 * file that can have one, PDF or Office; its id is permanent.
 */
export const pdfEncrypted: EvidenceRule = {
  id: "pdf-encrypted",
  scope: "evidence",
  check: withFault("encrypted"),
  accept: [{ says: "ไฟล์เปิดอ่านได้", given: { answer: { evidence: [plan] } } }],
  reject: [
    {
      says: "เปิดไฟล์แล้วถามรหัสผ่าน",
      given: { answer: { evidence: [plan] }, files: { "documents/plan.pdf": { fault: "encrypted" } } },
    },
  ],
};
