import { lapseOf } from "../../../model/confirmation.ts";
import type { Item } from "../../../model/catalogue/item.ts";
import { defineRule } from "../rule.ts";

const nil = { statement: "ไม่มี", date: "2023-04-20", unit: "สำนักปลัด" };

/** Only what is known for certain makes an item incomplete. */
const isCertain = ({ nilProvenance }: Item) => nilProvenance?.level === "confirmed";

/** Not every item can be answered with “none”: every agency has a structure (edition: `nil`). */
export const nilAnswer = defineRule<{ name: string; possible: "no" | "hardly" | "unknown"; today: string }>({
  id: "nil-answer",
  title: "ประกาศว่าไม่มีได้เฉพาะข้อที่ไม่มีได้จริง",
  why: "ทุกหน่วยงานมีโครงสร้าง แผน และงบประมาณ ข้อเหล่านี้จึงตอบว่าไม่มีไม่ได้ ข้ออื่นขึ้นกับคู่มือการประเมิน",
  words: {
    what: ({ name, possible }) =>
      possible === "no"
        ? `ข้อ “${name}” ตอบว่าไม่มีไม่ได้`
        : possible === "hardly"
          ? `ข้อ “${name}” น่าจะตอบว่าไม่มีไม่ได้ (อนุมาน ยังไม่พบข้อความในคู่มือ)`
          : `ไม่ทราบว่าข้อ “${name}” ตอบว่าไม่มีในรอบนี้ได้หรือไม่`,
    remedy: ({ possible, today }) =>
      possible === "no"
        ? "เพิ่มหลักฐานของข้อนี้ใน evidence แล้วลบ nil"
        : `${possible === "hardly" ? "เพิ่มหลักฐานของข้อนี้ใน evidence แล้วลบ nil หรือ" : ""}ตรวจกับคู่มือการประเมิน ถ้าตอบได้ เพิ่ม confirmed: { by: ส่วนงานที่ตรวจ, on: "${today}" } ในคำตอบของข้อนี้`,
  },
  weighs: { severities: ["failed", "look"], when: "ต้องแก้เมื่อรู้ว่าข้อนี้ไม่มีไม่ได้ ต้องดูเมื่อไม่ทราบ" },
  scope: "item",
  check: ({ item, disclosure, today }) => {
    if (!disclosure?.nil || disclosure.notApplicable || item.nil === "yes") return [];
    const { confirmed } = disclosure;
    const possible = item.nil === "unknown" ? "unknown" : isCertain(item) ? "no" : "hardly";
    if (possible !== "no" && confirmed && !lapseOf(confirmed, {}, today)) return [];
    return [
      {
        severity: possible === "no" ? "failed" : "look",
        path: ["nil"],
        args: { name: item.name, possible, today },
      },
    ];
  },
  accept: [
    { says: "ข้อที่ไม่มีได้ เช่น สถิติเรื่องร้องเรียน", given: { item: { nil: "yes" }, answer: { nil } } },
    {
      says: "ไม่ทราบว่าไม่มีได้หรือไม่ แต่ส่วนงานตรวจกับคู่มือแล้ว",
      given: { answer: { nil, confirmed: { by: "สำนักปลัด", on: "2023-04-21" } } },
    },
  ],
  reject: [
    {
      says: "ประกาศว่าไม่มีโครงสร้าง",
      given: { item: { nil: "no", nilProvenance: { level: "confirmed", sources: ["SITE66"] } }, answer: { nil } },
    },
    { says: "น่าจะไม่มีไม่ได้ แต่ไม่พบแหล่งอ้างอิง", given: { item: { nil: "no" }, answer: { nil } } },
    { says: "ไม่ทราบว่าข้อนี้ไม่มีได้หรือไม่", given: { answer: { nil } } },
  ],
});
