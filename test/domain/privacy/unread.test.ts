import { expect, it } from "vitest";
import { unreadFiles } from "../../../src/domain/privacy/unread.ts";

const facts = { size: 1, sha256: "" };

it("files into which nobody could look are named, and no others", () => {
  expect(
    unreadFiles({
      "a.pdf": { ...facts, text: true, pages: 1, pdf: { title: "" } },
      "scan.pdf": { ...facts, text: false, pages: 1, pdf: { title: "" }, scan: { pages: 1, read: 0 } },
      "photos.pdf": { ...facts, text: false, pages: 1, pdf: { title: "" }, scan: { pages: 1, read: 1 } },
      "blank.pdf": { ...facts, text: false, pages: 1, pdf: { title: "" } },
      "photo.jpg": facts,
      _headers: facts,
      "locked.docx": { ...facts, fault: "encrypted" },
      "cut.xlsx": { ...facts, fault: "truncated" },
      "all.rar": facts,
      "film.mp4": facts,
      "old.xls": { ...facts, text: false },
      "pictures.docx": { ...facts, text: false },
      "some.zip": { ...facts, text: true, unread: ["a.rar", "b.7z"] },
    }).map((line) => line.split(" (")[0]),
  ).toEqual([
    "photos.pdf",
    "blank.pdf",
    "locked.docx",
    "cut.xlsx",
    "all.rar",
    "film.mp4",
    "old.xls",
    "pictures.docx",
    "some.zip > a.rar",
    "some.zip > b.7z",
  ]);
});
