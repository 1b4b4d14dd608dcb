import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOfNumber, codesOf, codeWords } from "../../../src/domain/thai/search-code.ts";
import {
  AT_START,
  IN_TITLE,
  indexEntry,
  SPELLING,
  TITLE_END,
  titleAndText,
  uniformRecord,
  WHOLE_WORD,
  wholeWord,
  type SearchRecord,
} from "../../../src/site/search/record.ts";
import { abbreviationGroups, spellingFinder } from "../../../src/site/search/abbreviations.ts";
import { anyText } from "../../domain/thai/texts.ts";

const record = (over: Partial<SearchRecord> = {}): SearchRecord => ({
  kind: "page",
  address: "/about/",
  title: "เกี่ยวกับเรา",
  text: "เทศบาล",
  ...over,
});
const noSpellings = () => new Map<string, number>();
const entryOf = (over: Partial<SearchRecord>, words: readonly string[] = []) =>
  indexEntry(uniformRecord(record(over)), { title: [], text: [words] }, noSpellings);
const marksOf = (over: Partial<SearchRecord>, words?: readonly string[]) =>
  (entryOf(over, words).meta["marks"] ?? "").split(" ");

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

it("title and text stand one after the other, and can be told apart", () => {
  fc.assert(
    fc.property(anyText, anyText, (title, text) => {
      const parts = titleAndText(codeWords(entryOf({ title, text }).content));
      expect(parts.title.map(({ code }) => code)).toEqual(codesOf(title));
      expect(parts.text.map(({ code }) => code)).toEqual(codesOf(text));
    }),
  );
});

it("words that are asked for by their mark have another if the title says them", () => {
  const { meta } = indexEntry(
    record({ title: "อบต.แจ้งข่าว" }),
    { title: [["แจ้ง", "ข่าว"]], text: [["ตา"]] },
    noSpellings,
  );
  const marks = (meta["marks"] ?? "").split(" ");
  const both = ["อบต", "แจ้ง", "ข่าว"].map((word) => wholeWord(codesOf(word)));
  expect(marks).toEqual(expect.arrayContaining([...both, ...both.map((mark) => mark + IN_TITLE)]));
  expect(marks).toContain(wholeWord(codesOf("ตา")));
  expect(marks).not.toContain(wholeWord(codesOf("ตา")) + IN_TITLE);
});

it("spellings have marks of their own, and others if the title says them, or begins with them", () => {
  const groups = abbreviationGroups([{ short: "NACC", full: "จดหมายข่าว", also: ["เว็บไซต์", "ตา"] }]);
  const [nacc = "", letter = "", site, short] = groups.flat().map(({ mark }) => mark ?? "");
  const spellings = spellingFinder(groups);
  const marksIn = (title: string, text: string) =>
    (indexEntry(record({ title, text }), { title: [], text: [] }, spellings).meta["marks"] ?? "").split(" ");
  expect(short).toBe("");
  expect(marksIn("จดหมาย ข่าวของ nacc", "ตา 1")).toEqual([
    letter,
    nacc,
    letter + IN_TITLE,
    nacc + IN_TITLE,
    letter + AT_START,
  ]);
  expect(marksIn("จดหมาย", "ข่าว เว็บไซต์ จดหมายข่าวสาร")).toEqual([site, letter]);
});

it("a record has the codes of its items", () => {
  expect(marksOf({ text: "", items: ["o1", "o11"] })).toEqual(["o1", "o11"]);
});

it("no text has the marks by chance", () => {
  const whole = wholeWord(codesOf("อบต"));
  const spelling = SPELLING + codeOfNumber(0);
  const marks = [TITLE_END, WHOLE_WORD, whole, spelling].flatMap((mark) => [mark, mark + IN_TITLE, mark + AT_START]);
  const text = fc
    .array(fc.oneof(fc.constantFrom(...marks), anyText, fc.constantFrom(" ", "0")))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (line) => {
      expect(codesOf(line).filter((code) => marks.includes(code))).toEqual([]);
    }),
  );
});

it("years, items and indicators are filters as a reader names them; what is not said is none", () => {
  const facts = { fiscalYears: [2566, 2565], items: ["o11"], indicators: ["9 การเปิดเผยข้อมูล"] } as const;
  expect(entryOf(facts).filters).toEqual({
    kind: ["page"],
    year: ["2566", "2565"],
    item: ["o11"],
    indicator: ["9 การเปิดเผยข้อมูล"],
  });
  expect(entryOf({}).filters).toEqual({ kind: ["page"], year: [], item: [], indicator: [] });
});
