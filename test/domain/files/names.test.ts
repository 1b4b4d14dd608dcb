import fc from "fast-check";
import { expect, it } from "vitest";
import { copiedFrom, overlong, shortFileName, twins, unfitForWindows } from "../../../src/domain/files/names.ts";

const FIRST = "content/procurement/2566/contracts.csv";
const beside = (name: string) => `content/procurement/2566/${name}`;

const COPIES: [by: string, name: string][] = [
  ["Explorer, English", "contracts - Copy.csv"],
  ["Explorer, English, again", "contracts - Copy (2).csv"],
  ["Explorer, Thai", "contracts - สำเนา.csv"],
  ["Explorer, Thai, again", "contracts - สำเนา (3).csv"],
  ["Finder", "contracts copy.csv"],
  ["Finder, again", "contracts copy 2.csv"],
  ["a browser", "contracts (1).csv"],
  ["a browser, without a space", "contracts(1).csv"],
  ["Drive, English", "Copy of contracts.csv"],
  ["Drive, Thai", "สำเนาของ contracts.csv"],
  ["OneDrive, a computer as Windows names it", "contracts-DESKTOP-4F7K2AB.csv"],
  ["OneDrive, a computer as an office names it", "contracts-PC01.csv"],
  ["OneDrive, a computer named for its user", "contracts-Somchai-PC.csv"],
  ["Dropbox", "contracts (conflicted copy 2023-04-20).csv"],
];
it.each(COPIES)("knows a copy made by %s", (_, name) => {
  expect(copiedFrom(beside(name), new Set([FIRST, beside(name)]))).toBe(FIRST);
});

const CORRECTED = [
  "contracts-แก้ไข.csv",
  "contracts แก้ไขแล้ว.csv",
  "contracts (ใหม่).csv",
  "contracts_v2.csv",
  "contracts-final.csv",
];
it.each(CORRECTED)("takes %s for another file, or for a corrected one where files are summed up", (name) => {
  const files = new Set([FIRST, beside(name)]);
  expect(copiedFrom(beside(name), files)).toBeUndefined();
  expect(copiedFrom(beside(name), files, "corrected")).toBe(FIRST);
});

const OTHERS: [name: string, beside: string][] = [
  ["contracts - สำเนา.csv", "plan.csv"],
  ["flood-2566.md", "flood.md"],
  ["covid-19-ATK.md", "covid-19.md"],
  ["tax-extension.md", "tax.md"],
  ["โครงการ (ระยะที่ 2).md", "โครงการ.md"],
  ["o11.yaml", "o1.yaml"],
  ["copy.md", ".md"],
];
it.each(OTHERS)("takes %s beside %s for a file of its own", (name, other) => {
  expect(copiedFrom(beside(name), new Set([beside(name), beside(other)]))).toBeUndefined();
});

it("looks for the first in the same folder only", () => {
  expect(copiedFrom("content/a/x (1).md", new Set(["content/b/x.md", "content/a/x (1).md"]))).toBeUndefined();
});

it("counts bytes, not letters, and proposes a name that no computer refuses", () => {
  const name = `${"ประกาศเทศบาล".repeat(8)}.pdf`;
  expect(overlong(`public/${"ก".repeat(81)}.pdf`)).toBeUndefined();
  const found = overlong(`public/${name}/a.pdf`);
  expect(found?.name).toBe(name);
  expect(found?.shorter).toMatch(/^public\/ประกาศ.*\.pdf\/a\.pdf$/);
});

it("shortens any name to 120 bytes without losing its ending or splitting a letter from its marks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (stem) => {
      const short = shortFileName(`${stem}.pdf`);
      expect(new TextEncoder().encode(short).length).toBeLessThanOrEqual(120);
      expect(short.endsWith(".pdf")).toBe(true);
    }),
  );
  expect(shortFileName(`${"ก่ำ".repeat(60)}.pdf`)).toMatch(/^(?:ก่ำ)+\.pdf$/);
});

it.each([
  [["public/Plan.pdf", "public/plan.pdf"], [["public/plan.pdf", "public/Plan.pdf", "public/plan-2.pdf"]]],
  [["public/A/x.pdf", "public/a/y.pdf"], [["public/a/y.pdf", "public/A", "public/a-2/y.pdf"]]],
  [["public/A/x.pdf", "public/a/y.pdf", "public/a/z.pdf"], [["public/a/y.pdf", "public/A", "public/a-2/y.pdf"]]],
  [["public/ก\u0E49\u0E33.pdf", "public/กํ.pdf"], []],
  [["public/e\u0301.pdf", "public/\u00E9.pdf"], [["public/\u00E9.pdf", "public/e\u0301.pdf", "public/\u00E9-2.pdf"]]],
  [["public/a.pdf", "public/b/a.pdf", "content/a.pdf"], []],
])("of %j tells the twins", (files, expected) => {
  expect(twins(files).map(({ file, other, better }) => [file, other, better])).toEqual(expected);
});

it.each<readonly [file: string, name: string, better: string]>([
  ["public/aux.pdf", "aux.pdf", "public/aux-2.pdf"],
  ["public/documents/CON", "CON", "public/documents/CON-2"],
  ["public/NUL.txt", "NUL.txt", "public/NUL-2.txt"],
  ["public/com1.tar.gz", "com1.tar.gz", "public/com1-2.tar.gz"],
  ["public/LPT9.jpg", "LPT9.jpg", "public/LPT9-2.jpg"],
  ["public/COM¹.pdf", "COM¹.pdf", "public/COM¹-2.pdf"],
  ["public/aux .pdf", "aux .pdf", "public/aux -2.pdf"],
  ["public/Prn/a.pdf", "Prn", "public/Prn-2/a.pdf"],
  ["public/CONIN$.txt", "CONIN$.txt", "public/CONIN$-2.txt"],
  ["public/documents./a.pdf", "documents.", "public/documents/a.pdf"],
  ["public/แผน.pdf.", "แผน.pdf.", "public/แผน.pdf"],
  ["public/แผน.pdf ", "แผน.pdf ", "public/แผน.pdf"],
  ["public/plan.pdf ", "plan.pdf ", "public/plan-2.pdf"],
  ["public/...", "...", "public/-"],
  ["public/08:30 น.jpg", "08:30 น.jpg", "public/08-30 น.jpg"],
  ['public/คำสั่ง "ด่วน".pdf', 'คำสั่ง "ด่วน".pdf', "public/คำสั่ง -ด่วน-.pdf"],
  ["content/pages/con.mdx", "con.mdx", "content/pages/con-2.mdx"],
])("of %s tells that Windows cannot keep it", (file, name, better) => {
  expect(unfitForWindows(file, new Set([file, "public/plan.pdf"]))).toEqual({ name, better });
});

it.each([
  "public/_headers",
  "public/.well-known/security.txt",
  "public/.nojekyll",
  "public/auxiliary.pdf",
  "public/com10.pdf",
  "public/contract.con",
  "public/ พ.ศ. 2566/แผน (1).pdf",
  "public/CNAME",
  "public/a'b;c=d,e.pdf",
])("lets %s be", (file) => {
  expect(unfitForWindows(file, new Set([file]))).toBeUndefined();
});
