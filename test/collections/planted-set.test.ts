import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { findPersonalData } from "../../src/domain/privacy/personal-data.ts";
import { toThaiDigits } from "../../src/domain/thai/digits.ts";
import { citizenId, docxOf, onCard, pdfOf, xlsxOf } from "../planted.ts";
import { load, news, type Files } from "./faults/broken.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const ids = Array.from({ length: 80 }, (_, index) => citizenId(`1000000${String(index).padStart(5, "0")}`));
const zipOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, typeof data === "string" ? strToU8(data) : data]),
    ),
  );
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (xml: string) => `<w:p>${xml}</w:p>`;
const docx = (body: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  zipOf({
    "[Content_Types].xml": "<Types>wordprocessingml</Types>",
    "_rels/.rels":
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels":
      '<Relationships><Relationship Id="h" Type="x/header" Target="header1.xml"/><Relationship Id="f" Type="x/footer" Target="footer1.xml"/><Relationship Id="n" Type="x/footnotes" Target="footnotes.xml"/><Relationship Id="e" Type="x/endnotes" Target="endnotes.xml"/></Relationships>',
    ...more,
  });
const pptx = (slide: string, more: Readonly<Record<string, string>> = {}) =>
  zipOf({
    "[Content_Types].xml": "<Types>presentationml</Types>",
    "_rels/.rels":
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="ppt/presentation.xml"/></Relationships>',
    "ppt/presentation.xml": '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>',
    "ppt/_rels/presentation.xml.rels":
      '<Relationships><Relationship Id="r1" Type="x/slide" Target="slides/slide1.xml"/></Relationships>',
    "ppt/slides/slide1.xml": slide,
    "ppt/slides/_rels/slide1.xml.rels":
      '<Relationships><Relationship Id="n" Type="x/notesSlide" Target="../notesSlides/n1.xml"/></Relationships>',
    ...more,
  });
const odf = (body: string, meta = "") =>
  zipOf({
    mimetype: "application/vnd.oasis.opendocument",
    "content.xml": `<office:document-content><office:body>${body}</office:body></office:document-content>`,
    "meta.xml": `<office:document-meta>${meta}</office:document-meta>`,
  });
const drawn = (text: string) => `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
const [A, B] = ["word", "ppt"];

/** Ways of writing a number, with the card's groups where they matter. */
const SPELLINGS: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => onCard(id),
  (id) => onCard(id, [" ", " ", " ", " "]),
  (id) => onCard(id, [".", ".", ".", "."]),
  (id) => onCard(id, ["–", "–", "–", "–"]),
  (id) => onCard(id, [" - ", " - ", " - ", " - "]),
  (id) => onCard(id, ["_", "_", "_", "_"]),
  (id) => toThaiDigits(id),
  (id) => toThaiDigits(onCard(id)),
  (id) => Array.from(id).join("\u200B"),
  (id) => onCard(id, ["-\u200B", "-\u200B", "-", "-"]),
  (id) => onCard(id, ["\u00A0", "\u00A0", "\u00A0", "\u00A0"]),
  (id) => `เลขประจำตัวประชาชน ${Array.from(id).join(" ")}`,
  (id) => `เลขประจำตัวประชาชน ${id.slice(0, 6)}\n${id.slice(6)}`,
  (id) => onCard(id, ["-", "-", "-\n", "-"]),
  (id) => `บัตรประชาชน\t${Array.from(id).join("\t")}`,
  (id) => `บัตรประชาชน\t${onCard(id, ["\t", "\t", "\t", "\t"])}`,
  (id) => Array.from(id, (digit) => String.fromCharCode(0xff10 + Number(digit))).join(""),
  (id) => `เลขประจำตัวประชาชน | ${Array.from(id).join(" | ")} |`,
  (id) => `นาย ก (${id})`,
];

/** A place in a file of each type that is read. */
const PLACES: readonly (readonly [name: string, make: (id: string) => string | Uint8Array | Promise<Uint8Array>])[] = [
  ["body.docx", (id) => docxOf([id])],
  ["runs.docx", (id) => docx(paragraph(run(id.slice(0, 4)) + run(id.slice(4, 9)) + run(id.slice(9))))],
  ["deleted.docx", (id) => docx(paragraph(`<w:del w:id="1"><w:r><w:delText>${id}</w:delText></w:r></w:del>`))],
  ["inserted.docx", (id) => docx(paragraph(`<w:ins w:id="1">${run(id)}</w:ins>`))],
  ["moved.docx", (id) => docx(paragraph(`<w:moveFrom w:id="1">${run(id)}</w:moveFrom>`))],
  ["vanished.docx", (id) => docx(paragraph(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>${id}</w:t></w:r>`))],
  [
    "header.docx",
    (id) =>
      docx("", {
        [`${A}/header1.xml`]: `<w:hdr>${paragraph(run(id))}</w:hdr>`,
      }),
  ],
  [
    "footer.docx",
    (id) =>
      docx("", {
        [`${A}/footer1.xml`]: `<w:ftr>${paragraph(run(id))}</w:ftr>`,
      }),
  ],
  [
    "footnote.docx",
    (id) =>
      docx("", {
        [`${A}/footnotes.xml`]: `<w:footnotes><w:footnote w:id="2">${paragraph(run(id))}</w:footnote></w:footnotes>`,
      }),
  ],
  [
    "endnote.docx",
    (id) =>
      docx("", {
        [`${A}/endnotes.xml`]: `<w:endnotes><w:endnote w:id="2">${paragraph(run(id))}</w:endnote></w:endnotes>`,
      }),
  ],
  [
    "comment.docx",
    (id) =>
      docx("", {
        [`${A}/comments.xml`]: `<w:comments><w:comment>${paragraph(run(id))}</w:comment></w:comments>`,
      }),
  ],
  [
    "box.docx",
    (id) =>
      docx(
        paragraph(
          `<w:r><w:drawing><wps:txbx><w:txbxContent>${paragraph(run(id))}</w:txbxContent></wps:txbx></w:drawing></w:r>`,
        ),
      ),
  ],
  ["field.docx", (id) => docx(paragraph(`<w:fldSimple w:instr=" FILLIN ">${run(id)}</w:fldSimple>`))],
  ["alt.docx", (id) => docx(paragraph(`<w:r><w:drawing><wp:docPr id="1" descr="บัตร ${id}"/></w:drawing></w:r>`))],
  [
    "property.docx",
    (id) =>
      docx("", {
        "docProps/core.xml": `<cp:coreProperties><dc:subject>${id}</dc:subject></cp:coreProperties>`,
      }),
  ],
  ["embedded.docx", (id) => docx("", { [`${A}/embeddings/inner.docx`]: docxOf([id]) })],
  [
    "cells.docx",
    (id) =>
      docx(
        `<w:tbl><w:tr><w:tc>${paragraph(run("เลขประจำตัวประชาชน"))}</w:tc>${Array.from(id, (digit) => `<w:tc>${paragraph(run(digit))}</w:tc>`).join("")}</w:tr></w:tbl>`,
      ),
  ],
  ["cell.xlsx", (id) => xlsxOf("ก", [["ชื่อ", id]])],
  ["number.xlsx", (id) => xlsxOf("ก", [[Number(id)]])],
  ["text.pdf", (id) => pdfOf([id])],
  ["card.pdf", (id) => pdfOf([onCard(id)])],
  ["slide.pptx", (id) => pptx(drawn(id))],
  ["notes.pptx", (id) => pptx("<p:sld/>", { [`${B}/notesSlides/n1.xml`]: drawn(id) })],
  ["hidden.pptx", (id) => pptx(drawn(id).replace("<p:sld>", '<p:sld show="0">'))],
  [
    "comment.pptx",
    (id) =>
      pptx("<p:sld/>", {
        [`${B}/comments/comment1.xml`]: `<p:cmLst><p:text>${id}</p:text></p:cmLst>`,
      }),
  ],
  ["body.odt", (id) => odf(`<office:text><text:p>${id}</text:p></office:text>`)],
  [
    "comment.odt",
    (id) =>
      odf(`<office:text><text:p>ก<office:annotation><text:p>${id}</text:p></office:annotation></text:p></office:text>`),
  ],
  [
    "deleted.odt",
    (id) =>
      odf(
        `<office:text><text:tracked-changes><text:deletion><text:p>${id}</text:p></text:deletion></text:tracked-changes></office:text>`,
      ),
  ],
  ["property.odt", (id) => odf("<office:text/>", `<dc:description>${id}</dc:description>`)],
  [
    "cell.ods",
    (id) =>
      odf(
        `<office:spreadsheet><table:table table:name="ก"><table:table-row><table:table-cell><text:p>${id}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
      ),
  ],
  [
    "hidden.ods",
    (id) =>
      odf(
        `<office:spreadsheet><table:table table:name="ก"><table:table-row table:visibility="collapse"><table:table-cell><text:p>${id}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
      ),
  ],
  [
    "slide.odp",
    (id) => odf(`<office:presentation><draw:page><text:p>${id}</text:p></draw:page></office:presentation>`),
  ],
  [
    "notes.odp",
    (id) =>
      odf(
        `<office:presentation><draw:page><presentation:notes><text:p>${id}</text:p></presentation:notes></draw:page></office:presentation>`,
      ),
  ],
  ["body.rtf", (id) => `{\\rtf1\\ansi\\ansicpg874 ${id}\\par}`],
  ["hidden.rtf", (id) => `{\\rtf1\\ansi {\\v ${id}}\\par}`],
  ["comment.rtf", (id) => `{\\rtf1\\ansi ก{\\*\\annotation ${id}}\\par}`],
  ["info.rtf", (id) => `{\\rtf1\\ansi{\\info{\\subject ${id}}}x\\par}`],
  ["docx.zip", (id) => zipOf({ "a/b.docx": docxOf([id]) })],
  ["zip.zip", (id) => zipOf({ "inner.zip": zipOf({ "a.txt": id }) })],
  ["pdf.zip", (id) => zipOf({ "a.pdf": pdfOf([id]) })],
  [
    "old.xls",
    (id) =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1".padEnd(1024, "0"), "hex"),
        Buffer.from(`x${id}x`.replaceAll("x", " "), "utf16le"),
      ]),
  ],
  ["list.csv", (id) => `ชื่อ,เลข\nก,${id}\n`],
  ["note.txt", (id) => id],
  ["page.html", (id) => `<p>${id}</p>`],
  ["mark.svg", (id) => `<svg xmlns="x"><title>${id}</title></svg>`],
];

