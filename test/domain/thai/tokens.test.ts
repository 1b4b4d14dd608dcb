import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokensOf } from "../../../src/domain/thai/tokens.ts";
import { uniformThai } from "../../../src/domain/thai/uniform.ts";
import { anyText } from "./texts.ts";

const folded = (text: string) => tokensOf(text).map((token) => token.folded);

it.each([
  ["งบประมาณ ๒๕๖๗", ["ง", "บ", "ป", "ระ", "มา", "ณ", "2567"]],
  ["เกาะแก้วไหม", ["เกาะ", "แก้", "ว", "ไห", "ม"]],
  ["ซื้อที่ทํา", ["ซื้", "อ", "ที่", "ทำ"]],
  ["o11 O11 o๑๑ ๐11", ["o11", "o11", "o11", "011"]],
  ["1,200,000 ๑,๒๐๐,๐๐๐ 1200000", ["1200000", "1200000", "1200000"]],
  ["12,34 2566,2567 1,2003", ["12", "34", "2566", "2567", "1", "2003"]],
  ["99.5%", ["99", "5"]],
  ["e-GP E–Service", ["e", "gp", "e", "service"]],
  ["แผนITAปี2567ฉบับที่2", ["แ" + "ผ", "น", "ita", "ปี", "2567", "ฉ", "บั", "บ", "ที่", "2"]],
  ["ฯลฯ", ["ฯ", "ล", "ฯ"]],
  ["ต่าง ๆ", ["ต่า", "ง", "ๆ"]],
  ["info@test.go.th", ["info", "test", "go", "th"]],
  ["0 5312 3456 ต่อ 7", ["0", "5312", "3456", "ต่", "อ", "7"]],
  ["😀ก🎉", ["ก"]],
  ["Café CAFE\u0301", ["café", "café"]],
  ["า ก่", ["า", "ก่"]],
  ["— … ( )", []],
  ["", []],
])("%j is cut into %j", (text, tokens) => {
  expect(folded(text)).toEqual(tokens);
});

it.each([
  ["ต่างๆ", "ต่าง ๆ"],
  ["กฎ\u200Bหมาย", "กฎหมาย"],
  ["จัดซื้อ\nจัดจ้าง", "จัดซื้อจัดจ้าง"],
  ["E-GP", "e–gp"],
  ["ร้อยละ ๙๕.๕", "ร้อยละ 95.5"],
  ["๑ ต.ค. ๒๕๖๕", "1 ต.ค.2565"],
])("%j and %j are one to a search", (a, b) => {
  expect(folded(a)).toEqual(folded(b));
});

it("keeps words apart that differ in a tone or vowel alone", () => {
  const words = ["ข่าว", "ข้าว", "ขาว", "เขา", "เข้า", "ปี", "ปิ", "ที", "ที่"];
  expect(new Set(words.map((word) => folded(word).join("|"))).size).toBe(words.length);
});

it("says where each token stands in the uniform text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const uniform = uniformThai(text);
      for (const token of tokensOf(text)) expect(uniform.slice(token.start, token.end)).toBe(token.text);
    }),
  );
});

describe("a word that stands in a text is a run of its tokens", () => {
  it("wherever in the text it begins and ends", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
        const tokens = tokensOf(text);
        const some = tokens.slice(from % (tokens.length + 1)).slice(0, 1 + (length % (tokens.length + 1)));
        const word = uniformThai(text).slice(some[0]?.start ?? 0, some.at(-1)?.end ?? 0);
        expect(folded(word)).toEqual(some.map((token) => token.folded));
      }),
    );
  });

  it("whatever stands before it, but for a leading vowel, which would be its own", () => {
    const before = anyText.filter((text) => !/[เ-ไ]$/.test(uniformThai(text)));
    const word = fc.tuple(fc.constantFrom("ก", "ณ", "ฮ", "เ", "แ", "ไ"), anyText).map((parts) => parts.join(""));
    fc.assert(
      fc.property(before, word, (a, b) => {
        expect(folded(a + b)).toEqual([...folded(a), ...folded(b)]);
      }),
    );
    expect(folded("เ" + "กาะ")).not.toEqual([...folded("เ"), ...folded("กาะ")]);
  });
});
