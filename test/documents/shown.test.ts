import { expect, it } from "vitest";
import { readBytes } from "../../src/documents/read.ts";
import { xlsxSheets } from "../../src/documents/office/xlsx.ts";
import { docx, run, xlsx } from "./make-office.ts";

const level = (depth: number, format: string, text: string, start = 1, style = "") =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${style && `<w:pStyle w:val="${style}"/>`}<w:lvlText w:val="${text}"/></w:lvl>`;
const listed = (text: string, depth = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const lines = async (body: string, levels: string, override = "", styles = "") => {
  const bytes = docx(body, {
    "word/numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>${override}</w:num></w:numbering>`,
    "word/styles.xml": `<w:styles>${styles}</w:styles>`,
  });
  return (await readBytes(bytes, "a.docx")).text?.parts[0]?.text.split("\n");
};
const two = listed("ถนน") + listed("คลอง");

it.each([
  ["digits", two, level(0, "decimal", "%1."), "", ["1. ถนน", "2. คลอง"]],
  ["Thai digits behind a word", two, level(0, "thaiNumbers", "ข้อ %1"), "", ["ข้อ ๑ ถนน", "ข้อ ๒ คลอง"]],
  ["Thai letters", two, level(0, "thaiLetters", "(%1)"), "", ["(ก) ถนน", "(ข) คลอง"]],
  ["a later start", two, level(0, "decimal", "%1)", 9), "", ["9) ถนน", "10) คลอง"]],
  [
    "a start of the list's own",
    two,
    level(0, "upperRoman", "%1."),
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>',
    ["IV. ถนน", "V. คลอง"],
  ],
  [
    "two levels, the second begins anew",
    listed("ก") + listed("ข", 1) + listed("ค", 1) + listed("ง") + listed("จ", 1),
    level(0, "decimal", "%1") + level(1, "decimal", "%1.%2"),
    "",
    ["1 ก", "1.1 ข", "1.2 ค", "2 ง", "2.1 จ"],
  ],
  [
    "a plain paragraph between",
    listed("ถนน") + `<w:p>${run("คั่น")}</w:p>` + listed("คลอง"),
    level(0, "decimal", "%1."),
    "",
    ["1. ถนน", "คั่น", "2. คลอง"],
  ],
  ["no sign for a bullet", two, level(0, "bullet", "•"), "", ["ถนน", "คลอง"]],
] as const)("numbers that Word draws are read: %s", async (_, body, levels, override, expected) => {
  expect(await lines(body, levels, override)).toEqual(expected);
});

it("a list that a style belongs to is counted", async () => {
  const styled = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Item"/></w:pPr>${run(text)}</w:p>`;
  const style = '<w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  expect(await lines(styled("ถนน") + styled("คลอง"), level(0, "decimal", "%1.", 1, "Item"), "", style)).toEqual([
    "1. ถนน",
    "2. คลอง",
  ]);
});

const NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const cell = async (value: number, format: string) => {
  const code = format.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const bytes = xlsx(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, {
    styles: `<styleSheet xmlns="${NS}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  });
  return (await readBytes(bytes, "a.xlsx")).text?.parts[0]?.text;
};

it.each([
  ["a time", 0.3541666667, "h:mm", "08:30"],
  ["a time of a Thai form", 0.6875, '[$-D07041E]h:mm "น."', "16:30"],
  ["the last minute of a day", 0.9993055556, "hh:mm", "23:59"],
  ["a time with seconds", 0.5000115741, "h:mm:ss", "12:00:01"],
  ["more hours than a day has", 1.5, "[h]:mm", "36:00"],
  ["a share", 0.8625, "0.00%", "86.25%"],
  ["a whole share", 0.86, "0%", "86%"],
  ["all of it", 1, "0%", "100%"],
  ["a share of a thousand", 12.5, "0%", "1250%"],
  ["no share", 0, "0.0%", "0.0%"],
  ["a telephone", 21234567, "000000000", "021234567"],
  ["a telephone with dashes", 21234567, "0-0000-0000", "0-2123-4567"],
  ["a mobile telephone", 812345678, "000-000-0000", "081-234-5678"],
  ["a telephone by its length", 53123456, "[<=99999999]0-0000-0000;000-000-0000", "0-5312-3456"],
  ["a post code", 50000, "00000", "50000"],
  ["a word with it", 3, '"หมู่ที่ "0', "หมู่ที่ 3"],
  ["a telephone of the second form", 812345678, "[<=99999999]0-0000-0000;000-000-0000", "081-234-5678"],
  ["an amount", 1850000.5, "#,##0.00", "1,850,000.50"],
  ["an amount rounded", 96499.996, "#,##0.00", "96,500.00"],
  ["an amount of accounts", 1850000.5, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-', "1,850,000.50"],
  ["nothing, as accounts show it", 0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-', "-"],
  ["what is owed, in brackets", -1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)"],
  ["an amount in baht", 500, '#,##0.00 "บาท"', "500.00 บาท"],
  ["an amount with its sign", 500, "[$฿-41E]#,##0.00", "฿500.00"],
  ["Thai digits of Thai Office", 1850000, "t#,##0", "๑,๘๕๐,๐๐๐"],
  ["Thai digits of a language", 2566, "[$-D07041E]0", "๒๕๖๖"],
  ["millions", 1850000, '0.00,,"ล้าน"', "1.85ล้าน"],
  ["a number without a form", 66049012345, "General", "66049012345"],
  ["a share without a form, and the noise of its sum", 86.249999999999986, "General", "86.25"],
  ["a sum without a form", 0.1 + 0.2, "General", "0.3"],
  ["a fraction without a form", 0.125, "General", "0.125"],
  ["a day with a year of the Buddhist era", 44837, "d/m/bbbb", "2022-10-03"],
  ["a day with two digits of it", 44837, "dd/mm/bb", "2022-10-03"],
] as const)("a cell is read as Excel shows it: %s", async (_, value, format, expected) => {
  expect(await cell(value, format)).toBe(expected);
});

it("a number of a person that is shown as a power is looked at with all its digits", async () => {
  const bytes = xlsx('<row r="1"><c r="A1" s="1"><v>1.234567890121E12</v></c></row>', {
    styles: `<styleSheet xmlns="${NS}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="11"/></cellXfs></styleSheet>`,
  });
  const [part] = (await readBytes(bytes, "a.xlsx")).text?.parts ?? [];
  expect(part?.text).toBe("1.23E+12");
  expect(part?.hidden?.map(({ text }) => text)).toContain("1234567890121");
});

it("whoever works with the values of a sheet gets amounts with all their digits, and shares as they are shown", async () => {
  const bytes = xlsx('<row r="1"><c r="A1" s="1"><v>86.456</v></c><c r="B1" s="2"><v>0.8625</v></c></row>', {
    styles: `<styleSheet xmlns="${NS}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
  });
  expect((await xlsxSheets(bytes))[0]?.rows).toEqual([["86.456", "86.25%"]]);
});
