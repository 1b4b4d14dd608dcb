import { fold, foldedLine } from "./fold.ts";
import type { OutlineLink } from "./outline.ts";

/** Captions that say nothing of what they lead to; folded, so that ดาวน์โหลด is ดาวโหลด and ไฟล์ is ไฟ. */
const EMPTY =
  /^(?:คลิก|คลิ๊ก|คลิ้ก|click|กด|ดู|เปิด|อ่าน|ดาวโหลด|download|link|url|ลิง|view|รายละเอียด|เพิ่มเติม|ข้อมูล|ที่นี่|เอกสาร|ไฟ|ได้|ที่|ตาม|จาก|pdf|here|more|o?0*\d+)+\d*$/;
/** What points from a name to its link, and the ending of a file. */
const TRAILING = /(?<![\s>»›→:|…–—,·/-])[\s>»›→:|…–—,·/-]+$|\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar)$/i;

/** Whether the words of a link tell nothing of what it leads to: `คลิกที่นี่`, `ดาวน์โหลด 1`, an address. */
export function saysNothing(caption: string): boolean {
  const words = foldedLine(caption);
  const { key } = fold(words);
  return key === "" || EMPTY.test(key) || /^(?:h[htpsx]{2,7}[:;]{0,2}\/|www\.|(?:[a-z\d-]+\.)+th\/)/i.test(words);
}

/**
 * The words of an entry without what only leads on.
 * @param plain a result of `plainText`
 * @example withoutPointers("O1 โครงสร้าง >> คลิก", links) // "O1 โครงสร้าง"
 */
export function withoutPointers(plain: string, links: readonly OutlineLink[]): string {
  const bare = withoutAddresses(plain);
  let rest = /[\p{L}\p{N}]/u.test(bare) ? bare : plain;
  for (const { caption } of links.toReversed()) {
    const words = foldedLine(caption);
    const left = rest.endsWith(words) ? rest.slice(0, rest.length - words.length).trim() : "";
    if (words === "" || !/[\p{L}\p{N}]/u.test(left) || !saysNothing(caption)) break;
    rest = left.replace(TRAILING, "");
  }
  return rest.replace(TRAILING, "");
}

const ADDRESS = /(?:https?:\/\/|www\.)\S/i;

/** A text without the addresses that it ends with; one may stand right behind a word. */
function withoutAddresses(text: string): string {
  let end: number | undefined;
  for (const { index, 0: word } of Array.from(text.matchAll(/\S+/g)).reverse()) {
    const at = word.search(ADDRESS);
    if (at >= 0) end = index + at;
    if (at !== 0) break;
  }
  return end === undefined ? text : text.slice(0, end).trimEnd();
}