describe("the planted set", () => {
  it("is found in every place of twelve types of files", async () => {
    const made = await Promise.all(
      PLACES.map(async ([name, make], index) => [`public/documents/${name}`, await make(ids[index] ?? "")] as const),
    );
    const named: Files = {
      [`public/documents/สำเนาบัตรประชาชน ${ids[70] ?? ""}.txt`]: "ก",
      "content/news/alt.md": `${news("ข่าว")}\n![บัตร ${ids[71] ?? ""}](/images/a.png)\n`,
    };
    const { problems } = await load({ ...Object.fromEntries(made), ...named });
    const told = new Set(problems.filter(({ kind }) => kind === "personal-data").map(({ file }) => file));
    const missed = [...made.map(([name]) => name), ...Object.keys(named)].filter((file) => !told.has(file));
    expect(missed).toEqual([]);
    expect(new Set(PLACES.map(([name]) => name.split(".").at(-1))).size).toBeGreaterThanOrEqual(12);
  });

  it("is found in every spelling", () => {
    const missed = SPELLINGS.filter((spell, index) => {
      const id = ids[index] ?? "";
      return !findPersonalData(spell(id)).some(({ kind, value }) => kind === "citizen-id" && value === id);
    }).map((spell) => spell("1234567890123"));
    expect(missed).toEqual([]);
    expect(SPELLINGS.length + PLACES.length + 2).toBeGreaterThanOrEqual(60);
  });
});

