import fc from "fast-check";
import { expect, it } from "vitest";
import { toArabicDigits, toThaiDigits } from "../../../src/domain/thai/digits.ts";

it.each([
  ["พ.ศ. ๒๕๖๗", "พ.ศ. 2567"],
  ["๐๑๒๓๔๕๖๗๘๙", "0123456789"],
  ["ข้อ ๑1", "ข้อ 11"],
  ["ไม่มีเลข", "ไม่มีเลข"],
])("%j is read as %j", (thai, arabic) => {
  expect(toArabicDigits(thai)).toBe(arabic);
});

it("writes every digit in Thai and leaves the rest of the line as it is", () => {
  expect(toThaiDigits("ข้อ 11 หน้า 3–5")).toBe("ข้อ ๑๑ หน้า ๓–๕");
});

it("loses nothing of a text without Thai digits on the way there and back", () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from("กขำเ่์ฯo09 7/-.\n😀")) });
  fc.assert(fc.property(text, (line) => toArabicDigits(toThaiDigits(line)) === line));
});

it("keeps the value of every number", () => {
  fc.assert(fc.property(fc.nat(), (value) => Number(toArabicDigits(toThaiDigits(String(value)))) === value));
});
