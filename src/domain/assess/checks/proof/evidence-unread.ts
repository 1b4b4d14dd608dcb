import { lackWords } from "../../../judge/words.ts";
import { thaiList } from "../../../thai/list.ts";
import { always } from "../weighs.ts";
import { defineRule } from "../rule.ts";
import { SHOWN_OF_HASH } from "../../../model/confirmation.ts";
import { evidenceFileFacts } from "../../evidence-file.ts";
import { judgementOf, stepOf, waits } from "../../steps.ts";

const plan = { title: "แผนดำเนินงาน", file: "plan.pdf" };
const CONFIRMED = { by: "สำนักปลัด", on: "2023-04-21" };

/**
 * Evidence counts as proven when the program has read in it what the item asks for, or an official has confirmed it.
 * Beside other evidence that is settled nothing is asked: more evidence never makes an item worse.
 */
export const evidenceUnread = defineRule<{ title: string; lacks: string; today: string; sha256: string | undefined }>({
  id: "evidence-unread",
  title: "หลักฐานต้องอ่านพบหรือมีผู้ยืนยัน",
  why: "มีไฟล์หรือลิงก์ไม่ได้แปลว่าเป็นหลักฐานของข้อนั้น ไฟล์อาจเป็นของเรื่องอื่น ปีอื่น หรือว่างเปล่า โปรแกรมจึงอ่านก่อน ที่อ่านไม่พบต้องให้คนเปิดดู",
  words: {
    what: ({ title, lacks }) => `ยังยืนยันไม่ได้ว่า “${title}” เป็นหลักฐานของข้อนี้: ${lacks}`,
    remedy: ({ today, sha256 }) =>
      `เปิดดู ถ้าแสดงสิ่งที่ข้อนี้ต้องการจริง เพิ่มใต้หลักฐานนี้ confirmed: { by: ส่วนงานที่เปิดดู, on: "${today}"${sha256 ? `, sha256: "${sha256}"` : ""} } ถ้าไม่ใช่ ให้เปลี่ยนเป็นหลักฐานที่ถูกต้อง`,
  },
  weighs: always("look"),
  scope: "item",
  check: (context) => {
    if (context.disclosure?.notApplicable || !waits(context.proofs, context)) return [];
    return context.proofs
      .filter((proof) => stepOf(proof, context) === "there")
      .map((proof) => ({
        severity: "look",
        path: proof.path,
        args: {
          title: proof.title,
          lacks: thaiList(lackWords(judgementOf(proof, context))),
          today: context.today,
          sha256: evidenceFileFacts(proof, context.content)?.sha256.slice(0, SHOWN_OF_HASH),
        },
      }));
  },
  accept: [
    { says: "โปรแกรมอ่านพบชื่อเรื่องและเนื้อหา", given: { answer: { evidence: [plan] } } },
    {
      says: "โปรแกรมอ่านไม่ได้ แต่เจ้าหน้าที่ยืนยัน",
      given: { answer: { evidence: [{ ...plan, confirmed: CONFIRMED }] }, judged: [null] },
    },
    {
      says: "เจ้าหน้าที่ยืนยันคำตอบทั้งข้อ",
      given: { answer: { evidence: [plan], confirmed: CONFIRMED }, judged: [null] },
    },
  ],
  reject: [
    {
      says: "ไฟล์เป็นภาพสแกนที่ยังไม่มีใครเปิดดู",
      given: { answer: { evidence: [plan] }, judged: [null] },
    },
    {
      says: "เอกสารเรียกตัวเองว่าเรื่องอื่น",
      given: {
        answer: { evidence: [plan] },
        judged: [
          {
            reads: false,
            topic: {
              state: "other",
              found: { text: "รายงานการประชุมสภา", where: { kind: "page", number: 1, line: 1 } },
            },
          },
        ],
      },
    },
    {
      says: "ยืนยันไว้ก่อนเปลี่ยนไฟล์",
      given: {
        answer: { evidence: [{ ...plan, confirmed: { ...CONFIRMED, sha256: "aaaaaaaa" } }] },
        files: { "plan.pdf": { sha256: "bbbbbbbbbbbbbbbb" } },
        judged: [null],
      },
    },
    {
      says: "หลักฐานเป็นลิงก์ ซึ่งการตรวจนี้ไม่เปิดอ่าน",
      given: {
        item: { concepts: ["e-service"] },
        answer: { evidence: [{ title: "ระบบจองคิว", link: "https://www.other.example/queue", verified: "2023-04-27" }] },
      },
    },
  ],
});
