import { expect, it } from "vitest";
import type { FileFacts } from "../../../src/domain/model/entry.ts";
import { unreadLines, unreadScans } from "../../../src/domain/privacy/unread.ts";

const file = (scan: FileFacts["scan"]): FileFacts => ({
  size: 1,
  sha256: "0",
  text: false,
  pdf: { title: "" },
  ...(scan && { scan }),
});
const files = {
  "documents/a.pdf": file({ pages: 5, read: 2 }),
  "documents/b.pdf": { ...file({ pages: 2, read: 2 }), text: true },
  "documents/c.pdf": file({ pages: 3, read: 1, faults: { 2: "undrawable", 3: "illegible" } }),
};

it("names each file with pages that nobody has read, and why those that were tried are not", () => {
  expect(unreadScans(files)).toEqual([
    "documents/a.pdf อีก 3 หน้า",
    "documents/c.pdf อีก 2 หน้า (หน้า 2 ภาพของหน้าเปิดไม่ได้หรือว่างเปล่า, หน้า 3 อ่านเป็นข้อความไม่ได้ ให้เปิดดูเองหรือสแกนใหม่ให้ชัด)",
  ]);
  expect(unreadLines(files)).toEqual([
    expect.stringContaining("ภาพสแกนที่ยังไม่ได้อ่าน 2 ไฟล์"),
    ...unreadScans(files).map((line) => `  public/${line}`),
  ]);
});

it("is silent where every page is read", () => {
  expect(unreadLines({ "documents/b.pdf": { ...file({ pages: 2, read: 2 }), text: true } })).toEqual([]);
});
