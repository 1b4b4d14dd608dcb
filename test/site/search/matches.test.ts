import { describe, expect, it } from "vitest";
import { codeWords, searchCode } from "../../../src/domain/thai/search-code.ts";
import { markedPhrases, matchesIn } from "../../../src/site/search/matches.ts";
import { abbreviationGroups } from "../../../src/site/search/abbreviations.ts";
import { parseQuery } from "../../../src/site/search/query.ts";

const groups = abbreviationGroups([
  { short: "ไลน์", full: "LINE", also: [] },
  { short: "อบต.", full: "องค์การบริหารส่วนตำบล", also: [] },
]);

/** What of a text is marked for a query. */
function markedIn(text: string, query: string): string[] {
  const words = codeWords(searchCode(text));
  const phrases = markedPhrases(parseQuery(query, groups), [words]);
  return matchesIn(words, phrases).map(({ start, end }) =>
    words
      .slice(start, end)
      .map((word) => word.text + word.after)
      .join("")
      .trim(),
  );
}

describe("what is found is marked in whatever spelling it stands", () => {
  it.each([
    ["ตาม ข้อ ๐11 และ o11", "o11", ["ข้อ 011", "o11"]],
    ["ตาม ข้อ 011", "ข้อ 11", ["ข้อ 011"]],
    ["แผน O๑๑ ของปี", "OIT 11", ["O11"]],
    ["011 มิใช่ข้อ 111", "o11", []],
    ["โทร. 0 0000 1122 ต่อ 0", "000001122", ["0 0000 1122"]],
    ["โทร. 0-0000-1122", "000001122", ["0-0000-1122"]],
    ["วงเงิน 1,850,000 บาท", "๑๘๕๐๐๐๐", ["1,850,000"]],
    ["ส่งไว้ใน LINE และบริการออนไลน์", "line", ["LINE"]],
    ["บริการออนไลน์", "ไลน์", ["ไลน์"]],
    ["แจ้งทางไลน์ได้", "line", ["ไลน์"]],
    ["(อบต.) สอบตก", "อบต.", ["อบต."]],
  ])("%j asked for %s", (text, query, marks) => {
    expect(markedIn(text, query).map((mark) => mark.replace(/\)$/, ""))).toEqual(marks);
  });
});
