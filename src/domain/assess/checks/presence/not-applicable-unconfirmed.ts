import { always } from "../weighs.ts";
import { defineRule } from "../rule.ts";

/** No edition we know exempts an agency from an item, so an exemption is always shown for a person to confirm. */
export const notApplicableUnconfirmed = defineRule<{ reason: string }>({
  id: "not-applicable-unconfirmed",
  title: "การยกเว้นข้อต้องตรวจกับคู่มือ",
  why: "ไม่พบเกณฑ์ของปีใดที่ยกเว้นข้อให้หน่วยงาน",
  words: {
    what: ({ reason }) => `หน่วยงานระบุว่าข้อนี้ไม่ใช้กับหน่วยงาน: ${reason}`,
    remedy: () => "ตรวจกับคู่มือการประเมินของปีนี้ ถ้าคู่มือไม่ยกเว้นให้เปิดเผยข้อมูลตามข้อ",
  },
  weighs: always("hint"),
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
});
