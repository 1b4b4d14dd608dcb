import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allOf, splitList } from "../../../src/domain/tables/list.ts";
import { toThaiDigits } from "../../../src/domain/thai/digits.ts";

describe("takes a cell apart", () => {
  it.each([
    ["๑. สำรวจงาน ๒. ปรับขั้นตอน", ["สำรวจงาน", "ปรับขั้นตอน"]],
    ["1) สำรวจงาน\n2) ปรับขั้นตอน", ["สำรวจงาน", "ปรับขั้นตอน"]],
    ["(๑) สำรวจงาน (๒) ปรับขั้นตอน", ["สำรวจงาน", "ปรับขั้นตอน"]],
    ["ข้อ 1 สำรวจงาน ข้อ 2 ปรับขั้นตอน", ["สำรวจงาน", "ปรับขั้นตอน"]],
    ["-สำรวจงาน -ปรับขั้นตอน", ["สำรวจงาน", "ปรับขั้นตอน"]],
    ["- สำรวจงาน\n• ปรับขั้นตอน", ["สำรวจงาน", "ปรับขั้นตอน"]],
    ["• สำรวจงาน • ปรับขั้นตอน", ["สำรวจงาน", "ปรับขั้นตอน"]],
    ["1.1 สำรวจงาน\n1.2 ปรับขั้นตอน", ["สำรวจงาน", "ปรับขั้นตอน"]],
    ["สำรวจงาน\nปรับขั้นตอน", ["สำรวจงาน", "ปรับขั้นตอน"]],
    ["ประชุมเรื่องต่อไปนี้\n1. งบประมาณ\n2. พัสดุ", ["ประชุมเรื่องต่อไปนี้", "งบประมาณ", "พัสดุ"]],
    ["๒.จัดทำแผน", ["จัดทำแผน"]],
    ["2. การบริหารงาน", ["การบริหารงาน"]],
    ["- ข้อความยาว\nที่ขึ้นบรรทัดใหม่\n- อีกข้อ", ["ข้อความยาว ที่ขึ้นบรรทัดใหม่", "อีกข้อ"]],
    ["", []],
  ])("%j", (text, items) => {
    expect(allOf(splitList(text))).toEqual(items);
  });

  it.each([
    "ลดขั้นตอนได้ 3 ภารกิจ ใช้เวลา 1.5 วัน",
    "จัดอบรม 2 รุ่น รุ่นละ 30 คน",
    "ให้บริการระบบ E - Service ทุกงาน",
    "ดำเนินการ ต.ค. - ก.ย. ทุกปี",
    "ยืม/คืน ตามระเบียบ พ.ศ. 2560",
  ])("leaves what is no list whole: %s", (text) => {
    expect(splitList(text)).toEqual({ items: [text], form: "whole" });
  });

  it("keeps what only looks like a mark within an entry", () => {
    expect(splitList("- ระบบ E - Service - คู่มือ 2 เล่ม").items).toEqual(["ระบบ E - Service", "คู่มือ 2 เล่ม"]);
  });
});

describe("whatever the marks", () => {
  const words = fc.constantFrom("ประชุม", "ชี้แจงระเบียบ", "จัดทำคู่มือ", "เผยแพร่ผล", "รายงานผู้บริหาร");
  const item = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
  const items = fc.array(item, { minLength: 2, maxLength: 9 });
  const mark = fc.constantFrom<(number: number) => string>(
    (number) => `${number}. `,
    (number) => `${toThaiDigits(String(number))}.`,
    (number) => `${number}) `,
    (number) => `(${number}) `,
    () => "- ",
    () => "-",
    () => "• ",
  );

  it("gives back the items of any list, on one line or on several", () => {
    fc.assert(
      fc.property(items, mark, fc.constantFrom(" ", "\n", "\r\n"), (list, marked, between) => {
        expect(splitList(list.map((text, index) => marked(index + 1) + text).join(between)).items).toEqual(list);
      }),
    );
  });

  it("loses no word", () => {
    const letters = (text: string) => text.replace(/[^ก-ฮa-z]/g, "");
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.constantFrom("1.", "๒)", "-", "•", "\n", " ", "(3)")), { maxLength: 14 }),
        (parts) => {
          const text = parts.join(" ");
          expect(letters(allOf(splitList(text)).join(""))).toBe(letters(text));
        },
      ),
    );
  });
});
