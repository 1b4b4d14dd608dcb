import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toArabicDigits, toThaiDigits } from "../../../src/domain/thai/digits.ts";
import { codeOf, codesOf, codeWords, readable, searchCode } from "../../../src/domain/thai/search-code.ts";
import { tokensOf } from "../../../src/domain/thai/tokens.ts";
import { uniformThai } from "../../../src/domain/thai/uniform.ts";
import { anyText, damagedThai, mixedText } from "./texts.ts";

describe("the words of the index", () => {
  it.each([
    ["ปี ๒๕๖๗", ["qbxb", "2567"]],
    ["ข่าว", ["jcxuqy", "qn"]],
    ["o11 O11", ["o11", "o11"]],
    ["1,200,000", ["1200000"]],
    ["Jazz quiz zone", ["0jazz", "quiz", "zone"]],
    ["ja 0ja 00ja", ["0ja", "00ja", "000ja"]],
    ["ก", ["jb"]],
  ])("of %j are %j", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it("are Latin letters and digits alone, for every Thai character and all of ASCII", () => {
    const characters = Array.from({ length: 0x80 }, (_, index) => [
      String.fromCharCode(index),
      String.fromCharCode(0x0e00 + index),
    ]).flat();
    const text = fc.string({ unit: fc.constantFrom(...characters) });
    fc.assert(fc.property(text, (line) => codesOf(line).every((code) => /^[a-z0-9]+$/.test(code))));
  });

  it("are one for two tokens if, and only if, these fold alike", () => {
    const pair = fc.tuple(anyText, anyText).map(([a, b]) => [...tokensOf(a), ...tokensOf(b)]);
    fc.assert(
      fc.property(pair, (tokens) => {
        const distinct = new Set(tokens.map(({ folded }) => folded)).size;
        expect(new Set(tokens.map(codeOf)).size).toBe(distinct);
      }),
    );
  });

  it("are the same in Thai and Arabic digits, in large and small letters", () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const codes = codesOf(text);
        for (const same of [toThaiDigits(text), toArabicDigits(text), text.toUpperCase(), text.toLowerCase()])
          expect(codesOf(same)).toEqual(codes);
      }),
    );
  });

  it("are what Pagefind keeps of a text written for it, which divides at spaces and drops all signs", () => {
    const kept = (content: string) =>
      content
        .split(/\s+/)
        .filter((word) => word !== "")
        .map((word) => word.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase());
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = codesOf(text).map((code) => code.replace(/[^\p{L}\p{N}]/gu, ""));
        expect(kept(searchCode(text))).toEqual(plain);
      }),
    );
  });

  it("come back with the text around them", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(codeWords(searchCode(text)).map(({ code }) => code)).toEqual(codesOf(text));
      }),
    );
  });

  it("hold neither spaces nor nothing, whatever the text", () => {
    fc.assert(fc.property(anyText, (text) => codesOf(text).every((code) => /^\S+$/.test(code))));
  });
});

describe("a text read back from the index", () => {
  it.each([
    ["แผน (ฉบับที่ ๒), ปี ๒๕๖๗!", "แผน (ฉบับที่ ๒), ปี ๒๕๖๗!"],
    ["วงเงิน ๑,๒๐๐,๐๐๐ บาท หรือ 1,200,000 บาท", "วงเงิน ๑,๒๐๐,๐๐๐ บาท หรือ 1,200,000 บาท"],
    ["ระบบ e-GP และ E–Service", "ระบบ e-GP และ E-Service"],
    ["“โปร่งใส” • ‘ใจดี’…", "\"โปร่งใส\" * 'ใจดี'..."],
    ["info@Test.go.th โทร. 0-5312-3456 #7", "info@Test.go.th โทร. 0-5312-3456 #7"],
    ["https://a.go.th/x_y?z=1&q=%20", "https://a.go.th/x_y?z=1&q=%20"],
    ["ต่าง ๆ ฯลฯ ๑–๕", "ต่าง ๆ ฯลฯ ๑-๕"],
    ["JAZZ ja 0ja Qa", "JAZZ ja 0ja Qa"],
    ["แผนITAปี2567ฉบับ", "แผนITAปี2567ฉบับ"],
    ["  บรรทัด\n\tใหม่  ", "บรรทัด ใหม่"],
    ["น้ํา เเละ ต าบล", "น้ำ และ ตำบล"],
    ["ยินดี😀ต้อนรับ", "ยินดี ต้อนรับ"],
    ["ก ~ ข ^ ค ` ง", "ก ข ค ง"],
    ["(๑,๒๐๐) 1,200.50 2566,2567 1,2003 ๑,2๐๐", "(๑,๒๐๐) 1,200.50 2566,2567 1,2003 1,200"],
    ["(๒๕๖๗)", "(๒๕๖๗)"],
    ["", ""],
  ])("%j reads %j", (text, back) => {
    expect(readable(searchCode(text))).toBe(back);
  });

  it("is the uniform text with single spaces, as long as it holds Thai letters and plain ASCII", () => {
    const plain = fc.oneof(mixedText, damagedThai).map((text) => `ก${text.replace(/[๐-๙é]/g, "")}`);
    fc.assert(
      fc.property(plain, (text) => {
        expect(readable(searchCode(text))).toBe(uniformThai(text).trim().replace(/\s+/g, " "));
      }),
    );
  });

  it("is found by the same words, whatever it was, if no vowel or mark in it has lost its consonant", () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => !/[^ก-๎][ะ-ฺ็-๎]/.test(uniformThai(text))),
        (text) => {
          expect(codesOf(readable(searchCode(text)))).toEqual(codesOf(text));
        },
      ),
    );
  });
});
