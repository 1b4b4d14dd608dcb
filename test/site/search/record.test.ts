import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesOf, readable } from "../../../src/domain/thai/search-code.ts";
import {
  EVERYTHING,
  indexEntry,
  TITLE,
  TITLE_END,
  titleRun,
  WHOLE_WORD,
  wholeWord,
  type SearchRecord,
} from "../../../src/site/search/record.ts";
import { anyText } from "../../domain/thai/texts.ts";

const record = (over: Partial<SearchRecord> = {}): SearchRecord => ({
  kind: "page",
  address: "/about/",
  title: "เกี่ยวกับเรา",
  text: "เทศบาล",
  ...over,
});
const marksOf = (over: Partial<SearchRecord>, words: readonly string[] = []) =>
  (indexEntry(record(over), [words]).meta["marks"] ?? "").split(" ");

describe("what a text writes in one of several ways is found in one", () => {
  it.each([
    ["ตามข้อ ๐11 ของปี", "o11"],
    ["ข้อ O๑๑", "o11"],
    ["ข้อ\u200B o11แผนดำเนินงาน", "o11"],
    ["ดูo5และo6", "o6"],
    ["โทร. 053-123-456", "053123456"],
    ["โทร. 0-5312-3456 ต่อ 7", "053123456"],
    ["โทร.053-123456", "053123456"],
    ["๐๘ ๑๒๓๔ ๕๖๗๘", "0812345678"],
    ["นายก อบต.ทดสอบ", wholeWord(codesOf("อบต"))],
    ["1 ต.ค. 2565 กับ กกต.", wholeWord(codesOf("กกต"))],
  ])("%j has %s", (text, word) => {
    expect(marksOf({ text })).toContain(word);
    expect(marksOf({ title: text })).toContain(word);
  });

  it.each(["ข้อ 11", "ข้อ o111", "no11", "ro11", "2566-2567", "053-12-34", "1.5", "สอบตก"])("%j has none", (text) => {
    const plain = marksOf({});
    expect(marksOf({ text }).filter((mark) => !plain.includes(mark))).toEqual([]);
  });
});

it("short Thai words that stand by themselves have a mark; longer ones, and others, need none", () => {
  const words = ["ตา", "น้ำ", "ข่าว", "ประปา", "ถนน", "2567", "GP"];
  const plain = marksOf({});
  expect(marksOf({}, words).filter((mark) => !plain.includes(mark))).toEqual(
    ["ตา", "น้ำ", "ข่าว"].map((word) => wholeWord(codesOf(word))),
  );
});

it("the title is a run of its own between two marks", () => {
  const title = "ข่าว e-GP ๒๕๖๗";
  expect(marksOf({ title }).join(" ")).toContain([TITLE, ...titleRun(codesOf(title)), TITLE_END].join(" "));
});

it("everything has the mark of everything and the codes of its items", () => {
  expect(marksOf({ text: "", items: ["o1", "o11"] })).toEqual(expect.arrayContaining([EVERYTHING, "o1", "o11"]));
});

it("no text has the marks by chance", () => {
  const own = fc.constantFrom(TITLE, TITLE_END, EVERYTHING, WHOLE_WORD, wholeWord(codesOf("อบต")), TITLE + "qbxb");
  const text = fc.array(fc.oneof(own, anyText, fc.constantFrom(" ", "0"))).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (line) => {
      const marks = [TITLE, TITLE_END, EVERYTHING, WHOLE_WORD, wholeWord(codesOf("อบต")), TITLE + "qbxb"];
      expect(codesOf(line).filter((code) => marks.includes(code))).toEqual([]);
    }),
  );
});

it("a record without text is read and found by its title", () => {
  expect(readable(indexEntry(record({ text: " \n" }), []).content)).toBe("เกี่ยวกับเรา");
});

it("years, items and indicators are filters as a reader names them; what is not said is none", () => {
  const facts = { fiscalYears: [2566, 2565], items: ["o11"], indicators: ["9 การเปิดเผยข้อมูล"] } as const;
  expect(indexEntry(record(facts), []).filters).toEqual({
    kind: ["page"],
    year: ["2566", "2565"],
    item: ["o11"],
    indicator: ["9 การเปิดเผยข้อมูล"],
  });
  expect(indexEntry(record(), []).filters).toEqual({ kind: ["page"], year: [], item: [], indicator: [] });
});
