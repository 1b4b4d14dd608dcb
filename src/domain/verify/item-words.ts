import { firstHalfCoverage } from "../assess/checks/period/first-half-coverage.ts";
import { monthMissing } from "../assess/checks/period/month-missing.ts";
import { componentUnproven } from "../assess/checks/presence/component-unproven.ts";
import type { Args } from "./args.ts";

interface Words {
  readonly message: (args: Args) => string;
  readonly remedy: (args: Args) => string;
}

const SHOW_IT = ({ text }: Args) => `เปิดดูว่าหลักฐานแสดง “${text}” หรือไม่ ถ้าไม่ ให้เพิ่มในหน้าหรือเอกสารนั้น หรือเพิ่มที่อยู่ที่แสดงเรื่องนี้`;
const OPEN_IT = () => "ให้คนเปิดดู แล้วบันทึกผลในช่องของผู้ตรวจ";

/**
 * What can be said of an item of others. Where the assessment has a rule for it, the sentence is that rule's; what to
 * do is said anew, because others do not keep their answers in our files.
 */
export const ITEM_WORDS = {
  "evidence-missing": {
    message: () => "รายการมีข้อนี้ แต่ไม่มีที่อยู่ของหลักฐาน",
    remedy: () => "เพิ่มที่อยู่ของหน้าหรือเอกสารที่แสดงข้อมูลของข้อนี้ หรือเผยแพร่ประกาศว่าไม่มีข้อมูลในรอบนี้",
  },
  "item-unlisted": {
    message: ({ source }) => `ไม่พบข้อนี้ใน${source}`,
    remedy: () => "ตรวจว่าอยู่ในหน้าอื่นหรือเขียนชื่อต่างออกไปหรือไม่ ถ้าไม่มี ให้เพิ่มข้อนี้พร้อมที่อยู่ของหลักฐาน",
  },
  "component-unproven": {
    message: (args) => componentUnproven.words.what(args as never),
    remedy: SHOW_IT,
  },
  "component-partly": {
    message: ({ text, found, lacks }) => `องค์ประกอบ “${text}” พบ${found} แต่ไม่พบ${lacks}`,
    remedy: ({ lacks }) => `เพิ่ม${lacks}ในหน้าหรือเอกสาร ถ้ามีอยู่แล้วในถ้อยคำอื่นหรือในภาพ ให้คนดูยืนยัน`,
  },
  "component-unread": {
    message: ({ text }) => `อ่านหลักฐานได้ไม่ครบ จึงไม่รู้ว่าแสดง “${text}” หรือไม่`,
    remedy: OPEN_IT,
  },
  "component-by-eye": {
    message: ({ text, what }) => `${what === text ? "" : `${what}ของ`}องค์ประกอบ “${text}” ต้องดูด้วยตา`,
    remedy: OPEN_IT,
  },
  "name-unseen": {
    message: ({ name }) => `ไม่พบชื่อข้อ “${name}” ในหน้าหรือเอกสาร`,
    remedy: () => "ให้คนเปิดดูว่าเป็นข้อมูลของข้อนี้ และตั้งชื่อหน้าหรือเอกสารให้ตรงกับชื่อข้อ",
  },
  "year-unstated": {
    message: ({ demanded }) => `ไม่พบปีในชื่อ หัวข้อ หรือบรรทัดต้น ๆ ของหลักฐาน ข้อนี้ต้องการ${demanded}`,
    remedy: () => "ให้คนเปิดดูว่าเป็นข้อมูลของปีใด และควรเขียนปีไว้ในชื่อของหน้าหรือเอกสาร",
  },
  "months-unstated": {
    message: ({ demanded }) => `ไม่พบเดือนหรือช่วงเวลาในหลักฐาน ข้อนี้ต้องการ${demanded}`,
    remedy: OPEN_IT,
  },
  "month-missing": {
    message: (args) => monthMissing.words.what(args as never),
    remedy: ({ missing }) => `เพิ่มข้อมูลของ ${missing} ถ้ามีในภาพหรือไฟล์ที่โปรแกรมอ่านไม่ได้ ให้คนดูยืนยัน`,
  },
  "first-half-coverage": {
    message: (args) => firstHalfCoverage.words.what(args as never),
    remedy: ({ missing }) => `เพิ่มข้อมูลของ ${missing} ถ้ามีในภาพหรือไฟล์ที่โปรแกรมอ่านไม่ได้ ให้คนดูยืนยัน`,
  },
  "component-lost": {
    message: ({ text }) => `หลักฐานขององค์ประกอบ “${text}” เปิดใช้ไม่ได้จากที่อยู่ที่ตอบไว้`,
    remedy: () => "แก้ที่อยู่หรือนำไฟล์กลับมาไว้ที่เดิม",
  },
  "component-unseen": {
    message: ({ text }) => `ยังเปิดดูหลักฐานขององค์ประกอบ “${text}” ไม่ได้`,
    remedy: () => "ตรวจซ้ำในเวลาอื่นด้วย --resume หรือให้คนเปิดดู",
  },
} as const satisfies Record<string, Words>;

export type ItemFindingId = keyof typeof ITEM_WORDS;

/** The words of what was found of an item, by its id. */
export const itemWords = (id: ItemFindingId): Words => ITEM_WORDS[id];
