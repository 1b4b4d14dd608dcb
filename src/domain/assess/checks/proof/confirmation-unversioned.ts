import { confirmationOf } from "../../steps.ts";
import { evidenceFileFacts } from "../../evidence-file.ts";
import { versionSince } from "../../../ledger/version.ts";
import { SHOWN_OF_HASH } from "../../../model/confirmation.ts";
import { always } from "../weighs.ts";
import { defineRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "plan.pdf" };
const CONFIRMED = { by: "สำนักปลัด", on: "2023-04-21" };

/** A file can be exchanged under its name: a confirmation says by its fingerprint which one was seen, or the ledger does. */
export const confirmationUnversioned = defineRule<{ title: string; sha256: string }>({
  id: "confirmation-unversioned",
  title: "คำยืนยันต้องบอกว่ายืนยันไฟล์ฉบับใด",
  why: "ไฟล์อาจถูกแทนด้วยฉบับใหม่ในชื่อเดิม ลายนิ้วมือของไฟล์ หรือบันทึกการเผยแพร่ ทำให้รู้ว่าคำยืนยันเป็นของฉบับปัจจุบันหรือไม่",
  words: {
    what: ({ title }) => `ไม่ทราบว่าคำยืนยันของ “${title}” เป็นของไฟล์ฉบับใด`,
    remedy: ({ sha256 }) => `เปิดดูไฟล์ฉบับปัจจุบันอีกครั้ง ถ้าถูกต้อง เพิ่ม sha256: "${sha256}" ใน confirmed ใต้หลักฐานนี้`,
  },
  weighs: always("look"),
  scope: "evidence",
  check: (proof, context) => {
    const confirmed = confirmationOf(proof, context);
    const sha256 = evidenceFileFacts(proof, context.content)?.sha256;
    if (!confirmed || confirmed.lapse || sha256 === undefined) return [];
    const { confirmation } = confirmed;
    if (proof.confirmed?.sha256 !== undefined) return [];
    const { kind, target } = proof;
    if (versionSince(context.content, { kind, target, sha256 }, confirmation.on) !== "unknown") return [];
    return [
      {
        severity: "look",
        path: proof.confirmed ? [...proof.path, "confirmed"] : proof.path,
        args: { title: proof.title, sha256: sha256.slice(0, SHOWN_OF_HASH) },
      },
    ];
  },
  accept: [
    {
      says: "คำยืนยันบอกลายนิ้วมือของไฟล์",
      given: {
        answer: { evidence: [{ ...plan, confirmed: { ...CONFIRMED, sha256: "bbbbbbbb" } }] },
        files: { "plan.pdf": { sha256: "bbbbbbbbbbbbbbbb" } },
      },
    },
    {
      says: "หลักฐานเป็นลิงก์ ซึ่งไม่มีลายนิ้วมือ",
      given: {
        answer: { evidence: [{ title: "ระบบจองคิว", link: "https://www.other.example/q", confirmed: CONFIRMED }] },
      },
    },
  ],
  reject: [
    {
      says: "ไม่ได้บอกลายนิ้วมือ และยังไม่มีบันทึกการเผยแพร่",
      given: { answer: { evidence: [{ ...plan, confirmed: CONFIRMED }] } },
    },
    {
      says: "ยืนยันทั้งข้อโดยไม่บอกลายนิ้วมือของไฟล์",
      given: { answer: { evidence: [plan], confirmed: CONFIRMED } },
    },
  ],
});
