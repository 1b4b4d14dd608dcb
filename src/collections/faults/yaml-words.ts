import type { YAMLError } from "yaml";
import { INDENT, SLIP_WORDS, type SlipWords as Words } from "./yaml-slips.ts";

const UNCLOSED: Words = {
  reason: "วงเล็บหรือเครื่องหมายคำพูดไม่ปิด",
  remedy: "ปิดวงเล็บ [ ] { } หรือเครื่องหมายคำพูด \" ' ที่เปิดไว้ตรงนี้ให้ครบคู่",
};
const COLON: Words = {
  reason: "มีเครื่องหมาย : ซ้อนอยู่ในค่า หรือขาดเครื่องหมาย : หลังชื่อข้อมูล",
  remedy: 'เขียนเป็น ชื่อ: ค่า และถ้าในค่ามี : หรือ # ให้ใส่ค่าไว้ในเครื่องหมายคำพูด เช่น title: "เวลา: 08.30 น."',
};
/** A value that begins with a sign which YAML keeps for itself. */
export const RESERVED_SIGN: Words = {
  reason: "ค่าขึ้นต้นด้วยเครื่องหมายที่ YAML สงวนไว้ เช่น * & @ ` % หรือ |",
  remedy: "ใส่ค่าทั้งหมดไว้ในเครื่องหมายคำพูด",
};
const AFTER_QUOTE: Words = {
  reason: "มีข้อความต่อท้ายเครื่องหมายคำพูดที่ปิดค่าแล้ว",
  remedy: "ครอบค่าทั้งหมดด้วยเครื่องหมายคำพูดอีกแบบ เช่น title: 'แผน \"สุขใจ\" ปี 2566'",
};
const REMAINDER: Words = {
  reason: "รูปแบบ YAML ไม่ถูกต้อง",
  remedy: "ตรวจย่อหน้า เครื่องหมาย : และเครื่องหมายคำพูดของบรรทัดนี้และบรรทัดก่อนหน้า",
};

/** The parser's complaints in a clerk's words. What is not listed gets the general advice. */
const YAML_WORDS: Partial<Record<YAMLError["code"], Words>> = {
  BAD_INDENT: INDENT,
  MISSING_CHAR: COLON,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: COLON,
  IMPOSSIBLE: COLON,
  UNEXPECTED_TOKEN: REMAINDER,
  DUPLICATE_KEY: { reason: "ชื่อข้อมูลนี้เขียนซ้ำในกลุ่มเดียวกัน", remedy: "เหลือไว้บรรทัดเดียว" },
  BAD_DQ_ESCAPE: {
    reason: "มีเครื่องหมาย \\ อยู่ในเครื่องหมายคำพูดคู่",
    remedy: "ใช้เครื่องหมายคำพูดเดี่ยว ' แทน หรือเขียนที่อยู่ไฟล์ด้วย /",
  },
  BAD_SCALAR_START: RESERVED_SIGN,
  MULTIPLE_DOCS: {
    reason: "มีบรรทัด --- คั่นกลางไฟล์",
    remedy: "หนึ่งไฟล์เก็บข้อมูลหนึ่งรายการ ถ้ามีหลายรายการให้แยกเป็นคนละไฟล์ ถ้ามีรายการเดียวให้ลบบรรทัด --- ออก",
  },
};

/** All that can be said of broken YAML, for the handbook. */
export const yamlFaults = (): Words[] => [
  ...new Set([UNCLOSED, COLON, RESERVED_SIGN, AFTER_QUOTE, REMAINDER, ...Object.values(YAML_WORDS), tabWords(1)]),
  ...Object.values(SLIP_WORDS).filter((words) => words !== INDENT),
  curlyWords("“", undefined),
];

/** True for a bracket or a quotation mark that is opened and never closed; the parser calls some of these an indentation. */
export const isUnclosed = ({ code, message }: YAMLError): boolean =>
  (code === "MISSING_CHAR" && !/^(Implicit map key|Sequence item)/.test(message)) ||
  (code === "BAD_INDENT" && message.startsWith("Flow "));

/** True for a line that is at fault by itself, whatever stands above and below it: a value with a colon in it. */
export const hasColonInValue = (line: string): boolean => /^\s*(- )?[\w-]+:\s+[^\s"'[{|>#].*:(\s|$)/.test(line);

/** Tabs are one fault however many lines begin with one. */
export const tabWords = (lines: number): Words => ({
  reason: `ย่อหน้าด้วยปุ่ม Tab${lines > 1 ? ` (${lines} บรรทัดในไฟล์นี้ เริ่มที่บรรทัดนี้)` : ""}`,
  remedy: "เปลี่ยน Tab ที่ต้นบรรทัดเป็นเว้นวรรค",
});

/**
 * What a YAML error means and what to do about it.
 * @param line the line of the file it is about
 */
export function yamlWords(error: YAMLError, line: string): Words {
  const words = isUnclosed(error)
    ? UNCLOSED
    : error.code === "UNEXPECTED_TOKEN" && /:\s+(["']).*\1\s*\S/.test(line)
      ? AFTER_QUOTE
      : (YAML_WORDS[error.code] ?? REMAINDER);
  // A value may hold curly signs; they are at fault where they open or close it.
  const [curly] = (words === UNCLOSED ? /[“”‘’]/ : /(?<=^\s*(- )?([\w-]+:\s+)?)[“”‘’]/).exec(line) ?? [];
  return curly ? curlyWords(curly, /(?<=[:[{,-]\s*)["']/.exec(line)?.[0]) : words;
}

/** @param opening the straight sign that opens the value, if one does */
function curlyWords(curly: string, opening: string | undefined): Words {
  const sign = opening ?? (/[“”]/.test(curly) ? '"' : "'");
  return {
    reason: `เครื่องหมายคำพูดแบบโค้ง ${curly} ในบรรทัดนี้มาจาก Word และ YAML ไม่อ่านเป็นเครื่องหมายคำพูด`,
    remedy: `ลบเครื่องหมายโค้งที่เปิดหรือปิดค่า แล้วพิมพ์ ${sign} จากแป้นพิมพ์ทั้งข้างหน้าและข้างหลังค่า`,
  };
}
