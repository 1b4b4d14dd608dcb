import { toCommonYear, type IsoDate } from "../../../thai/date.ts";
import type { EvidenceRule, ItemContext } from "../rule.ts";

/** The first day of submission; the first of March, as in FY2564 and FY2565, where nobody knows it. */
const opening = ({ edition, fiscalYear }: ItemContext): IsoDate =>
  edition.submission.opens ?? `${toCommonYear(fiscalYear)}-03-01`;

const law = { title: "บัญชีกฎหมาย", file: "laws.pdf" };

/** What is submitted must be up to date and open, so somebody looks at it after submission opens (NACC1741, DCONTROL). */
export const verifiedStale: EvidenceRule = {
  id: "verified-stale",
  scope: "evidence",
  check: ({ native, title, published, verified, path }, context) => {
    const opens = opening(context);
    const isReversed = published !== undefined && verified !== undefined && verified < published;
    if (native || !context.current || context.today < opens || isReversed) return [];
    if (verified !== undefined && verified >= opens) return [];
    return [
      {
        severity: verified ? "warning" : "hint",
        path: verified ? [...path, "verified"] : path,
        args: { title, verified: verified ?? "", opens, today: context.today },
      },
    ];
  },
  accept: [
    {
      says: "ตรวจแล้วหลังเปิดรับคำตอบ",
      given: { answer: { evidence: [{ ...law, verified: "2023-04-20" }] } },
    },
    {
      says: "ยังไม่เปิดรับคำตอบ",
      given: { answer: { evidence: [{ ...law, verified: "2022-11-18" }] }, today: "2023-02-28" },
    },
    { says: "เว็บไซต์แสดงข้อมูลปัจจุบันของหน่วยงานเอง", given: { item: { concepts: ["executives"] }, people: [{}] } },
  ],
  reject: [
    {
      says: "ตรวจครั้งล่าสุดเมื่อเผยแพร่ ก่อนเปิดรับคำตอบ",
      given: { answer: { evidence: [{ ...law, published: "2022-11-18", verified: "2022-11-18" }] } },
    },
    { says: "ไม่มีใครลงวันที่ตรวจ", given: { answer: { evidence: [law] } } },
    {
      says: "ปีนี้รู้วันเปิดรับคำตอบ และตรวจก่อนวันนั้น",
      given: {
        edition: { submission: { opens: "2023-04-01", closes: "2023-04-30", level: "confirmed" } },
        answer: { evidence: [{ ...law, verified: "2023-03-20" }] },
      },
    },
  ],
};
