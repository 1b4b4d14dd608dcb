import { unzipSync } from "fflate";
import sharp from "sharp";
import { expect, it } from "vitest";
import { openDrawer, pagesToRead } from "../../src/documents/ocr/scans.ts";
import { readBytes } from "../../src/documents/read.ts";
import { docx, drawn, odf, paragraph, pptx, run, zipOf } from "./make-office.ts";

/** A picture that weighs as much as a page of words does. */
const picture = (width: number): Promise<Buffer> =>
  sharp({
    create: { width, height: 300, channels: 3, background: "#888", noise: { type: "gaussian", mean: 128, sigma: 60 } },
  })
    .jpeg({ quality: 90 })
    .toBuffer();
const page = await picture(400);
const seal = await picture(20);
const withPages = (bytes: Uint8Array, folder: string, pages: readonly Uint8Array[]): Uint8Array =>
  zipOf({
    ...unzipSync(bytes),
    ...Object.fromEntries(pages.map((data, index) => [`${folder}/image${index + 1}.jpeg`, data])),
  });
const scanned = async (bytes: Uint8Array, name: string): Promise<readonly number[]> => {
  const { text } = await readBytes(bytes, name);
  return pagesToRead(text ?? expect.fail());
};
const words = paragraph(run("ข้อความของประกาศ ".repeat(60)));

it.each([
  ["a.docx", docx(paragraph(run("เอกสารแนบ"))), "word/media"],
  ["a.docm", docx(""), "word/media"],
  ["a.pptx", pptx(drawn("เอกสารแนบ")), "ppt/media"],
  ["a.odt", odf("<office:text><text:p>ก</text:p></office:text>"), "Pictures"],
  ["a.odp", odf("<office:presentation><draw:page/></office:presentation>"), "Pictures"],
])(
  "the pictures of %s, which says nothing beside them, wait to be read, each for itself",
  async (name, bytes, folder) => {
    const other = await picture(500);
    const full = withPages(bytes, folder, [page, other]);
    expect(await scanned(full, name)).toEqual([1, 2]);
    const drawer = await openDrawer(full, name);
    expect([(await drawer.draw(1)).width, (await drawer.draw(2)).width]).toEqual([400, 500]);
  },
);

it.each([
  ["has words enough", withPages(docx(words), "word/media", [page])],
  ["shows a seal only", withPages(docx(paragraph(run("ประกาศ"))), "word/media", [seal])],
  ["has no picture", docx(paragraph(run("ประกาศ")))],
])("a document that %s is read as it is", async (_, bytes) => {
  expect(await scanned(bytes, "a.docx")).toEqual([]);
});

it("a scan within an archive is named, since nobody reads it there", async () => {
  const inner = withPages(docx(""), "word/media", [page]);
  expect((await readBytes(zipOf({ "a.docx": inner, "b.txt": "ถนน" }), "a.zip")).facts.unread).toEqual([
    "a.docx (ภาพสแกน)",
  ]);
});
