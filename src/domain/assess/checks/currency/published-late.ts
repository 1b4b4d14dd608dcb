import type { IsoDate } from "../../../thai/date.ts";
import { shortDay } from "./day.ts";
import { defineRule, severityOf } from "../rule.ts";

const submission = { opens: "2023-03-01", closes: "2023-04-15", level: "confirmed" } as const;
const report = { title: "รายงาน", file: "report.pdf", verified: "2023-04-28" };

/** After submission closes, assessors look at what was there; no new link is taken (NACC2181, FY2564). */
export const publishedLate = defineRule<{ title: string; published: IsoDate; closes: IsoDate }>({
  id: "published-late",
  title: "ต้องเผยแพร่ก่อนปิดรับคำตอบ",
  why: "หลังปิดรับคำตอบ ผู้ประเมินดูจากลิงก์ที่ตอบไว้ และไม่รับลิงก์ใหม่ในช่วงชี้แจง (ปี 2564)",
  words: {
    what: ({ title, published, closes }) =>
      `“${title}” เผยแพร่เมื่อ ${shortDay(published)} หลังปิดรับคำตอบ (${shortDay(closes)})`,
    remedy: () => "ตรวจว่า published ถูกต้อง ถ้าเผยแพร่หลังปิดรับคำตอบจริง ผู้ประเมินอาจไม่นับหลักฐานนี้",
  },
  weighs: {
    severities: ["failed", "look", "hint"],
    when: "ตามความแน่ชัดของวันปิดรับคำตอบ: แน่ชัดต้องแก้ แหล่งเดียวต้องดู นอกนั้นเป็นข้อสังเกต",
  },
  scope: "evidence",
  check: ({ title, published, path }, { edition, today }) => {
    const { closes, level } = edition.submission;
    return closes !== null && published !== undefined && published > closes && published <= today
      ? [{ severity: severityOf(level), path: [...path, "published"], args: { title, published, closes } }]
      : [];
  },
  accept: [
    {
      says: "เผยแพร่ในวันสุดท้ายที่รับคำตอบ",
      given: { edition: { submission }, answer: { evidence: [{ ...report, published: "2023-04-15" }] } },
    },
    {
      says: "ไม่รู้วันปิดรับคำตอบ",
      given: { answer: { evidence: [{ ...report, published: "2023-04-27" }] } },
    },
  ],
  reject: [
    {
      says: "เผยแพร่หลังปิดรับคำตอบหนึ่งวัน",
      given: { edition: { submission }, answer: { evidence: [{ ...report, published: "2023-04-16" }] } },
    },
    {
      says: "วันปิดรับคำตอบเป็นการอนุมาน และเผยแพร่หลังวันนั้น",
      given: {
        edition: { submission: { ...submission, level: "inferred" } },
        answer: { evidence: [{ ...report, published: "2023-04-20" }] },
      },
    },
  ],
});
