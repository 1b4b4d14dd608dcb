import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentsOf, holding } from "./judge.ts";
import { openSite, type OpenSite } from "./open.ts";
import { SITES } from "../sites.ts";
import { textsOf, type Text } from "./texts.ts";

/** What one answer may read beside the library's own program, which takes some 15 kB more. */
const MOST_BYTES = 135_000;

describe("the search of the demo", () => {
  const out = SITES.find(({ name }) => name === "demo")?.out ?? "";
  let site: OpenSite;
  let texts: Text[];

  beforeAll(async () => {
    [site, texts] = await Promise.all([openSite(out), textsOf(out)]);
  });
  afterAll(() => {
    site.stop();
  });

  const find = async (query: string): Promise<string[]> => documentsOf(await site.find(query));

  it.each(["ข่าว", "ข้าว", "ขาว"])("finds with %s only pages that hold it", async (word) => {
    expect((await find(word)).toSorted()).toEqual(holding(word, texts).toSorted());
  });

  it.each([
    ["2566", "๒๕๖๖"],
    ["1,850,000", "1850000"],
    ["0 0000 1199", "๐-๐๐๐๐-๑๑๙๙"],
    ["No Gift Policy", "no gift policy"],
    ["น้ำประปา", "นํ้าประปา"],
    ["แผน", "เเผน"],
  ])("finds with %s the same as with %s", async (one, other) => {
    const found = await find(one);
    expect(found.length).toBeGreaterThan(0);
    expect((await find(other)).toSorted()).toEqual(found.toSorted());
  });

  it.each(["o11", "O11", "ข้อ ๐11", "o๑๑", "ข้อ 11", "o 11", "011"])("finds with %s the item itself", async (query) => {
    expect((await find(query)).slice(0, 2)).toEqual(["/oit/2566/o11/", "/oit/2565/o11/"]);
  });

  it("brings a word by itself before a part of other words", async () => {
    const found = await find("ราง");
    expect(found[0]).toBe("/news/2022-10-27-flood-drain/");
    expect(found).toContain("/oit/editions/");
  });

  it("brings an exact title first", async () => {
    for (const { title, address } of texts.filter(({ address }) => address.startsWith("/services/"))) {
      expect((await find(title ?? ""))[0]).toBe(address);
    }
  });

  it("brings the newer year of an item before the older", async () => {
    const found = await find("โครงสร้าง");
    expect(found.indexOf("/oit/2566/o1/")).toBeLessThan(found.indexOf("/oit/2565/o1/"));
  });

  it("brings the year that is asked for", async () => {
    const [first = ""] = await find("จัดซื้อจัดจ้าง 2565");
    expect(first).toContain("2565");
  });

  it.each([
    ["งบประมาน", "งบประมาณ"],
    ["รองเรียน", "ร้องเรียน"],
    ["ขออนุญาติก่อสร้าง", "ขออนุญาตก่อสร้าง"],
    ["จัดซื้อจัดจ้่าง", undefined],
  ])("takes %s for what was meant", async (typed, meant) => {
    const { results, mended } = await site.answer(typed);
    expect(results.length).toBeGreaterThan(0);
    if (meant !== undefined) expect(mended).toEqual([{ from: typed, to: meant }]);
  });

  it("finds the words of a query that was typed without spaces", async () => {
    expect(await find("รถเก็บขยะวันไหน")).toEqual(["/faq/"]);
  });

  it("offers the nearest words when nothing is found", async () => {
    const { results, suggestions } = await site.answer("ขาว");
    expect(results).toEqual([]);
    expect(suggestions.length).toBeGreaterThan(0);
    for (const suggestion of suggestions) expect((await find(suggestion)).length).toBeGreaterThan(0);
  });

  it.each([
    ["งปม.", "งบประมาณ"],
    ["พรบ", "พระราชบัญญัติ"],
    ["ศพด", "ศูนย์พัฒนาเด็กเล็ก"],
    ["เว็ปไซต์", "เว็บไซต์"],
  ])("finds with %s what holds %s", async (short, full) => {
    expect(await find(short)).toEqual(expect.arrayContaining(holding(full, texts)));
  });

  it("brings the people before what mentions the mayor", async () => {
    expect((await find("นายก"))[0]).toBe("/people/");
  });

  it("keeps within a filter", async () => {
    const { results } = await site.answer("แผน", { year: ["2565"] });
    const years = await Promise.all(results.map(async ({ load }) => (await load()).filters["year"]));
    expect(results.length).toBeGreaterThan(0);
    for (const year of years) expect(year).toContain("2565");
  });
});

describe("a first search", () => {
  it.each(["งบประมาณ", "จัดซื้อจัดจ้าง 2566"])("for %s reads little", async (query) => {
    const fresh = await openSite(SITES[0]?.out ?? "", { named: false });
    await fresh.answer(query);
    expect(fresh.bytes()).toBeLessThan(MOST_BYTES);
    fresh.stop();
  });
});
