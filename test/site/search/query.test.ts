import { describe, expect, it } from "vitest";
import { codesOf } from "../../../src/domain/thai/search-code.ts";
import { abbreviationGroups } from "../../../src/site/search/abbreviations.ts";
import { parseQuery, unitOf } from "../../../src/site/search/query.ts";
import { wholeWord } from "../../../src/site/search/record.ts";

const groups = abbreviationGroups([
  { short: "อบต.", full: "องค์การบริหารส่วนตำบล", also: [] },
  { short: "ไลน์", full: "LINE", also: [] },
  { short: "No Gift Policy", full: "ไม่รับของขวัญ", also: [] },
]);

const markOf = (text: string) =>
  groups.flat().find(({ phrase }) => phrase.join(" ") === codesOf(text).join(" "))?.mark ?? "";

describe("parseQuery", () => {
  it.each([
    ["แผน งบประมาณ", ["แผน", "งบประมาณ"]],
    ["  แจ้ง   ซ่อม ", ["แจ้ง", "ซ่อม"]],
    ["ข้อ ๐11 แผน", ["ข้อ ๐11", "แผน"]],
    ["o 20", ["o 20"]],
    ["no gift policy 2566", ["no gift policy", "2566"]],
    ["อบต ทุ่งอรุณ", ["อบต", "ทุ่งอรุณ"]],
    ["แผน – งบ", ["แผน", "งบ"]],
    ["o12,o13", ["o12", "o13"]],
    ["1,850,000", ["1,850,000"]],
    ["…", []],
    ["", []],
  ])("divides %j", (query, units) => {
    expect(parseQuery(query, groups).map(({ text }) => text)).toEqual(units);
  });
});

describe("a number of one or two digits", () => {
  it.each([
    ["11", [["o11"], ["11"]]],
    ["๙", [["o9"], ["9"]]],
    ["110", [["110"]]],
    ["แผน 11", [codesOf("แผน"), ["11"]]],
  ])("%s names an item only if it is all that is typed", (query, phrases) => {
    expect(parseQuery(query, []).flatMap((unit) => unit.phrases)).toEqual(phrases);
  });
});

describe("unitOf", () => {
  it.each([
    ["o11", [["o11"]]],
    ["O๑๑", [["o11"]]],
    ["ข้อ 11", [["o11"], codesOf("ข้อ 11")]],
    ["034", [["o34"], ["034"]]],
    ["11", [["11"]]],
    ["๒๕๖๖", [["2566"]]],
    ["66", [["66"], ["2566"]]],
    ["ปี ๖๖", [codesOf("ปี 66"), codesOf("ปี 2566")]],
    ["ชั้น 66", [codesOf("ชั้น 66")]],
    ["O.I.T.", [["oit"]]],
    ["1,850,000", [["1850000"]]],
    ["องค์การบริหารส่วนตำบล", [codesOf("องค์การบริหารส่วนตำบล"), codesOf("อบต")]],
    ["อบต.หนองไฮ", [codesOf("อบตหนองไฮ"), codesOf("องค์การบริหารส่วนตำบลหนองไฮ")]],
    ["อบตก", [codesOf("อบตก")]],
  ])("reads %s", (text, phrases) => {
    expect(unitOf(text, groups).phrases).toEqual(phrases);
  });

  it.each([
    ["อบต.", [[wholeWord(codesOf("อบต"))], [markOf("องค์การบริหารส่วนตำบล")]]],
    ["อบต", [codesOf("อบต"), [markOf("องค์การบริหารส่วนตำบล")]]],
    ["อบต.หนองไฮ", [codesOf("อบตหนองไฮ"), codesOf("องค์การบริหารส่วนตำบลหนองไฮ")]],
    ["LINE", [[markOf("LINE")], [wholeWord(codesOf("ไลน์"))]]],
    ["ไลน์", [codesOf("ไลน์"), [markOf("LINE")]]],
  ])("asks for %s so that no other word is taken for it", (text, asked) => {
    expect(unitOf(text, groups).asked).toEqual(asked);
  });

  it("knows the mark of a short word by itself", () => {
    expect(unitOf("ตา", []).whole).toBe(wholeWord(codesOf("ตา")));
    expect(unitOf("ตาราง", []).whole).toBeUndefined();
    expect(unitOf("a1", []).whole).toBeUndefined();
  });
});
