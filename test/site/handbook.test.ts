import { expect, it } from "vitest";
import { footerLinks } from "../../src/site/frame/navigation.ts";
import { kindViews, type KindGuide } from "../../src/site/handbook/kinds.ts";
import { BOOK, chapterHref, handbookPages, type Chapter } from "../../src/site/handbook/pages.ts";
import { urlsOf } from "../../src/site/frame/urls.ts";
import { sampleContent } from "./sample.ts";

const files: Chapter[] = [
  { file: "2-first-item.mdx", title: "ข้อแรก", description: "ตอบข้อแรก" },
  { file: "1-start.mdx", title: "เริ่ม", description: "เริ่มใช้" },
];
const wanting = (handbook: boolean) => sampleContent({ agency: { ...sampleContent().agency, handbook } });
const footer = (handbook: boolean) => footerLinks(wanting(handbook), "/").map(({ href }) => href);

it("stands, with its link at the foot of every page, only where the agency wants it", () => {
  expect(handbookPages(wanting(false), files)).toBeUndefined();
  expect(footer(false)).not.toContain("/web/handbook/");
  expect(footer(true)).toContain("/web/handbook/");
});

it("puts its chapters in their order, each with its neighbours, and keeps them out of the search", () => {
  const pages = handbookPages(wanting(true), files);
  expect(pages?.chapters.map(({ chapter, previous, next }) => [previous?.href, chapter.slug, next?.href])).toEqual([
    [undefined, "start", "/web/handbook/first-item/"],
    ["/web/handbook/start/", "first-item", undefined],
  ]);
  expect(pages?.chapters[1]?.frame).toMatchObject({ address: "/web/handbook/first-item/", search: undefined });
  expect(pages?.book.frame.address).toBe(`/web/handbook/${BOOK}/`);
  expect(pages?.contents.files).toEqual(["1-start.mdx", "2-first-item.mdx"]);
});

it.each([
  ["4-messages.mdx#not-utf8", "/web/handbook/messages/#not-utf8", "#not-utf8"],
  ["2-first-item.mdx", "/web/handbook/first-item/", "#chapter-first-item"],
  ["https://nodejs.org/", "https://nodejs.org/", "https://nodejs.org/"],
])("leads from %s to its page, or to its place in the book", (written, page, book) => {
  const urls = urlsOf("https://www.test.example/web/");
  expect(chapterHref(written, urls, false)).toBe(page);
  expect(chapterHref(written, urls, true)).toBe(book);
});

const guide: KindGuide = {
  name: "plans",
  label: "แผน",
  description: "แผนของหน่วยงาน",
  format: "yaml",
  place: "content/plans/‹ชื่อ›.yaml",
  command: "npm run new -- plans",
  shared: false,
  fields: [],
  sample: "",
  pages: ["/oit/"],
  concepts: ["plan"],
};

it("names the items of the current year that a kind proves, and says so where there are none", () => {
  const [plan, none, named] = kindViews(
    [guide, { ...guide, concepts: [] }, { ...guide, concepts: "named" }],
    sampleContent(),
  );
  expect(plan).toMatchObject({
    items: [{ text: "o3 แผน", href: "/web/oit/2566/o3/" }],
    itemWords: undefined,
    pages: [{ address: "/oit/", href: "/web/oit/" }],
  });
  expect([none?.items, named?.items]).toEqual([[], []]);
  expect(none?.itemWords).toContain("ไม่มีข้อใด");
  expect(named?.itemWords).toContain("item");
});
