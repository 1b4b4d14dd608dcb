import { describe, expect, it } from "vitest";
import { findMisreadNumbers } from "../../../src/domain/privacy/misread.ts";
import { toThaiDigits } from "../../../src/domain/thai/digits.ts";
import { onCard } from "../../planted.ts";

/** Lines as they were read off pictures of numbers in Thai digits, from 150 to 300 dpi and in two typefaces. */
const READ: readonly string[] = [
  "เลขประจำตัวประชาชน ๓ ๕๒๕๓ ๒๕๕๕๐ ๕๒ ซ อยู่บ้านเลขที่ ๑๒/๓ หมู่ท ๕",
  "นายตัวอย่าง ทดลอง เลขประจำตัวประชาชน ๑-๑๕๐๓-๐๐๒๐๕ส๕-@ฒ๐-๑",
  "นายตัวอย่าง ทดลอง หมายเลขบัตรประจำตัวประชาชน ๑๐๕๒๕๐๕๑๐๓๑๕๕",
  "บัตรประชาชนเลขท ๑-๕๕๓๑๐-๓๑๒๐๓๒-๓๓-๑",
  "ถือบัตรประจำตัวประชาชนเลขที่ ๑ ฒ๑๕๓ ๐๒๐๕ ๕๐ ๑",
  "เลขประจำตัวประชาชน ๑๕๒๑๕๒๐๒๐๕๒๕๓๒๐๕",
  "เลขประจำตัวประชาชน ๑-๓๕๕๓-๕๕๕๓๓-ณ๕-๑",
  "บัตรประชาชนเลขที่ ๑๑๕๕๒๐๑๒-ฒ๕๐๕๕-๕๕-ซ อยู่บ้านเลขที่ ๑๒/๓",
  "เลขบัตรประชาชน ๑-๕๕๕๑-๒๑๕๕๓->๐๑-๑",
  "หมายเลขบัตรประจำตัวประชาชน ๑ ฒ๕๑ ๒ฒฒ๕๐ ญญ ๐ อยู่บ้านเลขที่",
  "เลขประจำตัวประชาชน ๑-ง0๒๐๕๕-๒๒๐๑๕๓-๓๒9-ถา",
  "เลขประจำตัวประชาชน\t๑\t๒\t๕\t๐\t๑\t๕\t๕\tฒ\t๐\t๑\t๒\t๒\t๕",
  "ลำดับ\tชื่อ\tเลขประจำตัวประชาชน\n๑\tนาย ก\t๑-๕๕๐๕-๐๐๒๐๕-๕ฒ-๕",
  // In Arabic digits, of which one was misread; and with no word that says what it is.
  "เลขประจำตัวประชาชน 1-2345-67890-12-8",
  "ข้าพเจ้า นายตัวอย่าง ๑-๕๒๕๓-๒๕๕๕๐-๕๒-ซ ขอยื่นคำขอ",
];

const JURISTIC = "0105556000001";
const HARMLESS: readonly string[] = [
  "สำเนาบัตรประจำตัวประชาชน จำนวน ๑ ฉบับ ทะเบียนบ้าน ๑ ฉบับ",
  "บัตรประชาชน ออกให้วันที่ ๑๒ มกราคม ๒๕๖๕ หมดอายุ ๑๑ มกราคม ๒๕๗๕",
  "บัตรประชาชน ๒๕๖๕ ๒๕๖๖ ๒๕๖๗",
  "สำเนาบัตรประชาชน โทร. ๐๕๓-๑๒๓๔๕๖ ต่อ ๑๐๑",
  "ค่าธรรมเนียมบัตรประชาชน ๑,๒๓๔,๕๖๗.๐๐ บาท",
  `เลขประจำตัวผู้เสียภาษี ${JURISTIC}`,
  `เลขประจำตัวผู้เสียภาษี ${onCard(JURISTIC)}`,
  `เลขประจำตัวผู้เสียภาษี ${onCard(JURISTIC, [" ", " ", " ", " "])}`,
  "เลขประจำตัวผู้สอบ ๑๐๐๐๑ ๑๐๐๐๒ ๑๐๐๐๓",
  "บัตรประชาชน\t๑\t๒\t๓\t๔\t๕\t๖\t๗\t๘\t๙\t๑๐\t๑๑\t๑๒",
  "เลขที่โครงการ ๖๖๐๑๗๑๒๓๔๕๖ งบประมาณ ๑๒๓๔๕๖๗๘๙๐",
  "หนังสือที่ ๕๒๐๐๑/๑๒๓ ลงวันที่ ๑ ตุลาคม ๒๕๖๕",
  "ISBN 978-6-1600-0000-1",
  "๑-๑๒๓-๔๕๖-๗๘-๙๐ หน้า",
];

describe("a number that was read off a picture", () => {
  it.each(READ)("may be a citizen's: %s", (line) => {
    const [found, ...more] = findMisreadNumbers(line);
    expect(more).toEqual([]);
    expect(found?.kind).toBe("citizen-id");
    expect(found?.masked.replace(/[^0-9ก-๎@&>]/g, "")).toHaveLength(4);
    expect(found?.masked).toHaveLength(found?.length ?? 0);
  });
  it("is none where it is another's, or no number of a person", () => {
    const raised = [...HARMLESS, ...HARMLESS.map(toThaiDigits)].filter((line) => findMisreadNumbers(line).length > 0);
    expect(raised).toEqual([]);
  });
});
