import { readFileSync } from "node:fs";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formatOfBody, isArchiveBomb } from "../../src/verify/report/format.ts";
import { readPage } from "../../src/verify/source/page.ts";
import { readBodyText } from "../../src/verify/read.ts";

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
const text = (words: string) => new TextEncoder().encode(words);
const read = (body: Uint8Array, name = "", contentType = "") =>
  readBodyText({ body, name, contentType, address: "https://www.example.go.th/a/" });

describe("what a body is", () => {
  it.each([
    ["a PDF under any name", fixture("pdf/text.pdf"), "plan.docx", "", "pdf"],
    ["a PDF with something before it", text("\n\n%PDF-1.4 …"), "", "", "pdf"],
    ["a page that speaks of one", text("<!doctype html><p>%PDF-1.4 คือ …"), "x.pdf", "", "html"],
    ["a DOCX", fixture("documents/notice.docx"), "", "", "docx"],
    ["an XLSX", fixture("documents/plan.xlsx"), "x.zip", "", "xlsx"],
    ["an archive", zipSync({ "a.txt": text("a") }), "x.docx", "", "archive"],
    ["an archive that is cut", fixture("documents/notice.docx").subarray(0, 500), "x.docx", "", "docx"],
    ["a table by its name", text("ลำดับ,ชื่อ\n1,ก"), "x.csv", "", "csv"],
    ["a table by its type", text("ลำดับ,ชื่อ\n1,ก"), "", "text/csv; charset=utf-8", "csv"],
    ["data", text('{"a": 1}'), "x.json", "", "json"],
    ["a feed", text('<?xml version="1.0"?><rss/>'), "", "", "xml"],
    ["words", text("ประกาศ"), "", "text/plain", "txt"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), "x.pdf", "", "image"],
    ["noise", new Uint8Array([0, 1, 2, 3, 0xff, 0xfe]), "x.pdf", "", undefined],
  ])("%s", (_says, body, name, type, format) => {
    expect(formatOfBody(body, name, type)).toBe(format);
  });

  it("is a bomb where its own directory says so", () => {
    const archive = zipSync({ "a.xml": text("a".repeat(100)) });
    expect(isArchiveBomb(archive)).toBe(false);
    // The size after unpacking, in the directory at the archive's end.
    const size = Buffer.from(archive).lastIndexOf("PK\u0001\u0002") + 24;
    new DataView(archive.buffer).setUint32(archive.byteOffset + size, 0xf0000000, true);
    expect(isArchiveBomb(archive)).toBe(true);
  });
});

it.each([
  ["empty", new Uint8Array(), "x.pdf", { kind: "unreadable", why: "empty" }],
  ["a PDF with its pages", fixture("pdf/text.pdf"), "", { kind: "document", format: "pdf", text: true, pages: 1 }],
  ["a scan", fixture("pdf/scan.pdf"), "", { kind: "document", text: false, pages: 1 }],
  ["a password", fixture("pdf/encrypted.pdf"), "", { kind: "unreadable", why: "encrypted" }],
  ["cut off", fixture("pdf/text.pdf").subarray(0, 300), "", { kind: "unreadable", why: "truncated" }],
  ["sheets", fixture("documents/plan.xlsx"), "", { kind: "document", parts: [{ sheet: "แผนงาน" }, {}] }],
  ["Thai of Windows", fixture("documents/windows-874.csv"), "x.csv", { kind: "document", format: "csv", text: true }],
] as const)("reads %s", async (_says, body, name, reading) => {
  const seen = await read(body, name);
  if ("parts" in reading && seen.kind === "document") expect(seen.parts[0]?.sheet).toBe("แผนงาน");
  else expect(seen).toMatchObject(reading);
});

it("reads a page as its visitor sees it", () => {
  const page = readPage(
    `<title>หน้า</title><nav><a href="/menu">เมนู</a></nav>
<h2>แผนงาน</h2>
<p>อ่าน <a href="plan.pdf">แผน</a> และ <a href="plan.pdf">แผน</a></p>
<form><input type="hidden" name="t"><input name="q"><select></select><input type="submit"></form>
<iframe src="/show.pdf"></iframe>`,
    "https://www.example.go.th/a/",
  );
  expect(page).toMatchObject({ title: "หน้า", passwordField: false, fields: 2, links: 1 });
  expect(page.embedded).toEqual(["https://www.example.go.th/show.pdf"]);
  expect(page.lines).toMatchObject([
    { text: "เมนู", menu: true, linked: 4 },
    { text: "แผนงาน", heading: 2, line: 2, linked: 0 },
    { text: "อ่าน แผน และ แผน", line: 3, linked: 6 },
  ]);
});

it.each([
  ["0; url=/new", "https://www.example.go.th/new"],
  ["5;URL='next.html'", "https://www.example.go.th/a/next.html"],
  ["300; url=/news", undefined],
  ["30", undefined],
])("goes on by itself with %j to %j", (content, target) => {
  expect(readPage(`<meta http-equiv="Refresh" content="${content}">`, "https://www.example.go.th/a/").refresh).toBe(
    target,
  );
});

it("reads any bytes at all without a fault of its own", async () => {
  const start = fc.constantFrom("", "%PDF-1.7\n", "PK\u0003\u0004", "<!doctype html>", "<table><tr><td>", "{\\rtf1");
  const body = fc
    .tuple(start, fc.uint8Array({ maxLength: 200 }))
    .map(([mark, rest]) => Buffer.concat([Buffer.from(mark), rest]));
  await fc.assert(
    fc.asyncProperty(body, fc.constantFrom("", "x.pdf", "x.docx", "x.csv"), async (bytes, name) => {
      expect(["page", "document", "unreadable"]).toContain((await read(new Uint8Array(bytes), name)).kind);
    }),
    { numRuns: 60 },
  );
});
