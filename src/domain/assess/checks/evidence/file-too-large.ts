import { megabytes } from "../../../model/files.ts";
import { factsOf } from "../../evidence-file.ts";
import type { EvidenceRule } from "../rule.ts";

const MEGABYTE = 1024 * 1024;
const LIMIT = 20;

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };

/** Nobody waits for it on a telephone. Our own limit: no rule of the assessment on size was found. */
export const fileTooLarge: EvidenceRule = {
  id: "file-too-large",
  scope: "evidence",
  check: (proof, { content }) => {
    const size = factsOf(proof, content)?.size ?? 0;
    return size > LIMIT * MEGABYTE
      ? [
          {
            severity: "warning",
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
};
