import { leadsTo } from "./place.ts";
import type { EvidenceRule } from "../rule.ts";

/** The address must lead to the agency's site; of a shortened one nobody can see where it leads, today or next month. */
export const linkShortener: EvidenceRule = {
  id: "link-shortener",
  scope: "evidence",
  check: leadsTo("link-shortener"),
  accept: [
    {
      says: "ลิงก์เต็มที่อ่านชื่อเว็บไซต์ได้",
      given: { answer: { evidence: [{ title: "แผนผัง", link: "https://www.test.example/structure/" }] } },
    },
  ],
  reject: [
    { says: "ลิงก์ย่อ", given: { answer: { evidence: [{ title: "แผนผัง", link: "https://bit.ly/example" }] } } },
    {
      says: "ลิงก์ย่อไปยังระบบบริการออนไลน์ (ควรตรวจ)",
      given: {
        item: { concepts: ["e-service"] },
        answer: { evidence: [{ title: "ระบบชำระภาษี", link: "https://tinyurl.com/example" }] },
      },
    },
  ],
};
