import { OUTCOME_WORDS } from "../../domain/model/gravity.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import type { Comparison } from "../../domain/verify/compare.ts";
import type { PartState } from "../../domain/verify/items/part.ts";
import type { FoundAt } from "../../domain/verify/seen.ts";
import type { FoundPassage } from "../../domain/judge/passage.ts";
import type { VerifyReport } from "../../domain/verify/verify-report.ts";
import { stateWords } from "../../domain/verify/state.ts";
import { formatPoints } from "../frame/numbers.ts";

/** What was said of an item or an address before and is said now: "ผ่าน → ต้องดู"; empty where one side is not there. */
export function turnWords({ before, after }: Comparison["items"][number] | Comparison["addresses"][number]): string {
  if (before === undefined || after === undefined) return "";
  const called = (side: typeof before) =>
    typeof side === "string" ? OUTCOME_WORDS[side].label : stateWords(side.state).label;
  const [was, is] = [called(before), called(after)];
  return was === is ? `${is} เหมือนเดิม` : `${was} → ${is}`;
}

/** "o5 ข้อมูลการติดต่อ (ผ่าน → ต้องดู)" */
export const changedItem = (one: Comparison["items"][number]): string =>
  withTurn(`${one.code} ${shown(one.name)}`, turnWords(one));

/** "https://… (เปิดได้ → ไม่พบหน้า)" */
export const changedAddress = (one: Comparison["addresses"][number]): string =>
  withTurn(shown(one.address), turnWords(one));

const withTurn = (what: string, turn: string): string => (turn === "" ? what : `${what} (${turn})`);

/** What became of a component, in words. */
export const PART_WORDS: Record<PartState, string> = {
  found: "พบ",
  partly: "พบบางส่วน",
  absent: "ไม่พบ",
  unread: "อ่านไม่ได้",
  "by-eye": "ต้องดูด้วยตา",
};

export const SOURCE_WORDS: Record<VerifyReport["source"]["kind"], string> = {
  site: "เช็กลิสต์ของเว็บไซต์ที่สร้างด้วยโปรแกรมนี้",
  checklist: "ไฟล์เช็กลิสต์ของเว็บไซต์ที่สร้างด้วยโปรแกรมนี้",
  sheet: "ตารางคำตอบ",
  page: "หน้ารวมข้อ OIT",
};

/** A line of a list of facts. */
export const fact = <Value>(name: string, value: Value): [name: string, value: Value] => [name, value];

/**
 * Words of others as they can be shown: without what takes no room, turns the direction of writing, or drives a
 * terminal.
 */
export const shown = (text: string): string =>
  text
    .replace(/[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();

/** Where something stands, as a person finds it. */
export function foundPlaceWords({ kind, number, name, under }: FoundPassage["where"]): string {
  const below = under === undefined ? "" : ` ใต้หัวข้อ “${shown(under).slice(0, 80)}”`;
  switch (kind) {
    case "title":
      return "ชื่อหน้าหรือชื่อเอกสาร";
    case "heading":
      return number === undefined ? "หัวข้อ" : `หัวข้อ บรรทัด ${number}`;
    case "line":
      return `${number === undefined ? "ในหน้า" : `บรรทัด ${number}`}${below}`;
    case "page":
      return number === undefined ? "ในเอกสาร" : `หน้า ${number}`;
    case "sheet":
      return `แผ่น “${shown(name ?? "")}”`;
    case "name":
      return "ชื่อไฟล์";
    case "address":
      return "ที่อยู่";
  }
}

/** "บรรทัด 12 ใต้หัวข้อ “ผู้บริหาร”: … นายก …" */
export const foundWords = ({ text, where }: Pick<FoundAt, "text" | "where">): string =>
  `${foundPlaceWords(where)}: ${shown(text)}`;

/**
 * A moment in Bangkok.
 * @param iso ISO 8601 with a zone
 * @example momentWords("2023-04-28T03:00:00.000Z") // "28 เมษายน 2566 เวลา 10.00 น."
 */
export function momentWords(iso: string): string {
  const there = new Date(Date.parse(iso) + 7 * 60 * 60 * 1000).toISOString();
  return `${formatThaiDate(there.slice(0, 10))} เวลา ${there.slice(11, 16).replace(":", ".")} น.`;
}

/** What a verdict on an item rests on. */
export const groundWords = ({ source: { kind } }: Pick<VerifyReport, "source">): string =>
  kind === "site" || kind === "checklist"
    ? "ผลของข้อเป็นการประเมินที่เว็บไซต์เผยแพร่เอง โปรแกรมตรวจเพิ่มว่าทุกที่อยู่เปิดอ่านได้จริง ผู้ตรวจควรดูเนื้อหาของหลักฐานเอง"
    : "โปรแกรมตัดสินว่าไม่ผ่านเฉพาะสิ่งที่แบบวัดกำหนดไว้แน่ชัดและอ่านได้ครบ สิ่งที่อยู่ในภาพ หรือเขียนด้วยถ้อยคำอื่น ให้ผู้ตรวจดูและบันทึกผลเอง";

/** What the report rests on, one fact a line: on every form of it. */
export function marksOf({
  tool,
  edition,
  source,
  agency,
  startedAt,
  finishedAt,
  settings,
}: VerifyReport): [string, string][] {
  return [
    ["หน่วยงาน", [agency.name, agency.site].filter((part) => part !== undefined).join(" ") || "ไม่ได้ระบุ"],
    ["แหล่งที่ตรวจ", `${SOURCE_WORDS[source.kind]}: ${source.name}`],
    ...(source.title === undefined ? [] : [fact("ชื่อของแหล่ง", source.title)]),
    ...(source.servedFrom === undefined ? [] : [fact("ตรวจจาก", `${source.servedFrom} แทนที่อยู่จริงของเว็บไซต์`)]),
    ...(source.sha256 === undefined ? [] : [fact("SHA-256 ของแหล่ง", source.sha256)]),
    [
      "รายการข้อ",
      `OIT ปีงบประมาณ ${edition.fiscalYear} (${edition.family}) ${edition.itemCount} ข้อ${source.chosenBy === undefined ? "" : ` ${source.chosenBy}`}`,
    ],
    ["ฉบับของรายการ (SHA-256)", edition.hash],
    ["ผลของข้อ", groundWords({ source })],
    ["โปรแกรม", `${tool.name} ${tool.version}`],
    ["เริ่มตรวจ", momentWords(startedAt)],
    ["ตรวจเสร็จ", momentWords(finishedAt)],
    [
      "ค่าที่ใช้ตรวจ",
      Object.entries(settings)
        .map(([key, value]) => `${key}=${String(value)}`)
        .join(" ") || "ค่าเริ่มต้น",
    ],
  ];
}

/** "คะแนน ITA ที่ขึ้นกับข้อที่ไม่ผ่าน 5.44 คะแนน และข้อที่ตรวจไม่ได้ 0.44 คะแนน" */
export const stakeWords = ({ totals: { points } }: Pick<VerifyReport, "totals">): string =>
  points === null
    ? "ไม่คาดคะแนน: ไม่ทราบการแบ่งตัวชี้วัดย่อยหรือน้ำหนักของปีนี้"
    : `คะแนน ITA รวมที่ขึ้นกับข้อที่ไม่ผ่าน ${formatPoints(points.failed)} คะแนน และข้อที่ตรวจไม่ได้ ${formatPoints(points.unknown)} คะแนน`;
