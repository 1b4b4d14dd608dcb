import { always } from "../weighs.ts";
import type { IsoDate } from "../../../thai/date.ts";
import { shortDay } from "./day.ts";
import { defineRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };

/** The bytes of a document are no older than it says itself: before that day, another file was published or none. */
export const publishedBeforeDocument = defineRule<{ title: string; published: IsoDate; made: IsoDate }>({
  id: "published-before-document",
  title: "วันที่เผยแพร่ต้องไม่อยู่ก่อนวันที่ของไฟล์",
  why: "ไฟล์บอกวันที่บันทึกครั้งล่าสุดไว้ในตัว ผู้ประเมินเปิดดูได้ที่คุณสมบัติของเอกสาร เอกสารที่บันทึกทีหลังวันที่เผยแพร่ไม่ใช่ฉบับที่เผยแพร่ในวันนั้น",
  words: {
    what: ({ title, published, made }) =>
      `“${title}” บอกว่าเผยแพร่เมื่อ ${shortDay(published)} แต่คุณสมบัติของไฟล์บอกว่าบันทึกครั้งล่าสุดเมื่อ ${shortDay(made)}`,
    remedy: () => "ถ้าไฟล์นี้แทนฉบับเดิมหรือเพิ่งสแกน ให้แก้ published เป็นวันที่เผยแพร่ฉบับนี้ ถ้านาฬิกาของเครื่องที่ทำไฟล์ผิด ไม่ต้องแก้",
  },
  weighs: always("look"),
  scope: "evidence",
  check({ kind, target, title, published, path }, { content, today }) {
    const made = kind === "file" ? content.files[target]?.made : undefined;
    // A day that has not come is a clock that was wrong, or a look at an earlier day.
    if (made === undefined || published === undefined || made > today || published >= made) return [];
    return [{ severity: "look", path: [...path, "published"], args: { title, published, made } }];
  },
  accept: [
    {
      says: "เผยแพร่ในวันที่บันทึกไฟล์",
      given: {
        answer: { evidence: [{ ...plan, published: "2023-04-05" }] },
        files: { "documents/plan.pdf": { made: "2023-04-05" } },
      },
    },
    { says: "ไฟล์ไม่บอกวันที่", given: { answer: { evidence: [{ ...plan, published: "2023-04-05" }] } } },
    {
      says: "นาฬิกาของเครื่องที่ทำไฟล์อยู่ในวันข้างหน้า",
      given: {
        answer: { evidence: [{ ...plan, published: "2023-04-05" }] },
        files: { "documents/plan.pdf": { made: "2026-01-01" } },
      },
    },
  ],
  reject: [
    {
      says: "บันทึกไฟล์หลังวันที่บอกว่าเผยแพร่",
      given: {
        answer: { evidence: [{ ...plan, published: "2022-11-18" }] },
        files: { "documents/plan.pdf": { made: "2023-04-05" } },
      },
    },
  ],
});
