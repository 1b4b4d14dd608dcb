import { describe, expect, it } from "vitest";
import { writtenFile } from "../../../src/site/frame/files.ts";
import { urlsOf } from "../../../src/site/frame/urls.ts";

describe("a document that prose links to", () => {
  const urls = urlsOf("https://host.example/web");
  const files = {
    "documents/แผน.pdf": { size: 2048, sha256: "0", pages: 3, text: true, published: "named" },
    "documents/สแกน.pdf": { size: 2048, sha256: "0", pages: 1, text: false, published: "named" },
  } as const;
  const details = "PDF · 2\u00a0KB · 3\u00a0หน้า";

  it.each([
    ["/documents/แผน.pdf", details],
    ["/documents/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf#page=2", details],
  ])("tells of %s what opens, and where its text stands", (href, told) => {
    expect(writtenFile(href, files, urls)).toEqual({
      details: told,
      text: `/web/text/documents/${encodeURIComponent("แผน.pdf")}/`,
    });
  });

  it("leads to no text where none was read", () => {
    expect(writtenFile("/documents/สแกน.pdf", files, urls)).toMatchObject({ text: undefined });
  });

  it.each(["/contact/", "/documents/ไม่มี.pdf", "https://a.example/documents/แผน.pdf", "mailto:a@b.example", "#x"])(
    "says nothing of %s",
    (href) => {
      expect(writtenFile(href, files, urls)).toBeUndefined();
    },
  );
});
