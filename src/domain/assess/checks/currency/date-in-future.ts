import type { IsoDate } from "../../../thai/date.ts";
import { shortDay } from "./day.ts";
import { defineRule } from "../rule.ts";

const CALLED = { published: "วันที่เผยแพร่", verified: "วันที่ตรวจ" } as const;
const law = { title: "บัญชีกฎหมาย", file: "laws.pdf" };

/** Nothing is published or verified tomorrow: a date after today is a slip of the pen. */
export const dateInFuture = defineRule<{ title: string; key: string; called: string; date: IsoDate; today: IsoDate }>({
  id: "date-in-future",
  title: "วันที่ต้องไม่เป็นวันข้างหน้า",
  why: "เอกสารเผยแพร่หรือตรวจล่วงหน้าไม่ได้ วันที่ที่ยังมาไม่ถึงมักเป็นการพิมพ์ผิด",
  words: {
    what: ({ title, called, date, today }) =>
      `“${title}” มี${called} ${shortDay(date)} ซึ่งอยู่หลังวันที่ตรวจประเมิน (${shortDay(today)})`,
    remedy: ({ key }) => `แก้ ${key} เป็นวันที่จริง (เขียนปีเป็น ค.ศ.)`,
  },
  weighs: { severities: ["failed", "look"], when: "ต้องแก้เมื่อวันเผยแพร่ยังมาไม่ถึง ต้องดูเมื่อเป็นวันที่ตรวจ" },
  scope: "evidence",
  check: (proof, { today }) =>
    (["published", "verified"] as const).flatMap((key) => {
      const date = proof[key];
      return date !== undefined && date > today
        ? [
            {
              severity: key === "published" ? ("failed" as const) : ("look" as const),
              path: [...proof.path, key],
              args: { title: proof.title, key, called: CALLED[key], date, today },
            },
          ]
        : [];
    }),
  accept: [
    {
      says: "เผยแพร่และตรวจไม่เกินวันนี้",
      given: { answer: { evidence: [{ ...law, published: "2023-04-20", verified: "2023-04-28" }] } },
    },
  ],
  reject: [
    {
      says: "วันที่เผยแพร่ยังมาไม่ถึง",
      given: { answer: { evidence: [{ ...law, published: "2023-11-18" }] } },
    },
    {
      says: "พิมพ์ปีของวันที่ตรวจเกินไปหนึ่งปี",
      given: { answer: { evidence: [{ ...law, published: "2022-11-18", verified: "2024-04-20" }] } },
    },
  ],
});
