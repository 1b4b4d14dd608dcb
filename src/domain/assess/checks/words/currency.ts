import { formatThaiDate } from "../../../thai/date.ts";
import type { Args, RuleWords } from "./rule-words.ts";

const day = (date: Args[string] | undefined) => formatThaiDate(String(date), "short");

/** Words of the rules about the dates on which somebody published or verified something. */
export const currencyWords = {
  "verified-stale": {
    title: "ต้องตรวจหลักฐานหลังเปิดรับคำตอบ",
    why: "ป.ป.ช. ให้ข้อมูลบนเว็บไซต์เป็นปัจจุบันและเข้าดูได้ตลอดเวลา จึงควรเปิดดูทุกรายการในช่วงรับคำตอบ (เริ่ม 1 มีนาคมในปี 2564 และ 2565)",
    message: ({ title, verified, opens }) =>
      verified
        ? `“${title}” ตรวจครั้งล่าสุดเมื่อ ${day(verified)} ก่อนเปิดรับคำตอบ (${day(opens)})`
        : `“${title}” ไม่ได้บอกว่าตรวจครั้งล่าสุดเมื่อใด`,
    remedy: ({ today }) => `เปิดดูว่ายังถูกต้องและเปิดได้ แล้วเขียนวันที่ตรวจ เช่น verified: "${today}"`,
  },
  "published-late": {
    title: "ต้องเผยแพร่ก่อนปิดรับคำตอบ",
    why: "หลังปิดรับคำตอบ ผู้ประเมินดูจากลิงก์ที่ตอบไว้ และไม่รับลิงก์ใหม่ในช่วงชี้แจง (ปี 2564)",
    message: ({ title, published, closes }) => `“${title}” เผยแพร่เมื่อ ${day(published)} หลังปิดรับคำตอบ (${day(closes)})`,
    remedy: () => "ตรวจว่า published ถูกต้อง ถ้าเผยแพร่หลังปิดรับคำตอบจริง ผู้ประเมินอาจไม่นับหลักฐานนี้",
  },
  "dates-reversed": {
    title: "วันที่ตรวจต้องไม่อยู่ก่อนวันที่เผยแพร่",
    why: "เอกสารต้องเผยแพร่ก่อนจึงตรวจได้ วันที่ที่สลับกันมักเป็นการพิมพ์ผิด",
    message: ({ title, published, verified }) =>
      `“${title}” มีวันที่ตรวจ ${day(verified)} อยู่ก่อนวันที่เผยแพร่ ${day(published)}`,
    remedy: () => "แก้ verified หรือ published วันใดวันหนึ่งที่พิมพ์ผิด (เขียนปีเป็น ค.ศ.)",
  },
  "date-in-future": {
    title: "วันที่ต้องไม่เป็นวันข้างหน้า",
    why: "เอกสารเผยแพร่หรือตรวจล่วงหน้าไม่ได้ วันที่ที่ยังมาไม่ถึงมักเป็นการพิมพ์ผิด",
    message: ({ title, called, date, today }) =>
      `“${title}” มี${called} ${day(date)} ซึ่งอยู่หลังวันที่ตรวจประเมิน (${day(today)})`,
    remedy: ({ key }) => `แก้ ${key} เป็นวันที่จริง (เขียนปีเป็น ค.ศ.)`,
  },
} as const satisfies Record<string, RuleWords>;
