import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { unreadFiles } from "../../src/domain/privacy/unread.ts";
import { readBytes } from "../../src/documents/read.ts";
import { readOutline } from "../../src/documents/outline/index.ts";
import { readBodyText } from "../../src/verify/read.ts";
import { readTables } from "../../src/documents/outline/tables.ts";
import { recognised } from "../domain/listing/editions.ts";
import { docx, odf, paragraph, pptx, row, run, xlsx, zipOf } from "./make-office.ts";
import { pdfOf as pdfFile, pdfWith, stream } from "./make-pdf.ts";

const text = (body: string) => odf(`<office:text>${body}</office:text>`);
const sheet = (rows: string) => odf(`<office:spreadsheet><table:table>${rows}</table:table></office:spreadsheet>`);

/** Sixteen archives in each of sixteen, four deep: 65,536 files in 20 kB. */
const zipOfZips = (): Uint8Array => {
  let bytes: Uint8Array = zipOf({ "a.txt": "0".repeat(1_000_000) });
  for (let level = 0; level < 4; level += 1)
    bytes = zipOf(Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`${index}.zip`, bytes])));
  return bytes;
};
/** A document whose list of contents says of its text that it unpacks to these bytes ([APPNOTE] 4.3.12). */
const saying = (size: number): Uint8Array => {
  const bytes = Buffer.from(docx("ก".repeat(1_000_000)));
  const name = bytes.lastIndexOf("word/document.xml");
  bytes.writeUInt32LE(size, name - 22);
  return bytes;
};

/** More than one stream of a PDF may unpack to. */
const ZEROS = deflateSync(Buffer.alloc(70 * 1024 * 1024));
const pdfOf = (content: Buffer, filter: string, ...more: string[]) =>
  pdfWith("", "/Contents 4 0 R", [stream(filter, content), ...more]);

