import { fold, foldedLine } from "./fold.ts";
import type { OutlineLine } from "./outline.ts";

/** What a column of a list of items holds. */
export type ColumnRole = "code" | "name" | "address" | "explanation" | "answer" | "note";

/** Beginnings of headings, folded (so that องค์ประกอบ is องประกอบ, ลิงก์ is ลิง); the first that fits counts. */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ["address", /^(?:url|ลิง|link|การเชื่อมโยง|เชื่อมโยง|ที่อยู่|เว็บไซ|website|เอกสารแนบ|ไฟ(?!ฟ)|หลักฐาน)/],
  ["explanation", /^(?:คำอธิบาย|อธิบาย|รายละเอียด|องประกอบ|แนวทาง|วิธีเข้าถึง)/],
  ["answer", /^(?:คำตอบ|ผลการตอบ|มีไม่มี|สถานะ|การเปิดเผย$)/],
  ["note", /^(?:หมายเหตุ|ผู้รับผิดชอบ|หน่วยงานที่รับผิดชอบ)/],
  ["code", /^(?:ข้อ|ข้อที่|ลำดับ|ลำดับที่|ที่|รหัส|รหัสข้อ|เลขข้อ|oit|no|เลขที่)$/],
  ["name", /^(?:ข้อมูล|ชื่อข้อ|รายการ|ประเด็น|หัวข้อ|เรื่อง|ตัวชี้วัด|ข้อคำถาม|ข้อoit|แบบวัด)/],
];

const roleOf = (text: string): ColumnRole | undefined => {
  const { key } = fold(foldedLine(text));
  return key.length > 40 ? undefined : HEADINGS.find(([, pattern]) => pattern.test(key))?.[0];
};

/** What the columns of a table hold, by their place from 0, when this row is its head. */
export function columnRoles(line: OutlineLine): ReadonlyMap<number, ColumnRole> | undefined {
  if (!line.cells || line.links.length > 0) return undefined;
  const roles = line.cells.flatMap(({ text, covered }, column): [number, ColumnRole][] => {
    const role = covered ? undefined : roleOf(text);
    return role ? [[column, role]] : [];
  });
  const words = line.cells.filter(({ text }) => /\S/.test(text)).length;
  return roles.length >= 2 && roles.length * 2 > words ? new Map(roles) : undefined;
}
