import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { readTables } from "../../../src/documents/outline/tables.ts";
import { resultIn } from "../../../src/domain/tables/scores/index.ts";
import { docxOf, row } from "../../make-tables.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const NUMBERING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";

/** A table in which Word draws the numbers of a column, from seven on and in Thai figures. */
function numbered(): Uint8Array {
  const grid = [
    row("แบบ", "ลำดับ", "ตัวชี้วัด", "คะแนน"),
    row("EIT", "AUTO", "ประสิทธิภาพการสื่อสาร", "๘๖.๔๕"),
    row("EIT", "AUTO", "การปรับปรุงการทำงาน", "๗๒.๙๔"),
  ];
  const files = unzipSync(docxOf([grid]).bytes);
  const typed = '<w:p><w:r><w:t xml:space="preserve">AUTO</w:t></w:r></w:p>';
  const drawn = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
  const level = '<w:start w:val="7"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1"/>';
  const parts = {
    "word/document.xml": strFromU8(files["word/document.xml"] ?? new Uint8Array()).replaceAll(typed, drawn),
    "word/numbering.xml": `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">${level}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="n1" Type="${NUMBERING}" Target="numbering.xml"/></Relationships>`,
  };
  const written = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...files, ...written });
}

it("numbers that Word draws name the indicators of their rows", async () => {
  const { data, doubts } = resultIn(await readTables(numbered(), "table.docx"), 2567);
  expect(data.indicators).toEqual([
    { number: 7, score: 86.45 },
    { number: 8, score: 72.94, name: "การปรับปรุงการทำงาน" },
  ]);
  expect(doubts).toEqual([]);
});
