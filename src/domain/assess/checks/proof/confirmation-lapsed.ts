import { SHOWN_OF_HASH, type Lapse } from "../../../model/confirmation.ts";
import { evidenceFileFacts } from "../../evidence-file.ts";
import { confirmationOf } from "../../steps.ts";
import { always } from "../weighs.ts";
import { defineRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "plan.pdf" };
const WHY: Record<Lapse, string> = {
  ahead: "ลงวันที่หลังวันที่ตรวจ",
  "published-later": "ลงวันที่ก่อนเผยแพร่เอกสารฉบับนี้",
  "file-changed": "ไฟล์เปลี่ยนไปหลังจากยืนยัน",
};

/** A confirmation speaks of what somebody saw that day: once the evidence has changed it no longer counts. */
export const confirmationLapsed = defineRule<{ title: string; why: string; today: string; sha256: string | undefined }>(
  {
    id: "confirmation-lapsed",
    title: "คำยืนยันต้องใหม่กว่าหลักฐาน",
    why: "คำยืนยันเป็นของเอกสารที่เจ้าหน้าที่เห็นในวันนั้น",
    words: {
      what: ({ title, why }) => `คำยืนยันของ “${title}” ไม่นับแล้ว: ${why}`,
      remedy: ({ today, sha256 }) =>
        `เปิดดูเอกสารฉบับปัจจุบัน แล้วแก้ on: "${today}"${sha256 ? ` และ sha256: "${sha256}"` : ""} ใน confirmed ใต้หลักฐานนี้`,
    },
    weighs: always("look"),
    scope: "evidence",
    check: (proof, context) => {
      const confirmed = confirmationOf(proof, context);
      return confirmed?.lapse
        ? [
            {
              severity: "look",
              path: proof.confirmed ? [...proof.path, "confirmed"] : ["confirmed"],
              args: {
                title: proof.title,
                why: WHY[confirmed.lapse],
                today: context.today,
                sha256: evidenceFileFacts(proof, context.content)?.sha256.slice(0, SHOWN_OF_HASH),
              },
            },
          ]
        : [];
    },
    accept: [
      {
        says: "ยืนยันหลังวันที่เผยแพร่",
        given: {
          answer: { evidence: [{ ...plan, published: "2023-04-01", confirmed: { by: "สำนักปลัด", on: "2023-04-02" } }] },
        },
      },
    ],
    reject: [
      {
        says: "เผยแพร่ฉบับใหม่หลังจากยืนยัน",
        given: {
          answer: { evidence: [{ ...plan, published: "2023-04-10", confirmed: { by: "สำนักปลัด", on: "2023-04-02" } }] },
        },
      },
      {
        says: "ลายนิ้วมือของไฟล์ไม่ตรงกับวันที่ยืนยัน",
        given: {
          answer: {
            evidence: [{ ...plan, confirmed: { by: "สำนักปลัด", on: "2023-04-02", sha256: "aaaaaaaa" } }],
          },
          files: { "plan.pdf": { sha256: "bbbbbbbbbbbbbbbb" } },
        },
      },
      {
        says: "ลงวันที่ยืนยันล่วงหน้า",
        given: { answer: { evidence: [{ ...plan, confirmed: { by: "สำนักปลัด", on: "2023-12-01" } }] } },
      },
    ],
  },
);