const pagesPdf = (count: number) =>
  pdfFile([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${"3 0 R ".repeat(count)}]/Count ${count}/MediaBox[0 0 9 9]>>`,
    "<</Type/Page/Parent 2 0 R>>",
  ]);

/** Makers of files that were made to take all memory or time, and whether any of it can be read. */
const BOMBS: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  ["zips.zip", zipOfZips],
  ["swollen.docx", () => saying(300_000_000)],
  ["lying.docx", () => saying(1000)],
  ["tables.docx", () => docx("<w:tbl><w:tr><w:tc>".repeat(50_000))],
  ["sections.odt", () => text("<text:section>".repeat(200_000))],
  ["paragraphs.odt", () => text("<text:p>".repeat(100_000) + "</text:p>".repeat(100_000))],
  ["tables.ods", () => sheet("<table:table><table:table-row><table:table-cell>".repeat(50_000))],
  ["repeats.docx", () => docx(paragraph(run("ก")).repeat(500_000))],
  ["repeats.zip", () => zipOf({ "a.docx": docx(paragraph(run("ก")).repeat(500_000)) })],
  ["groups.rtf", () => Buffer.from(`{\\rtf1 ${"{a".repeat(100_000)}`)],
  ["contents.pdf", () => pdfOf(ZEROS, "/Filter/FlateDecode")],
  ["contents-twice.pdf", () => pdfOf(deflateSync(ZEROS), "/Filter[/FlateDecode/FlateDecode]")],
  ["states.pdf", () => pdfOf(deflateSync("q ".repeat(100_000)), "/Filter/FlateDecode")],
  ["states-plain.pdf", () => pdfOf(Buffer.from("q ".repeat(100_000)), "")],
  ["marks.pdf", () => pdfOf(Buffer.from("/Span BMC ".repeat(100_000)), "")],
  ["pages.pdf", () => pagesPdf(20_000)],
  ["contents-elsewhere.pdf", () => pdfOf(ZEROS, "/Filter 5 0 R", "/FlateDecode")],
];

it.each(BOMBS)("%s is given up soon, and named as not read", async (name, make) => {
  const bytes = make();
  const before = performance.now();
  const { facts } = await readBytes(bytes, name);
  expect(performance.now() - before).toBeLessThan(60_000);
  expect(unreadFiles({ [name]: { size: bytes.length, sha256: "", ...facts } }).join()).toContain(name);
});

it("rows and cells that a sheet repeats for ever stand in it once", async () => {
  const repeated =
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>ถนนสายใน</text:p></table:table-cell></table:table-row>';
  const { text: read } = await readBytes(sheet(repeated.repeat(500)), "a.ods");
  const length = read?.parts.reduce((sum, part) => sum + part.text.length, 0) ?? 0;
  expect(length).toBeGreaterThan(500 * 8);
  expect(length).toBeLessThan(5_000_000);
});

it("names of what stands unread in archives within an archive lead there, and are not told without end", async () => {
  const inner = zipOf({ "deep.zip": zipOf({ "film.mp4": "x", "a.txt": "ถนน" }), "b.txt": "คลอง" });
  const { facts } = await readBytes(zipOf({ "inner.zip": inner }), "a.zip");
  expect(facts).toEqual({ text: true, unread: ["inner.zip > deep.zip > film.mp4"] });
  const many = zipOf(Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`${index}.mp4`, "x"])));
  expect((await readBytes(many, "a.zip")).facts.unread?.at(-1)).toBe("อีก 40 ไฟล์");
});

it("a picture of many dots, and a page of many letters, are no harm", async () => {
  const picture = stream("/Subtype/Image/Width 9000/Height 9000/Filter/FlateDecode", ZEROS);
  const letters = stream("/Filter/FlateDecode", deflateSync("q Q\n".repeat(500_000)));
  const page = pdfWith("", "/Contents 4 0 R", [letters, picture]);
  expect((await readBytes(page, "a.pdf")).facts).toMatchObject({ pages: 1 });
});

it("a sheet of 20,000 rows is read whole, and soon", async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => row(index + 1, [`โครงการ ${index}`, String(index * 7)]));
  const bytes = xlsx(rows.join(""));
  const before = performance.now();
  const { text: read } = await readBytes(bytes, "a.xlsx");
  // Far more than it takes, far less than it took when each row looked at all others: computers differ.
  expect((performance.now() - before) / 1000).toBeLessThan((10 * rows.join("").length) / 1_000_000);
  expect(read?.parts[0]?.text.split("\n")).toHaveLength(20_000);
});

it("states saved as deep as a program may leave them, and drawn anew on each page, are no harm", async () => {
  const deep = pdfOf(Buffer.from(`${"q ".repeat(900)}${"Q ".repeat(900)}`.repeat(20)), "");
  expect((await readBytes(deep, "a.pdf")).facts).toMatchObject({ pages: 1 });
  expect((await readBytes(pagesPdf(50), "a.pdf")).facts).toMatchObject({ pages: 50 });
});

it("an archive that unpacks beyond all measure is no broken one, but one that is too heavy", async () => {
  expect((await readBytes(saying(300_000_000), "swollen.docx")).facts).toEqual({ fault: "too-heavy" });
});

it("what was read in part only, or shows no words, is named also where it stands within another file", async () => {
  const bytes = zipOf({ "old.xls": "\u00D0\u00CF\u0011\u00E0", "blank.txt": " ", "a.txt": "ถนน" });
  expect((await readBytes(bytes, "a.zip")).facts).toEqual({
    text: true,
    unread: ["old.xls (ชนิดไฟล์เก่า ตรวจได้เพียงบางส่วน)", "blank.txt (ไม่พบข้อความ)"],
  });
});

const seconds = async (work: () => unknown) => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
const txt = (text: string) => new Uint8Array(Buffer.from(text));
const html = (body: string) => new Uint8Array(Buffer.from(`<!doctype html><html><body>${body}`));

/** Shapes that took the square of their length: a minute and more, now a second. */
it.each<readonly [shape: string, work: () => unknown]>([
  ["a page of one line of links", () => readOutline(html('<a href="/x">O1 ข้อมูล</a> '.repeat(25_000)), "a.html")],
  [
    "a list of one line",
    async () => recognised(await readOutline(html(`<p>${'O1 ก <a href="/x">ข</a> '.repeat(25_000)}`), "a.html")),
  ],
  ["tables in tables", () => readTables(html("<table><tr><td>".repeat(900)), "a.html")],
  [
    "a sheet whose last cell is the last of all",
    () => readBytes(xlsx(`${row(1, ["ก"])}<row r="1048576"><c r="XFD1048576"/></row>`), "a.xlsx"),
  ],
  ["a text of one line of dashes", async () => recognised(await readOutline(txt(`${"-".repeat(200_000)}x`), "a.txt"))],
  [
    "a text of addresses that nothing parts",
    async () => recognised(await readOutline(txt(`ก ${"http://a".repeat(50_000)} ข`), "a.txt")),
  ],
  [
    "a show of slides that are begun",
    () => readBytes(pptx("<p:sld/>", { "ppt/presentation.xml": "<p:sldId ".repeat(150_000) }), "a.pptx"),
  ],
  ["a sheet whose cells are begun", () => readBytes(xlsx("", { after: "<sheetData>".repeat(60_000) }), "a.xlsx")],
  ["a paper of descriptions", () => readBytes(docx('<w:x descr="a"/>'.repeat(120_000)), "a.docx")],
  ["a paper of comments", () => readBytes(text("<office:annotation>a</office:annotation>".repeat(60_000)), "a.odt")],
  [
    "a paper of notes that are begun",
    () =>
      readBytes(docx("", { "word/footnotes.xml": `<w:footnotes>${'<w:footnote w:id="1"'.repeat(50_000)}` }), "a.docx"),
  ],
  [
    "a sheet of ranges over all of it",
    () =>
      readTables(
        xlsx(Array.from({ length: 9000 }, (_, at) => row(at + 1, ["1"])).join(""), {
          after: `<mergeCells>${'<mergeCell ref="A1:F9000"/>'.repeat(9000)}</mergeCells>`,
        }),
        "a.xlsx",
      ),
  ],
  ["a line that begins with blanks", () => readOutline(txt(`${" ".repeat(300_000)}x`), "a.txt")],
  ["rows that begin with blanks", () => readTables(txt(`${" ".repeat(300_000)}x`), "a.txt")],
  ["a text of brackets", () => readOutline(txt("[".repeat(500_000)), "a.txt")],
  ["a text of links that are never closed", () => readOutline(txt("[a](b".repeat(800_000)), "a.txt")],
  ["a PDF of beginnings", () => readBytes(pdfWith("", "", ["1 0 obj ".repeat(120_000)]), "a.pdf")],
])("%s is looked through soon", async (_, work) => {
  expect(await seconds(work)).toBeLessThan(12);
});

it("a paper of tables in tables without end is one that cannot be read, not a stack of calls", async () => {
  const bytes = docx("<w:tbl><w:tr><w:tc>".repeat(3000) + paragraph(run("ก")) + "</w:tc></w:tr></w:tbl>".repeat(3000));
  await expect(readOutline(bytes, "a.docx")).rejects.toMatchObject({ why: "too-heavy" });
  await expect(readTables(bytes, "a.docx")).rejects.toMatchObject({ why: "too-heavy" });
});

it.each(["<ul><li>", "<div>", "<b>", "<table><tr><td>"])(
  "a page of %s without end is one that cannot be read, and told soon",
  async (tags) => {
    const page = html(tags.repeat(100_000));
    const work = async () => {
      await expect(readOutline(page, "a.html")).rejects.toMatchObject({ why: "too-heavy" });
      await expect(readTables(page, "a.html")).rejects.toMatchObject({ why: "too-heavy" });
      const body = { body: page, name: "a.html", contentType: "text/html", address: "https://www.example.go.th/" };
      expect(await readBodyText(body)).toMatchObject({ kind: "unreadable", why: "too-heavy" });
    };
    expect(await seconds(work)).toBeLessThan(4);
  },
);

it.each(["<p>a", "<li>a", "<br>", "<tr><td>a", "<dt>a<dd>b", '<img src="a.png">'])(
  "a page of many %s one after another is read",
  async (tags) => {
    await expect(readOutline(html(`<table>${tags.repeat(5000)}`), "a.html")).resolves.toBeTruthy();
  },
);

it("cells that each reach over a thousand rows and a hundred columns cover no more than a page has room for", async () => {
  const count = async (body: string) => {
    const { lines } = await readOutline(html(`<table>${body}`), "a.html");
    return lines.reduce((sum, { cells }) => sum + (cells?.length ?? 0), 0);
  };
  expect(await count('<tr><td rowspan="1000">a</td></tr>'.repeat(3000))).toBeLessThanOrEqual(103_000);
  expect(await count('<tr><td colspan="100">a</td></tr>'.repeat(3000))).toBeLessThanOrEqual(103_000);
  expect(await count('<tr><td rowspan="2">a<td>b</td></tr><tr><td>c</td></tr>'.repeat(200))).toBe(800);
});
