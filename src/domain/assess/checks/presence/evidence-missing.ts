import { always } from "../weighs.ts";
import { disclosureFile } from "../../../model/disclosure.ts";
import type { Item } from "../../../model/catalogue/item.ts";
import { answeringFiles } from "../../answering-files.ts";
import { defineRule } from "../rule.ts";

/** An item needs evidence or a nil declaration (design: nil declarations count as an answer). */
export const evidenceMissing = defineRule<{ file: string; shows: string; nil: Item["nil"] }>({
  id: "evidence-missing",
  title: "ต้องมีหลักฐานหรือประกาศว่าไม่มี",
  why: "แบบวัด OIT ให้ 100 หรือ 0 ต่อข้อ ข้อที่ไม่มีข้อมูลให้ดูได้ 0",
  words: {
    what: () => "ยังไม่มีหลักฐาน และยังไม่ได้ประกาศว่าไม่มีข้อมูลในรอบนี้",
    remedy: ({ file, shows, nil }) =>
      [
        ...(shows === "" ? [] : [`ให้เว็บไซต์ตอบเอง: เพิ่มข้อมูลใน ${shows}`]),
        `${shows === "" ? "" : "หรือ"}เพิ่มหลักฐานใน ${file}`,
        ...(nil === "yes" ? ["หรือประกาศว่าไม่มีในรอบนี้ด้วย nil"] : []),
        ...(nil === "unknown" ? ["หรือถ้าคู่มือการประเมินให้ตอบว่าไม่มีได้ ประกาศด้วย nil"] : []),
      ].join(" "),
  },
  weighs: always("failed"),
  scope: "item",
  check: ({ item, fiscalYear, disclosure, proofs, current }) =>
    proofs.length > 0 || disclosure?.nil || disclosure?.notApplicable
      ? []
      : [
          {
            severity: "failed",
            path: [],
            args: {
              file: disclosureFile(fiscalYear, item.code),
              shows: answeringFiles(item, current),
              nil: item.nil,
            },
          },
        ],
  accept: [
    {
      says: "มีหลักฐานหนึ่งรายการ",
      given: { answer: { evidence: [{ title: "แผน", file: "plan.pdf", fiscalYear: 2566 }] } },
    },
    {
      says: "ประกาศว่าไม่มีข้อมูลในรอบนี้",
      given: { answer: { nil: { statement: "ไม่มี", date: "2023-04-20", unit: "สำนักปลัด" } } },
    },
  ],
  reject: [
    { says: "ไม่มีไฟล์คำตอบของข้อ", given: {} },
    { says: "มีไฟล์คำตอบ แต่ไม่มีหลักฐานและไม่มีคำประกาศ", given: { answer: {} } },
  ],
});
