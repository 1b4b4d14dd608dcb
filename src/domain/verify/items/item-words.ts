import { message, type Message } from "../../model/message.ts";
import { firstHalfCoverage, type Uncovered } from "../../assess/checks/period/first-half-coverage.ts";
import { monthMissing } from "../../assess/checks/period/month-missing.ts";
import { componentUnproven } from "../../assess/checks/presence/component-unproven.ts";

interface Component {
  readonly id: string;
  readonly text: string;
}

const SHOW_IT = ({ text }: Component) =>
  `เปิดดูว่าหลักฐานแสดง “${text}” หรือไม่ ถ้าไม่ ให้เพิ่มในหน้าหรือเอกสารนั้น หรือเพิ่มที่อยู่ที่แสดงเรื่องนี้`;
const OPEN_IT = () => "ให้คนเปิดดู แล้วบันทึกผลในช่องของผู้ตรวจ";

/**
 * What can be said of an item of others. Where the assessment has a rule for it, the sentence is that rule's; what to
 * do is said anew, because others do not keep their answers in our files.
 */
export const ITEM_WORDS = {
  "evidence-missing": message<object>({
    what: () => "รายการมีข้อนี้ แต่ไม่มีที่อยู่ของหลักฐาน",
    remedy: () => "เพิ่มที่อยู่ของหน้าหรือเอกสารที่แสดงข้อมูลของข้อนี้ หรือเผยแพร่ประกาศว่าไม่มีข้อมูลในรอบนี้",
  }),
  "ledger-differs": message<{ title: string; first: string }>({
    what: ({ title, first }) => `ไฟล์ของ “${title}” ไม่ใช่ฉบับที่บันทึกการเผยแพร่ลงไว้ (เห็นครั้งแรก ${first})`,
    remedy: () => "ตรวจว่าไฟล์บนโฮสต์มาจากการสร้างเว็บไซต์ครั้งล่าสุด ถ้าไม่ ให้สร้างและอัปโหลดใหม่ทั้งหมด",
  }),
  "ledger-broken": message<{ count: number }>({
    what: ({ count }) => `บันทึกการเผยแพร่ของข้อนี้มี ${count} รายการที่ถูกแก้ หาย หรือสลับลำดับ`,
    remedy: () => "วันที่เห็นครั้งแรกของข้อนี้ยืนยันไม่ได้ นำบันทึกเดิมกลับมาจากประวัติของที่เก็บ",
  }),
  "item-unlisted": message<{ source: string }>({
    what: ({ source }) => `ไม่พบข้อนี้ใน${source}`,
    remedy: () => "ตรวจว่าอยู่ในหน้าอื่นหรือเขียนชื่อต่างออกไปหรือไม่ ถ้าไม่มี ให้เพิ่มข้อนี้พร้อมที่อยู่ของหลักฐาน",
  }),
  "component-unproven": message<Component>({
    what: componentUnproven.words.what,
    remedy: SHOW_IT,
  }),
  "component-partly": message<{ text: string; found: string; lacks: string }>({
    what: ({ text, found, lacks }) => `องค์ประกอบ “${text}” พบ${found} แต่ไม่พบ${lacks}`,
    remedy: ({ lacks }) => `เพิ่ม${lacks}ในหน้าหรือเอกสาร ถ้ามีอยู่แล้วในถ้อยคำอื่นหรือในภาพ ให้คนดูยืนยัน`,
  }),
  "component-unread": message<{ text: string }>({
    what: ({ text }) => `อ่านหลักฐานได้ไม่ครบ จึงไม่รู้ว่าแสดง “${text}” หรือไม่`,
    remedy: OPEN_IT,
  }),
  "component-by-eye": message<{ text: string; what: string }>({
    what: ({ text, what }) => `${what === text ? "" : `${what}ของ`}องค์ประกอบ “${text}” ต้องดูด้วยตา`,
    remedy: OPEN_IT,
  }),
  "name-unseen": message<{ name: string }>({
    what: ({ name }) => `ไม่พบชื่อข้อ “${name}” ในหน้าหรือเอกสาร`,
    remedy: () => "ให้คนเปิดดูว่าเป็นข้อมูลของข้อนี้ และตั้งชื่อหน้าหรือเอกสารให้ตรงกับชื่อข้อ",
  }),
  "substance-missing": message<{ why: string }>({
    what: ({ why }) => `ยังไม่พบเนื้อหาที่แสดงข้อนี้: ${why}`,
    remedy: () => "ให้คนเปิดดูว่าแสดงข้อมูลของข้อนี้จริง ถ้าไม่ ให้เผยแพร่ข้อมูลในหน้าหรือเอกสารที่อ่านได้",
  }),
  "followed-dead": message<{ address: string }>({
    what: ({ address }) => `สิ่งที่หน้านี้แสดงหรือให้ดาวน์โหลดเปิดใช้ไม่ได้: ${address}`,
    remedy: () => "นำไฟล์กลับมาไว้ที่เดิมหรือแก้ลิงก์ในหน้า",
  }),
  "followed-outside": message<{ address: string }>({
    what: ({ address }) => `หลักฐานในหน้านี้อยู่ที่ฝากไฟล์หรือสื่อสังคม ไม่ใช่เว็บไซต์ของหน่วยงาน: ${address}`,
    remedy: () => "นำไฟล์มาไว้บนเว็บไซต์ของหน่วยงาน แล้วแสดงหรือเชื่อมโยงไฟล์นั้นแทน",
  }),
  "one-deeper": message<{ address: string }>({
    what: ({ address }) => `ที่อยู่เป็นหน้ารวม หลักฐานอยู่ลึกลงไปหนึ่งชั้นที่ ${address}`,
    remedy: ({ address }) => `ใช้ที่อยู่ของหลักฐานโดยตรง: ${address}`,
  }),
  "read-by-ocr": message<{ words: string }>({
    what: ({ words }) => `อ่านจากภาพสแกนหรือข้อความที่ชำรุด ถ้อยคำอาจคลาดเคลื่อน${words === "" ? "" : ` อ่านได้ว่า ${words}`}`,
    remedy: () => "ให้คนเปิดดูว่าตรงตามที่อ่านได้ และควรเผยแพร่ไฟล์ที่มีข้อความให้ค้นหาได้",
  }),
  "year-unstated": message<{ demanded: string }>({
    what: ({ demanded }) => `ไม่พบปีในชื่อ หัวข้อ หรือบรรทัดต้น ๆ ของหลักฐาน ข้อนี้ต้องการ${demanded}`,
    remedy: () => "ให้คนเปิดดูว่าเป็นข้อมูลของปีใด และควรเขียนปีไว้ในชื่อของหน้าหรือเอกสาร",
  }),
  "months-unstated": message<{ demanded: string }>({
    what: ({ demanded }) => `ไม่พบเดือนหรือช่วงเวลาในหลักฐาน ข้อนี้ต้องการ${demanded}`,
    remedy: OPEN_IT,
  }),
  "month-missing": message<Uncovered>({
    what: monthMissing.words.what,
    remedy: ({ missing }) => `เพิ่มข้อมูลของ ${missing} ถ้ามีในภาพหรือไฟล์ที่โปรแกรมอ่านไม่ได้ ให้คนดูยืนยัน`,
  }),
  "first-half-coverage": message<Uncovered>({
    what: firstHalfCoverage.words.what,
    remedy: ({ missing }) => `เพิ่มข้อมูลของ ${missing} ถ้ามีในภาพหรือไฟล์ที่โปรแกรมอ่านไม่ได้ ให้คนดูยืนยัน`,
  }),
  "component-lost": message<{ text: string }>({
    what: ({ text }) => `หลักฐานขององค์ประกอบ “${text}” เปิดใช้ไม่ได้จากที่อยู่ที่ตอบไว้`,
    remedy: () => "แก้ที่อยู่หรือนำไฟล์กลับมาไว้ที่เดิม",
  }),
  "component-unseen": message<{ text: string }>({
    what: ({ text }) => `ยังเปิดดูหลักฐานขององค์ประกอบ “${text}” ไม่ได้`,
    remedy: () => "ตรวจซ้ำในเวลาอื่นด้วย --resume หรือให้คนเปิดดู",
  }),
} as const satisfies Record<string, Message<never>>;

export type ItemFindingId = keyof typeof ITEM_WORDS;

/** What the words of what was found need. */
export type ItemFindingArgs<Id extends ItemFindingId> = Parameters<(typeof ITEM_WORDS)[Id]["what"]>[0];

/** What was found of an item, in words. */
export function saidOfItem<Id extends ItemFindingId>(
  id: Id,
  args: ItemFindingArgs<Id>,
): { what: string; remedy: string } {
  const { what, remedy }: Message<never> = ITEM_WORDS[id];
  return { what: what(args as never), remedy: remedy(args as never) };
}
