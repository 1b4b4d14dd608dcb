import { always } from "../weighs.ts";
import { defineRule } from "../rule.ts";

const LACKS = { date: "วันที่", unit: "หน่วยงานที่รับผิดชอบ" } as const;

/** A nil declaration counts as an answer when it says who declares it and when (design: a dated nil declaration). */
export const nilUnsigned = defineRule<{ lacks: string; keys: string }>({
  id: "nil-unsigned",
  title: "การประกาศว่าไม่มีต้องมีวันที่และผู้รับผิดชอบ",
  why: "คำประกาศว่าไม่มีข้อมูลเป็นคำตอบของข้อได้ เมื่อรู้ว่าใครประกาศและเมื่อใด",
  words: {
    what: ({ lacks }) => `คำประกาศว่าไม่มีข้อมูลยังขาด${lacks}`,
    remedy: ({ keys }) => `เพิ่ม ${keys} ใน nil`,
  },
  weighs: always("failed"),
  scope: "item",
  check: ({ disclosure }) => {
    const nil = disclosure?.nil;
    const keys = (["date", "unit"] as const).filter((key) => nil && nil[key] === undefined);
    return keys.length === 0
      ? []
      : [
          {
            severity: "failed",
            path: ["nil"],
            args: { lacks: keys.map((key) => LACKS[key]).join("และ"), keys: keys.join(" และ ") },
          },
        ];
  },
  accept: [
    {
      says: "มีวันที่และหน่วยงานที่รับผิดชอบ",
      given: { answer: { nil: { statement: "ไม่มี", date: "2023-04-20", unit: "สำนักปลัด" } } },
    },
  ],
  reject: [
    { says: "ไม่มีวันที่", given: { answer: { nil: { statement: "ไม่มี", unit: "สำนักปลัด" } } } },
    { says: "ไม่มีทั้งวันที่และหน่วยงาน", given: { answer: { nil: { statement: "ไม่มี" } } } },
  ],
});
