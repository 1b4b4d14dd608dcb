import type { ItemCode } from "../thai/item-code.ts";
import { foldedLine } from "./fold.ts";

/** Marks that repeat what stands above. */
const MARK = /^[-–—\s]*(?:["”“〃″„]|'{2}|’’|''|,,)[-–—\s"”“〃″„']*$/u;
const SAME = /เหมือน|เช่นเดียวกับ|เช่นเดียวกัน|เดียวกับ|เดียวกัน|ใช้ร่วมกับ|อ้างอิง|(?:^|\s)(?:ตาม|ดู|ดัง)/;
const ITEM = new RegExp(String.raw`(?:ข้อ(?:ที่)?\s*o?|(?<![\p{L}\d])o)\s*0*([1-9]\d?)(?!\d)`, "iu");
const ABOVE = /ข้างต้น|ด้านบน|ข้อก่อนหน้า/;

/**
 * What an entry without an address of its own points to: another item, `"above"` for the one before, or nothing.
 * @example dittoIn("เหมือนข้อ o5") // "o5"
 */
export function dittoIn(text: string): ItemCode | "above" | undefined {
  const plain = foldedLine(text);
  if (MARK.test(text.trim())) return "above";
  if (plain.length > 120) return undefined;
  const same = SAME.exec(plain);
  const item = same && ITEM.exec(plain.slice(same.index));
  if (item) return `o${Number(item[1])}`;
  return ABOVE.test(plain) ? "above" : undefined;
}
