import { expect, it } from "vitest";
import { hasTextPage } from "../../../src/domain/files/text-page.ts";
import type { FileFacts } from "../../../src/domain/model/entry.ts";
import type { DocumentPart } from "../../../src/documents/text.ts";
import { shownText, textPages } from "../../../src/site/search/document-text.ts";
import { sampleContent } from "../sample.ts";

const FILE = "documents/2566/แผน 1.pdf";
const FACTS: FileFacts = { size: 2048, sha256: "0".repeat(64), pages: 2, text: true, published: "named" };

const HAS: readonly (readonly [says: string, file: string, facts: Partial<FileFacts>, has: boolean])[] = [
  ["a PDF with words", FILE, {}, true],
  ["a scan that nobody has read", FILE, { text: false }, false],
  ["a file of a folder that is allowed as a whole", FILE, { published: "folder" }, false],
  ["a PDF that does not open", FILE, { fault: "encrypted" }, false],
  ["a workbook", "a.xlsx", {}, false],
  ["a name that no address can hold", "ร้อยละ 5%.pdf", {}, false],
];
it.each(HAS)("%s", (_, file, facts, has) => {
  expect(hasTextPage(file, { ...FACTS, ...facts })).toBe(has);
});
it("what stays at home has no page of its text", () => {
  const { published, ...home } = FACTS;
  expect([published, hasTextPage(FILE, home)]).toEqual(["named", false]);
});

const [made] = textPages(sampleContent({ files: { [FILE]: FACTS } }));
const page = made?.page ?? expect.fail();
const part = (number: number, text: string, more: Partial<DocumentPart> = {}) =>
  ({ kind: "page", number, text, ...more }) as DocumentPart;

it("leads to the original, whole and page by page", () => {
  expect(page.original).toBe("/web/documents/2566/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf");
  expect(page.frame.address).toBe("/web/text/documents/2566/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf/");
  expect(shownText(page, [part(2, "ข้อความ")]).pages[0]?.href).toBe(`${page.original}#page=2`);
});

it("shows what the original shows, and says what of it cannot be trusted", () => {
  const { pages } = shownText(page, [
    part(1, "ย่อหน้าแรก\nต่อ\n\nย่อหน้าสอง", { hidden: [{ where: "ความคิดเห็น", text: "ลับ" }] }),
    part(2, "จากภาพ", { source: "ocr", confidence: 80, scanned: true }),
    part(3, "¤¥¦", { damaged: true }),
    part(4, "", { scanned: true }),
    part(5, "  "),
    { kind: "whole", where: "ไฟล์แนบ", text: "ในไฟล์แนบ" },
    part(6, "\u0000ก\u202Eข\uD800ค"),
  ]);
  expect(pages.map(({ note, paragraphs }) => [note?.slice(0, 16), paragraphs])).toEqual([
    [undefined, ["ย่อหน้าแรก\nต่อ", "ย่อหน้าสอง"]],
    ["อ่านจากภาพสแกน ต", ["จากภาพ"]],
    ["ตัวอักษรในไฟล์ขอ", []],
    ["หน้านี้มีภาพที่ย", []],
    ["หน้านี้ไม่มีข้อค", []],
    [undefined, ["กข\uFFFDค"]],
  ]);
  expect(JSON.stringify(pages)).not.toMatch(/ลับ|ไฟล์แนบ|¤/);
});

it("ends a long document where a phone would wait, and leads on", () => {
  const long = Array.from({ length: 9 }, (_, index) => part(index + 1, "ก".repeat(15_000)));
  const { pages, rest } = shownText(page, long);
  expect([pages.length, rest]).toEqual([2, { number: 3, href: `${page.original}#page=3` }]);
  const [one] = shownText(page, [part(1, "ก".repeat(90_000))]).pages;
  expect([one?.paragraphs[0]?.length, one?.note]).toEqual([40_000, expect.stringContaining("แสดงเพียงส่วนแรก")]);
});