const [ID] = ids as [string];
const JURISTIC = citizenId("010555600000");

/** What looks like personal data and is none. */
const HARMLESS: readonly string[] = [
  ...[JURISTIC, `เลขนิติบุคคล ${JURISTIC}`, `เลขประจำตัวผู้เสียภาษี ${JURISTIC}`, onCard(JURISTIC), toThaiDigits(JURISTIC)],
  ...["เลขที่โครงการ 66017123456", "66017123456", "เลขคุมสัญญา 660101234567", "e-GP 65107000001", "รหัสโครงการ 66119000123"],
  ...[
    `เลขที่โครงการ ${ID}`,
    `รหัสครุภัณฑ์ ${ID}`,
    `บาร์โค้ด ${ID}`,
    `เลขที่ใบเสร็จ ${ID}`,
    `ทะเบียนพัสดุ ${ID}`,
    `เลขที่ผู้ใช้ไฟฟ้า ${ID}`,
  ],
  ...[
    "งบประมาณ 1,234,567,890,123 บาท",
    "วงเงิน 1,850,000.00 บาท",
    "1,000,000,000,017 บาท",
    "98,000.00 96,500.00 97,000.00",
  ],
  ...["โฉนดที่ดินเลขที่ 12345 เลขที่ดิน 123 หน้าสำรวจ 1234", "ระวาง 5136 II 1234-00", "น.ส.3 ก. เลขที่ 1234 เล่ม 12 ก หน้า 34"],
  ...[
    "โทร. 0-2123-4567",
    "02-123-4567",
    "โทรศัพท์ 053-123-456",
    "0 5312 3456 ต่อ 101",
    "โทรสาร 044-123456",
    "1567",
    "199",
    "02 123 4567-8",
  ],
  ...["ที่ มท 0808.2/ว 1234", "ชม 52001/123", "081/2566", "ที่ ศธ 04001/ว 0812", "หนังสือที่ 0812/2566"],
  ...[
    "วันที่ 20/04/2566",
    "2023-04-20 08:30:00",
    "20230420083000",
    "๒๐ เมษายน ๒๕๖๖",
    "08.30-16.30 น.",
    "1 ต.ค. 2565 - 30 ก.ย. 2566",
  ],
  ...[
    `https://www.test.example/f/${ID}.pdf`,
    `IMG_${ID}.jpg`,
    "d41d8cd98f00b204e9800998ecf8427e",
    `a${ID}b`,
    `0.${ID}`,
  ],
  ...[
    `ISBN ${citizenId("978616000000")}`,
    `ข่าว ${citizenId("968000007967")}`,
    "พิกัด 18.7883439, 98.9853008",
    "47Q 498765 2077890",
  ],
  ...[
    "1 2 3 4 5 6 7 8 9 10 11 12 13",
    "1\t2\t3\t4\t5\t6\t7\t8\t9",
    "1234567\n890123",
    "ร้อยละ 86.25 78.50 91.33",
    "รหัสไปรษณีย์ 50000",
  ],
  ...[
    "รหัสงบประมาณ 15008370001003110001",
    "รหัสบัญชี 5104010104.101",
    "GFMIS 1500800001",
    "ฎีกาที่ 123/2566",
    "เช็คเลขที่ 10123456",
  ],
  ...["2565 2566 2567 2568 2569", "มาตรา 9 (1) (2) (3)", "ข้อ 1.1.1.1.1", "บ้านเลขที่ 123/45 หมู่ 6", "ขนาด 100x200x300"],
];

it("numbers of offices, papers, money and days raise nothing", () => {
  const raised = HARMLESS.filter((text) => findPersonalData(text).length > 0);
  expect(HARMLESS.length).toBeGreaterThanOrEqual(60);
  expect(raised).toEqual([]);
});
