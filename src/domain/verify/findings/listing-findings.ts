import { excerptOf, addressFinding, type AddressFacts } from "./finding.ts";
import { bodyLines } from "../phrases.ts";
import type { PageReading } from "../reading.ts";
import type { AddressFinding } from "../verdict.ts";

/** An item's code at the beginning of a line, in any spelling; a bullet has no number. */
const CODE = /^\s*(?:ข้อ(?:ที่)?\s*|oit\s*[-:]?\s*)?[oO0๐]\s*[-.]?\s*([\d๐-๙]{1,2})(?![\d๐-๙])/;
/** So many items on one page are the list of them, not the data of one. */
const MANY_ITEMS = 8;

/** What servers call the page on which they list a folder. */
const FOLDER = /^\s*Index of \//i;
const MORE =
  /^(?:\[?\s*(?:อ่าน(?:ต่อ|เพิ่มเติม|รายละเอียด)|ดู(?:เพิ่มเติม|รายละเอียด|ทั้งหมด)|รายละเอียด|read\s*more|continue\s+reading|more\s*\.*)\W*)$/i;
const PAGER = /^(?:«|‹|หน้า(?:ถัดไป|ก่อนหน้า|สุดท้าย)|ถัดไป|next(?:\s+page)?|older\s+posts)\s*[»›→]?$/i;
const SERIES_ADDRESS = /\/(?:category|categories|tag|tags|archives?)\//i;
const MANY_STORIES = 3;

/** What shows that a page lists what there is instead of being it. */
export function listingFindings({ reading, items, url }: AddressFacts): AddressFinding[] {
  if (reading?.kind !== "page") return [];
  if (FOLDER.test(reading.title ?? "")) return [addressFinding("listing-page", { reason: "รายชื่อไฟล์ในโฟลเดอร์" })];
  const codes = itemLines(reading);
  if (codes.size >= MANY_ITEMS) {
    const [first] = codes.values();
    return [
      addressFinding(
        "listing-page",
        { reason: `มีรายการ OIT ${codes.size} ข้อในหน้าเดียว` },
        first && excerptOf(first.text, { kind: "line", number: first.line }),
      ),
    ];
  }
  // A series of notices or stories is itself what some items ask for: a person decides.
  const stories = bodyLines(reading).filter(({ text }) => MORE.test(text.trim()));
  const pager = bodyLines(reading).find(({ text }) => PAGER.test(text.trim()));
  const [story] = stories;
  const isSeries = (pager !== undefined || SERIES_ADDRESS.test(url?.pathname ?? "")) && stories.length >= MANY_STORIES;
  if (!isSeries || !story || items.some(({ concepts }) => concepts.includes("news"))) return [];
  const excerpt = excerptOf(story.text, { kind: "line", number: story.line });
  return [{ ...addressFinding("listing-page", { reason: "มีหลายเรื่องต่อกันหลายหน้า" }, excerpt), class: "hint" }];
}

const itemLines = (page: PageReading) => {
  const found = bodyLines(page).flatMap((line) => {
    const code = CODE.exec(line.text)?.[1];
    return code === undefined ? [] : [[code, line] as const];
  });
  return new Map(found.toReversed());
};
