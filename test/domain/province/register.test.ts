import { describe, expect, it } from "vitest";
import { chosen, registerColumnOf, readRegister, type RegisterRow } from "../../../src/domain/province/register.ts";

const short = (text: string) => String(text.length);
const row = (line: number, values: RegisterRow["values"]): RegisterRow => ({ line, values });
const read = (...values: RegisterRow["values"][]) =>
  readRegister(
    values.map((one, index) => row(index + 2, one)),
    short,
  );
const A = { name: "เทศบาลตำบลหนึ่ง", district: "เมือง", site: "https://www.a.go.th" };

describe("a register of agencies", () => {
  it.each([
    ["หน่วยงาน", "name"],
    ["ชื่อ หน่วยงาน", "name"],
    ["อำเภอ", "district"],
    ["เว็บไซต์", "site"],
    ["เว็บไซด์", "site"],
    ["หน้า oit", "list"],
    ["site", "site"],
    ["โทรศัพท์", undefined],
  ])("knows the column %s", (heading, column) => {
    expect(registerColumnOf(heading)).toBe(column);
  });

  it("keeps the order of the file, and an agency without any address", () => {
    const { agencies, faults } = read(A, { name: "อบต.สอง", code: "SAO-2" });
    expect(faults).toEqual([]);
    expect(agencies.map(({ id, site, list }) => [id, site, list])).toEqual([
      [expect.stringMatching(/^n-/), "https://www.a.go.th/", ""],
      ["sao-2", "", ""],
    ]);
  });

  it.each<[string, RegisterRow["values"][], RegExp]>([
    ["a row without a name", [A, { site: "https://b.go.th" }], /ไม่มีชื่อ/],
    ["two agencies in a cell", [{ name: "อบต.ก / อบต.ข" }], /มากกว่าหนึ่ง/],
    ["a site that is none", [{ ...A, site: "ไม่มี" }], /ไม่ใช่ที่อยู่เว็บ/],
    ["a page without its protocol", [{ ...A, list: "www.a.go.th/oit" }], /ไม่ครบ/],
    ["a code that cannot stand in an address", [{ ...A, code: "เมือง 1" }], /ใช้ไม่ได้/],
    ["the same agency twice", [A, A], /ซ้ำกับแถว 2/],
    [
      "the same code twice",
      [
        { ...A, code: "x" },
        { name: "อบต.สอง", code: "X" },
      ],
      /รหัสซ้ำกับแถว 2/,
    ],
    [
      "one page for two agencies",
      [
        { ...A, list: "https://p.go.th/oit" },
        { name: "อบต.สอง", list: "https://p.go.th/oit" },
      ],
      /ซ้ำกับแถว 2/,
    ],
    ["an e-mail that is none", [{ ...A, email: "saraban" }], /เขียนไม่ครบ/],
  ])("refuses %s, with its line and what to do", (_, values, said) => {
    const { faults } = read(...values);
    expect(faults.map(({ what }) => what).join("\n")).toMatch(said);
    expect(faults.every(({ line, remedy }) => line === values.length + 1 && remedy !== "")).toBe(true);
  });

  it("takes one table of addresses for many agencies", () => {
    expect(read({ ...A, list: "lists/all.xlsx" }, { name: "อบต.สอง", list: "lists/all.xlsx" }).faults).toEqual([]);
  });
});

describe("words that choose agencies", () => {
  const { agencies } = read(
    A,
    { name: "อบต.สอง", district: "ท่าเรือ", kind: "อบต." },
    { name: "อบต.สาม", district: "ท่าเรือ", code: "s3" },
  );
  it.each([
    [[], ["เทศบาลตำบลหนึ่ง", "อบต.สอง", "อบต.สาม"], []],
    [["ท่าเรือ"], ["อบต.สอง", "อบต.สาม"], []],
    [["S3", "เทศบาลตำบลหนึ่ง"], ["เทศบาลตำบลหนึ่ง", "อบต.สาม"], []],
    [["ท่าเสา", "s3"], ["อบต.สาม"], ["ท่าเสา"]],
  ])("%j", (words, names, unknown) => {
    const picked = chosen(agencies, words);
    expect([picked.agencies.map(({ name }) => name), picked.unknown]).toEqual([names, unknown]);
  });
});
