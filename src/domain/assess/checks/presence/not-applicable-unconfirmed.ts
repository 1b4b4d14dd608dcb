import type { ItemRule } from "../rule.ts";

/** No edition we know exempts an agency from an item, so an exemption is always shown for a person to confirm. */
export const notApplicableUnconfirmed: ItemRule = {
  id: "not-applicable-unconfirmed",
  scope: "item",
  check: ({ disclosure }) =>
    disclosure?.notApplicable
      ? [{ severity: "hint", path: ["notApplicable"], args: { reason: disclosure.notApplicable.reason } }]
      : [],
  accept: [{ says: "หน่วยงานไม่ได้ยกเว้นข้อ", given: { answer: {} } }],
  reject: [
    {
      says: "หน่วยงานระบุว่าข้อนี้ไม่ใช้กับตน",
      given: { answer: { notApplicable: { reason: "ไม่มีภารกิจ", date: "2023-04-20", unit: "สำนักปลัด" } } },
    },
  ],
};
