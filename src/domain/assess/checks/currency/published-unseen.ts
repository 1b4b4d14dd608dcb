import { always } from "../weighs.ts";
import { firstSeen, ledgerBegan } from "../../../ledger/seen.ts";
import { daysBetween, type IsoDate } from "../../../thai/date.ts";
import { shortDay } from "./day.ts";
import { defineRule } from "../rule.ts";

/** A site is published in the week in which its files are: over a holiday, nobody builds it. */
const DAYS = 7;

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };
const begun = { file: "documents/older.pdf", first: "2022-10-01" };

/** What stood there before the ledger began, the ledger cannot know; since then it has seen every publication. */
export const publishedUnseen = defineRule<{ title: string; published: IsoDate; seen: IsoDate }>({
  id: "published-unseen",
  title: "วันที่เผยแพร่ควรตรงกับบันทึกการเผยแพร่",
  why: "บันทึกการเผยแพร่ลงวันที่ระบบเห็นแต่ละไฟล์ครั้งแรก และใครก็เปิดดูได้ วันที่หน่วยงานระบุซึ่งต่างจากวันนั้นมากทำให้ผู้ประเมินสงสัย",
  words: {
    what: ({ title, published, seen }) =>
      `“${title}” หน่วยงานระบุว่าเผยแพร่ ${shortDay(published)} แต่ระบบเห็นไฟล์นี้ครั้งแรก ${shortDay(seen)}`,
    remedy: () => "ถ้าไฟล์นี้แทนฉบับเดิมหรือพิมพ์วันผิด ให้แก้ published ถ้าเคยเผยแพร่ไว้ที่อื่นก่อน ไม่ต้องแก้ หน้าของข้อแสดงทั้งสองวัน",
  },
  weighs: always("hint"),
  scope: "evidence",
  check({ kind, target, title, published, path }, { content, today }) {
    const sha256 = kind === "file" ? content.files[target]?.sha256 : undefined;
    const began = ledgerBegan(content);
    if (published === undefined || published > today || sha256 === undefined || began === undefined) return [];
    const seen = firstSeen(content, { kind, target, sha256 });
    if (seen === undefined || published < began || Math.abs(daysBetween(published, seen)) <= DAYS) return [];
    return [{ severity: "hint", path: [...path, "published"], args: { title, published, seen } }];
  },
  accept: [
    {
      says: "ระบบเห็นไฟล์ในสัปดาห์ที่เผยแพร่",
      given: {
        answer: { evidence: [{ ...plan, published: "2023-04-05" }] },
        ledger: [begun, { file: plan.file, first: "2023-04-12" }],
      },
    },
    {
      says: "เผยแพร่ก่อนเริ่มมีบันทึก",
      given: {
        answer: { evidence: [{ ...plan, published: "2022-09-15" }] },
        ledger: [begun, { file: plan.file, first: "2022-10-01" }],
      },
    },
    { says: "ยังไม่มีบันทึก", given: { answer: { evidence: [{ ...plan, published: "2022-11-18" }] } } },
  ],
  reject: [
    {
      says: "ระบบเห็นไฟล์ช้ากว่าวันที่ระบุเกินหนึ่งสัปดาห์",
      given: {
        answer: { evidence: [{ ...plan, published: "2022-11-18" }] },
        ledger: [begun, { file: plan.file, first: "2023-04-05" }],
      },
    },
    {
      says: "เปลี่ยนไฟล์แล้วแต่ยังใช้วันที่ของฉบับเดิม",
      given: {
        answer: { evidence: [{ ...plan, published: "2022-11-18" }] },
        ledger: [
          begun,
          { file: plan.file, sha256: "1", first: "2022-11-18" },
          { file: plan.file, first: "2023-04-05" },
        ],
      },
    },
    {
      says: "ระบบเห็นไฟล์ก่อนวันที่ระบุ",
      given: {
        answer: { evidence: [{ ...plan, published: "2023-04-20" }] },
        ledger: [begun, { file: plan.file, first: "2023-04-05" }],
      },
    },
  ],
});
