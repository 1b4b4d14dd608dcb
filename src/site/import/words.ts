import type {
  ChosenBy,
  ListedItem,
  ListingRemark,
  RecognisedBy,
  UnmatchedReason,
} from "../../domain/listing/listing.ts";
import type { Caution, PlannedItem, Skipped } from "../../domain/listing/plan.ts";

/** How the year of a list became known. */
export const CHOSEN_WORDS: Record<ChosenBy, string> = {
  given: "ตามที่ระบุใน --year",
  part: "หน้านี้มีรายการของหลายปี อ่านเฉพาะส่วนของปีนี้",
  title: "จากปีในชื่อหรือหัวข้อของหน้า",
  names: "จากเลขข้อและชื่อข้อ",
  years: "จากปีในชื่อเอกสาร",
  count: "จากจำนวนข้อ",
  default: "เดา เพราะรายการนี้เข้ากับหลายปีเท่ากัน",
};

/** What a line was taken for an item by. */
export const RECOGNISED_WORDS: Record<RecognisedBy, string> = {
  "code-and-name": "เลขข้อและชื่อตรงกัน",
  code: "เลขข้อ",
  name: "ชื่อข้อ",
  position: "ลำดับในรายการ",
};

/** Why a line became nothing. */
export const UNMATCHED_WORDS: Record<UnmatchedReason, string> = {
  "no-item": "ไม่มีเลขข้อหรือชื่อข้อ",
  menu: "อยู่ในเมนูหรือท้ายหน้า",
  "table-header": "หัวตาราง",
  "several-codes": "พูดถึงหลายข้อในบรรทัดเดียว",
  "unknown-code": "ไม่มีเลขข้อนี้ในรายการของปี",
  "number-in-text": "เป็นตัวเลขในข้อความ ไม่ใช่เลขข้อ",
  likeness: "คล้ายชื่อข้อ แต่ไม่ชัดพอ",
  "page-address": "เป็นที่อยู่ของหน้า ไม่อยู่ในข้อใด",
  "other-year": "อยู่ในรายการของปีอื่น",
};

/** What to know before an answer is relied on. */
export const CAUTION_WORDS: Record<Caution, string> = {
  "old-site": "อยู่บนเว็บไซต์เดิมของหน่วยงาน จะหายเมื่อเว็บไซต์ใหม่ขึ้นแทน ให้นำเอกสารมาด้วย --fetch",
  "cloud-drive": "อยู่ในที่เก็บไฟล์ออนไลน์ ไม่ใช่เว็บไซต์ของหน่วยงาน",
  "social-network": "อยู่ในสื่อสังคมออนไลน์",
  "link-shortener": "เป็นลิงก์ย่อ ให้ใช้ที่อยู่จริง",
  insecure: "เป็น http ไม่เข้ารหัส",
};

export const SKIPPED_WORDS: Record<Skipped, string> = {
  "not-absolute": "ไม่ใช่ที่อยู่เต็ม ถ้าทราบที่อยู่ของหน้าเดิมให้ใส่ --base",
  refused: "ใช้เป็นที่อยู่ของหลักฐานไม่ได้",
};

export const STATE_WORDS: Record<PlannedItem["state"], string> = {
  new: "ร่างใหม่",
  kept: "มีคำตอบอยู่แล้ว ไม่แตะ",
  "no-address": "ไม่พบที่อยู่ ไม่เขียน",
};

/** A remark on an item as a sentence. */
export function remarkWords(remark: ListingRemark): string {
  switch (remark.kind) {
    case "code-name-disagree":
      return `เลขข้อว่า ${remark.code} แต่ชื่อ “${remark.written}” เป็นของ ${remark.named} ให้ตรวจว่าข้อใดถูก`;
    case "out-of-order":
      return "อยู่นอกลำดับเลขข้อ";
    case "same-as":
      return `ใช้ที่อยู่เดียวกับข้อ ${remark.code} ตามที่หน้าเดิมบอก`;
    case "repeated":
      return `พบซ้ำที่บรรทัด ${remark.lines.join(", ")} รวมไว้ด้วยกัน`;
  }
}

/** Where something stands in the source. */
export const placeWords = ({ line, sheet }: { line: number; sheet?: string }): string =>
  sheet === undefined ? `บรรทัด ${line}` : `แผ่น ${sheet} แถว ${line}`;

/** How sure an item is, as a whole percentage. */
export const percent = ({ confidence }: Pick<ListedItem, "confidence">): string => `${Math.round(confidence * 100)}%`;
