import type { EvidenceRule } from "../rule.ts";

const law = { title: "บัญชีกฎหมาย", file: "laws.pdf" };

/** Nobody verifies what is not yet published: one of the two dates is a slip of the pen. */
export const datesReversed: EvidenceRule = {
  id: "dates-reversed",
  scope: "evidence",
  check: ({ title, published, verified, path }, { today }) =>
    published !== undefined && verified !== undefined && verified < published && published <= today
      ? [{ severity: "warning", path: [...path, "verified"], args: { title, published, verified } }]
      : [],
  accept: [
    {
      says: "ตรวจในวันที่เผยแพร่",
      given: { answer: { evidence: [{ ...law, published: "2023-04-20", verified: "2023-04-20" }] } },
    },
    { says: "ไม่บอกวันที่เผยแพร่", given: { answer: { evidence: [{ ...law, verified: "2023-04-20" }] } } },
  ],
  reject: [
    {
      says: "พิมพ์ปีของวันที่ตรวจผิดไปหนึ่งปี",
      given: { answer: { evidence: [{ ...law, published: "2022-11-18", verified: "2022-04-20" }] } },
    },
  ],
};
