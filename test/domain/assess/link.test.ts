import { describe, expect, it } from "vitest";
import { isHomePage, linkPlace } from "../../../src/domain/assess/link.ts";
import { makeContent } from "../make.ts";

const agencyAt = (site: string) => makeContent({ agency: { site } }).agency;
const link = (target: string) => ({ kind: "link" as const, target });

describe("where a link leads", () => {
  it.each([
    ["https://www.example.go.th/", "https://example.go.th/ita", "own"],
    ["https://www.example.go.th/", "https://eservice.example.go.th/", "own"],
    ["https://www.example.go.th/", "https://www.example2.go.th/", "elsewhere"],
    ["https://agency-a.github.io/", "https://agency-b.github.io/", "elsewhere"],
    ["https://sites.google.com/view/a/", "https://sites.google.com/view/a/ita", "own"],
    ["https://sites.google.com/view/a/", "https://drive.google.com/file/d/1", "cloud-drive"],
    ["https://www.example.go.th/", "https://bit.ly/abc", "link-shortener"],
  ])("from %s to %s is %s", (site, target, place) => {
    expect(linkPlace(link(target), agencyAt(site))).toBe(place);
  });

  it("is not asked of files and pages", () => {
    expect(linkPlace({ kind: "file", target: "documents/x.pdf" }, agencyAt("https://www.example.go.th/"))).toBe(
      undefined,
    );
  });
});

describe("the home page", () => {
  it.each([
    ["https://www.example.go.th/", "https://www.example.go.th/", true],
    ["https://www.example.go.th/", "http://example.go.th/index.php", true],
    ["https://www.example.go.th/", "https://www.example.go.th/home", true],
    ["https://example.github.io/site/", "https://example.github.io/site/", true],
    ["https://example.github.io/site/", "https://example.github.io/site", true],
    ["https://example.github.io/site/", "https://example.github.io/site/contact/", false],
    ["https://www.example.go.th/", "https://www.example.go.th/index.php?id=5", false],
    ["https://www.example.go.th/", "https://www.example.go.th/#contact", false],
    ["https://www.example.go.th/", "https://www.example.go.th/homework/", false],
    ["https://www.example.go.th/", "https://board.example.go.th/", false],
  ])("of %s: %s is it: %s", (site, target, is) => {
    expect(isHomePage(link(target), agencyAt(site))).toBe(is);
  });
});
