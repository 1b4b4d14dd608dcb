import { always } from "../weighs.ts";
import { defineRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงานและแผนการใช้จ่าย", file: "documents/plan.pdf" };

/** One address under several items is often a slip of the copying hand; where it is meant, the evidence says so. */
export const sharedUrl = defineRule<{ title: string; items: string; codes: string }>({
  id: "shared-url",
  title: "หลักฐานที่ใช้ร่วมกันต้องบอกไว้",
  why: "เอกสารเดียวกันในหลายข้อมักเกิดจากการคัดลอกแล้วลืมแก้ ถ้าตั้งใจใช้ร่วมกัน ผู้อ่านควรรู้",
  words: {
    what: ({ title, items }) => `“${title}” เป็นหลักฐานของข้อ ${items} ด้วย`,
    remedy: ({ codes }) => `ถ้าตั้งใจ ให้เขียน sharedWith: [${codes}] ในหลักฐานนี้ ถ้าไม่ตั้งใจ ให้เปลี่ยนเป็นเอกสารของข้อนี้`,
  },
  weighs: always("look"),
  scope: "evidence",
  check: (proof, { item, targets }) => {
    const others = proof.native ? [] : (targets.get(proof.target) ?? []);
    const unsaid = others.filter((code) => code !== item.code && !proof.sharedWith?.includes(code));
    return unsaid.length === 0
      ? []
      : [
          {
            severity: "look",
            path: [...proof.path, proof.kind],
            args: {
              title: proof.title,
              items: unsaid.join(", "),
              codes: [...(proof.sharedWith ?? []), ...unsaid].join(", "),
            },
          },
        ];
  },
  accept: [
    {
      says: "แต่ละข้อมีเอกสารของตน",
      given: { answer: { evidence: [plan] }, others: { o2: [{ title: "รายงาน", file: "documents/report.pdf" }] } },
    },
    {
      says: "หลักฐานบอกว่าใช้ร่วมกับข้อใด",
      given: { answer: { evidence: [{ ...plan, sharedWith: ["o18"] }] }, others: { o18: [plan] } },
    },
    { says: "เอกสารเดียวเป็นหลักฐานสองรายการในข้อเดียวกัน", given: { answer: { evidence: [plan, plan] } } },
  ],
  reject: [
    {
      says: "เอกสารเดียวกันอยู่ในสองข้อโดยไม่ได้บอกไว้",
      given: { answer: { evidence: [plan] }, others: { o18: [plan] } },
    },
    {
      says: "บอกไว้ข้อเดียว แต่เอกสารอยู่ในอีกข้อด้วย",
      given: { answer: { evidence: [{ ...plan, sharedWith: ["o18"] }] }, others: { o18: [plan], o19: [plan] } },
    },
  ],
});
