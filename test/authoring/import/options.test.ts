import { expect, it } from "vitest";
import { readImportOptions } from "../../../src/authoring/import/options.ts";

it.each([
  ["a page", {}, ["old.html"], { kind: "list", source: "old.html", fiscalYear: undefined, apply: false }],
  ["a year in Thai digits", { year: "๒๕๖๖" }, ["old.html"], { kind: "list", fiscalYear: 2566 }],
  [
    "a table",
    { year: "2567", apply: true },
    ["measures", "a.docx"],
    { kind: "tables", form: "measures", file: "a.docx", fiscalYear: 2567, apply: true },
  ],
  ["a file called as a kind of table is", {}, ["./report"], { kind: "list", source: "./report" }],
  [
    "where the page stood, without what stands before www",
    { base: "www.agency.example/ita" },
    ["old.html"],
    { kind: "list", base: "https://www.agency.example/ita" },
  ],
  ["who asks", { contact: "it@office.go.th" }, ["old.html"], { kind: "list", contact: "it@office.go.th" }],
])("takes %s", (_, values, words, wishes) => {
  expect(readImportOptions(values, words)).toMatchObject(wishes);
});

it.each([
  ["nothing", {}, [], "บอกไฟล์หรือที่อยู่"],
  ["a kind of table without a file", { year: "2567" }, ["measures"], "บอกไฟล์หรือที่อยู่"],
  ["a table without a year", {}, ["result", "a.csv"], "--year"],
  ["a year of another era", { year: "2023" }, ["old.html"], "พ.ศ. สี่หลัก"],
  ["a year that is none", { year: "2566.5" }, ["old.html"], "พ.ศ. สี่หลัก"],
  ["a name in two words", {}, ["หน้า", "oit.html"], "“oit.html” ชื่อไฟล์ที่มีช่องว่างให้ใส่ในเครื่องหมาย"],
  [
    "a flag of a page beside a table",
    { year: "2567", fetch: true },
    ["measures", "a.docx"],
    "--fetch ใช้กับหน้า OIT เท่านั้น",
  ],
  ["a base that is a path", { base: "/ita" }, ["old.html"], "--base ต้องเป็นที่อยู่เต็ม"],
  ["a contact that none can write to", { contact: "งานไอที" }, ["old.html"], "--contact ต้องเป็นอีเมล"],
])("refuses %s", (_, values, words, says) => {
  expect(readImportOptions(values, words)).toEqual({ kind: "refused", why: expect.stringContaining(says) as unknown });
});
