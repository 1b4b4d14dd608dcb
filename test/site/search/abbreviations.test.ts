import fc from "fast-check";
import { expect, it } from "vitest";
import { codesOf } from "../../../src/domain/thai/search-code.ts";
import { abbreviationGroups, spellingFinder } from "../../../src/site/search/abbreviations.ts";

const spellings = ["เว็บไซต์", "website", "งานไม่รับของขวัญ", "รับของขวัญ", "No Gift Policy", "ข้อ 011", "เว็บไซต์"];
const groups = abbreviationGroups([
  { short: "อบต.", full: "ขาว", also: spellings.slice(0, 3) },
  { short: "ตา", full: "ประชาชน", also: spellings.slice(3) },
]);

it("a spelling has one mark, however often it is named; what is short is asked for as it stands", () => {
  const marks = groups.flat().map(({ mark }) => mark);
  expect(marks.filter((mark) => mark === undefined)).toHaveLength(3);
  expect(new Set(marks.filter((mark) => mark !== undefined)).size).toBe(spellings.length);
  expect(marks.at(-1)).toBe(marks[2]);
});

it("a spelling is found where its words stand one after the other, and nowhere else", () => {
  const find = spellingFinder(groups);
  const part = fc.oneof(
    fc.constantFrom(...spellings, "อบต.", "ประชาชน"),
    fc.constantFrom("รับ", "ของ", "ขวัญ", "ไม่", "no", "gift", " ", "์", "ข้อ", "011", "11"),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.constantFrom("", " "), (parts, between) => {
      const codes = codesOf(parts.join(between));
      const text = ` ${codes.join(" ")} `;
      const expected = groups.flat().flatMap(({ phrase, mark }) => {
        const at = text.indexOf(` ${phrase.join(" ")} `);
        return mark === undefined || at < 0 ? [] : [[mark, text.slice(0, at + 1).split(" ").length - 2] as const];
      });
      expect(find(codes)).toEqual(new Map(expected));
    }),
  );
});
