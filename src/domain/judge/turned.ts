import type { Item } from "../model/catalogue/item.ts";
import { fullKeyOf, type HeadWindow } from "./head.ts";

/** A paper that withdraws another, is about how others work, or tells how such papers are made, is not one. */
const TURNED = [
  ...["ยกเลิก", "ตรวจสอบภายใน", "หน่วยรับตรวจ"],
  ...["แนวทางการจัดทำ", "วิธีการจัดทำ", "วิธีจัดทำ", "การจัดทำคู่มือ", "คู่มือการจัดทำ", "เกณฑ์การจัดทำ", "ตัวอย่างการจัดทำ"],
].map(fullKeyOf);
/** A letter that asks for such a paper, or that sends one. */
const LETTER = /^(?:เรื่อง\s*:?\s*)?(?:ขอให้|ขอเชิญ|ขอส่ง|ขอ?นำส่ง|ขอ?จัดส่ง|ขอความ(?:อนุเคราะห์|ร่วมมือ)|ขออนุมัติ|แจ้งให้)/;
/** Somebody is hired to make, print or bind it. */
const BOUGHT = ["ราคากลาง", "จ้างพิมพ์", "จ้างทำ", "จ้างจัดทำ", "ประกวดราคา", "ผู้ชนะการเสนอราคา"].map(fullKeyOf);
/** A story of people who met about it. */
const MET = ["จัดประชุม", "ประชุมจัดทำ", "ร่วมประชุม", "ประชุมพิจารณา", "ร่วมกิจกรรม", "ร่วมพิธี", "ลงพื้นที่"].map(fullKeyOf);
/** Concepts that are shown by what people did together. */
const OF_EVENTS =
  /^(?:participation|opinion-channel|no-gift-culture|exec-participation|org-culture|ethics-drive|gift-rules-knowledge|news|social-network)$/;

/** Whether words around the name of a paper make the whole something else: a letter that asks for it, its printing. */
export function isTurned({ key, lines }: HeadWindow, { concepts }: Pick<Item, "concepts">): boolean {
  const holds = (words: readonly string[]) => words.some((word) => key.includes(word));
  if (holds(TURNED) || lines.some(({ plain }) => LETTER.test(plain))) return true;
  if (holds(BOUGHT) && !concepts.some((concept) => concept.startsWith("procurement-"))) return true;
  return holds(MET) && !concepts.some((concept) => OF_EVENTS.test(concept));
}
