import { always } from "../weighs.ts";
import type { IsoDate } from "../../../thai/date.ts";
import { shortDay } from "./day.ts";
import { defineRule } from "../rule.ts";

const law = { title: "บัญชีกฎหมาย", file: "laws.pdf" };

/** Nobody verifies what is not yet published: one of the two dates is a slip of the pen. */
export const datesReversed = defineRule<{ title: string; published: IsoDate; verified: IsoDate }>({
  id: "dates-reversed",
  title: "วันที่ตรวจต้องไม่อยู่ก่อนวันที่เผยแพร่",
  why: "เอกสารต้องเผยแพร่ก่อนจึงตรวจได้ วันที่ที่สลับกันมักเป็นการพิมพ์ผิด",
  words: {
    what: ({ title, published, verified }) =>
      `“${title}” มีวันที่ตรวจ ${shortDay(verified)} อยู่ก่อนวันที่เผยแพร่ ${shortDay(published)}`,
    remedy: () => "แก้ verified หรือ published วันใดวันหนึ่งที่พิมพ์ผิด (เขียนปีเป็น ค.ศ.)",
  },
  weighs: always("look"),
  scope: "evidence",
  check: ({ title, published, verified, path }, { today }) =>
    published !== undefined && verified !== undefined && verified < published && published <= today
      ? [{ severity: "look", path: [...path, "verified"], args: { title, published, verified } }]
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
});
