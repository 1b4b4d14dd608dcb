import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniformThai } from "../../../src/domain/thai/uniform.ts";
import { anyText } from "./texts.ts";

describe("text that looks alike is written alike", () => {
  it.each([
    ["ํ and า for ำ", "ท\u0E4Dา", "ทำ"],
    ["tone before ํ", "น\u0E49\u0E4Dา", "น้ำ"],
    ["tone behind ํ", "น\u0E4D\u0E49า", "น้ำ"],
    ["tone behind ำ", "นำ\u0E49", "น้ำ"],
    ["ํ behind า", "กา\u0E4Dหนด", "กำหนด"],
    ["a space for ํ", "ต าบล และ จ านวน", "ตำบล และ จำนวน"],
    ["a space for ํ, behind a tone", "น้ า", "น้ำ"],
    ["a space before ำ", "จ\u00A0ำนวน", "จำนวน"],
    ["two เ for แ", "เเผน", "แผน"],
    ["tone before vowel", "ท\u0E48\u0E35", "ที่"],
    ["tone before a vowel below", "ท\u0E48\u0E38ง", "ทุ่ง"],
    ["tone behind า", "จา\u0E49ง", "จ้าง"],
    ["silencer before vowel", "สิท\u0E4Cธ\u0E34", "สิท์ธิ"],
    ["a tone twice", "จ\u0E49\u0E49าง", "จ้าง"],
    ["vowels twice", "กาารร\u0E35\u0E35บโโอน", "การรีบโอน"],
    ["ๅ for า", "ตๅรๅง", "ตาราง"],
    ["a zero-width space", "กฎ\u200Bหมาย", "กฎหมาย"],
    ["a soft hyphen and a byte-order mark", "\uFEFFเทศ\u00ADบาล", "เทศบาล"],
    ["marks of direction", "\u202Aแผน\u202C", "แผน"],
    ["letters of older fonts", "ท\u0E35\uF70A ป\uF712 \uF70Fาติ", "ที่ ป็ ญาติ"],
    ["accents that are characters of their own", "cafe\u0301", "caf\u00E9"],
    ["accents behind something unseen", "cafe\u200B\u0301", "caf\u00E9"],
  ])("%s", (_, text, uniform) => {
    expect(uniformThai(text)).toBe(uniform);
  });
});

it.each([
  "เกาะ เพราะ น้ำ ที่ ซื้อ เพื่อ ก็ สิทธิ์ ศาสตร์ ทุ่ง",
  "ผู้รับจ้าง ต่าง ๆ ฯลฯ กรุงเทพฯ",
  "ก.พ. 2566 (ร้อยละ ๙๕.๕)",
  "ข่าว ข้าว ขาว",
  "ตา กา มา",
])("leaves what is well written: %s", (text) => {
  expect(uniformThai(text)).toBe(text);
});

it("leaves what it has written, whatever that was", () => {
  fc.assert(fc.property(anyText, (text) => uniformThai(uniformThai(text)) === uniformThai(text)));
});

it("does not mind in which form of Unicode a text comes", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom("NFC", "NFD"), (text, form) => {
      expect(uniformThai(text.normalize(form))).toBe(uniformThai(text));
    }),
  );
});

it("does not mind in which order the marks of a consonant were typed", () => {
  const marks = fc.subarray(["ิ", "ุ", "ฺ", "็", "่", "์", "ํ", "า"]);
  const twice = marks.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
  );
  fc.assert(
    fc.property(twice, ([some, shuffled]) => {
      expect(uniformThai(`ก${shuffled.join("")}น`)).toBe(uniformThai(`ก${some.join("")}น`));
    }),
  );
});
