import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readOutline } from "../../../src/documents/outline/index.ts";
import { codesOf, EDITIONS, editionOf, recognised } from "../../domain/listing/editions.ts";
import { listOf, pageOf, PAGES } from "./make-pages.ts";

const BASE = "https://www.pages.example/";
const read = async (text: string, name = "page.html") => readOutline(Buffer.from(text), name, BASE);

/** The items with the codes that stand in their addresses. */
const leadsOf = ({ items }: ReturnType<typeof recognised>) =>
  items.map(({ code, addresses }) => [code, ...addresses.map(({ address }) => /\/(o\d+)(?:-2)?$/.exec(address)?.[1])]);

describe("a page of all items", () => {
  const { items } = editionOf(2566);
  it.each(Object.entries(PAGES))("%s: each item with its own addresses, none invented", async (_, write) => {
    const text = write(items);
    const listing = recognised(await read(text));
    expect(listing.edition.fiscalYear).toBe(2566);
    expect(leadsOf(listing).map((codes) => [...new Set(codes)])).toEqual(items.map(({ code }) => [code]));
    const addresses = listing.items.flatMap((item) => item.addresses);
    expect(addresses).toHaveLength(items.length * (text.includes("/o1-2") ? 2 : 1));
  });

  it.each([
    "flat blocks: code, name and link each in one",
    "Thai number and dot",
    "old HTML with breaks and two empty words a line",
  ])("%s: the name is the name, and nothing is said twice", async (shape) => {
    const listing = recognised(await read(PAGES[shape]?.(items) ?? ""));
    expect(listing.items.map(({ written }) => written)).toEqual(items.map(({ name }) => name));
    expect(listing.items.flatMap(({ explanation }) => explanation ?? [])).toEqual([]);
  });
});

describe("a page with the lists of several years", () => {
  const years = [2565, 2566, 2567];
  const list = (year: number) => listOf(editionOf(year).items, `/${year}`);
  const tabs = years.map((year) => `<li><a href="#t${year}">ปี ${year}</a></li>`).join("");
  const pages = {
    headings: years.map((year) => `<h2>ITA ปี ${year}</h2>${list(year)}`).join(""),
    "bold words, the newest first": years
      .toReversed()
      .map((year) => `<p><b>ปีงบประมาณ พ.ศ. ${year}</b></p>${list(year)}`)
      .join(""),
    tabs: `<ul>${tabs}</ul>${years.map((year) => `<div id="t${year}">${list(year)}</div>`).join("")}`,
  };
  const cases = Object.entries(pages).flatMap(([name, body]) => years.map((year) => [name, year, body] as const));

  it.each(cases)("%s: --year %i reads the list of that year only", async (_, year, body) => {
    const { items, unmatched } = recognised(await read(pageOf("OIT", body)), { fiscalYear: year });
    expect(items.map(({ code, addresses }) => [code, ...addresses.map(({ address }) => address)])).toEqual(
      editionOf(year).items.map(({ code }) => [code, `${BASE}${year}/${code}`]),
    );
    const others = years.filter((other) => other !== year).flatMap((other) => editionOf(other).items);
    expect(unmatched.filter(({ reason }) => reason === "other-year").length).toBeGreaterThanOrEqual(others.length);
  });

  it("takes the agency's year unless it is told another, and names the others", async () => {
    const { edition, chosenBy, couldBe } = recognised(await read(pageOf("OIT", pages.headings)), { fallback: 2566 });
    expect([edition.fiscalYear, chosenBy, couldBe.toSorted()]).toEqual([2566, "part", [2565, 2567]]);
  });
});

describe("a page without OIT items invents none", () => {
  const moit = ["มีการวางระบบการเผยแพร่ข้อมูลต่อสาธารณะ", "มีการเปิดเผยข้อมูลข่าวสาร", "มีรายงานการวิเคราะห์ผลการจัดซื้อจัดจ้างประจำปี"];
  it.each([
    ["an empty page", ""],
    ["a login", "<h1>เข้าสู่ระบบ ITA</h1><p>1. กรอกชื่อผู้ใช้</p><p>2. กรอกรหัสผ่าน</p><p>3. ติดต่อ <a href='/help'>ผู้ดูแล</a></p>"],
    [
      "MOIT of a hospital",
      `<h1>MOIT ปี 2566</h1>${moit.map((words, index) => `<p><a href="/m${index}">MOIT ${index + 1} หน่วยงาน${words}</a></p>`).join("")}`,
    ],
    [
      "EB of a hospital",
      `<ul>${moit.map((words, index) => `<li><a href="/e${index}">EB ${index + 1} ${words}</a></li>`).join("")}</ul>`,
    ],
    [
      "a numbered list of news",
      `<ol>${moit.map((words, index) => `<li><a href="/n${index}">ประกาศ เรื่อง ${words}</a></li>`).join("")}</ol>`,
    ],
  ])("%s", async (_, body) => {
    for (const { fiscalYear } of EDITIONS)
      expect(codesOf(recognised(await read(pageOf("หน้า", body)), { fiscalYear }))).toEqual([]);
  });
});

describe("pages as agencies have them", () => {
  it.each([
    ["accordion.html", 2566, "o1 o11 o14"],
    ["codes-only.csv", 2566, "o1 o2 o5 o43"],
    ["gaps-symbols.txt", 2564, "o2 o4 o6 o7 o8 o11 o17"],
    ["glued-cells.txt", 2566, "o1 o2 o3"],
    ["joomla-table.html", 2566, "o1 o2 o3 o5 o8 o9 o18"],
    ["o-as-bullet.txt", 2565, "o14"],
    ["plain-numbers.txt", 2564, "o1 o2 o3 o5 o6 o7 o8 o9 o10 o11 o12 o14"],
    ["thai-digits.txt", 2566, "o1 o2 o9 o10 o11 o12"],
    ["zero-for-o.txt", 2565, "o29 o30"],
  ])("%s", async (name, year, codes) => {
    const bytes = await readFile(new URL(`../../fixtures/oit-pages/${name}`, import.meta.url));
    const listing = recognised(await readOutline(bytes, name, BASE));
    expect([listing.edition.fiscalYear, codesOf(listing).join(" ")]).toEqual([year, codes]);
  });
});
