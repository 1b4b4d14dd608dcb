import { shortDay } from "./day.ts";
import { toCommonYear, type IsoDate } from "../../../thai/date.ts";
import { defineRule, type ItemContext } from "../rule.ts";

/** The first day of submission; the first of March, as in FY2564 and FY2565, where nobody knows it. */
const opening = ({ edition, fiscalYear }: ItemContext): IsoDate =>
  edition.submission.opens ?? `${toCommonYear(fiscalYear)}-03-01`;

const law = { title: "บัญชีกฎหมาย", file: "laws.pdf" };

/** What is submitted must be up to date and open, so somebody looks at it after submission opens (NACC1741, DCONTROL). */
export const verifiedStale = defineRule<{
  title: string;
  verified: IsoDate | undefined;
  opens: IsoDate;
  today: IsoDate;
}>({
  id: "verified-stale",
  title: "ต้องตรวจหลักฐานหลังเปิดรับคำตอบ",
  why: "ป.ป.ช. ให้ข้อมูลบนเว็บไซต์เป็นปัจจุบันและเข้าดูได้ตลอดเวลา จึงควรเปิดดูทุกรายการในช่วงรับคำตอบ (เริ่ม 1 มีนาคมในปี 2564 และ 2565)",
  words: {
    what: ({ title, verified, opens }) =>
      verified
        ? `“${title}” ตรวจครั้งล่าสุดเมื่อ ${shortDay(verified)} ก่อนเปิดรับคำตอบ (${shortDay(opens)})`
        : `“${title}” ไม่ได้บอกว่าตรวจครั้งล่าสุดเมื่อใด`,
    remedy: ({ today }) => `เปิดดูว่ายังถูกต้องและเปิดได้ แล้วเขียนวันที่ตรวจ เช่น verified: "${today}"`,
  },
  weighs: { severities: ["look", "hint"], when: "ต้องดูเมื่อวันที่ตรวจเก่า เป็นข้อสังเกตเมื่อไม่ได้บอกวันที่ตรวจ" },
  scope: "evidence",
  check: ({ native, title, published, verified, path }, context) => {
    const opens = opening(context);
    const isReversed = published !== undefined && verified !== undefined && verified < published;
    if (native || !context.current || context.today < opens || isReversed) return [];
    if (verified !== undefined && verified >= opens) return [];
    return [
      {
        severity: verified ? "look" : "hint",
        path: verified ? [...path, "verified"] : path,
        args: { title, verified, opens, today: context.today },
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
});
