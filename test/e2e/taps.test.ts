import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { useBrowser } from "./browser.ts";

const browser = useBrowser();

/** Names of links to tap, one after the other, and what is to be seen on the page where they end. */
const WAYS: readonly (readonly [what: string, taps: readonly (string | RegExp)[], found: string | RegExp])[] = [
  ["the mayor's telephone", ["ผู้บริหาร"], "0 0000 1121"],
  ["the channel for corruption", ["ร้องเรียน แจ้งทุจริต"], "0 0000 1199"],
  ["the purchases of last month", ["จัดซื้อจัดจ้าง", /มีนาคม 2566/], "สรุปผลการจัดซื้อจัดจ้าง เดือนมีนาคม 2566"],
  [
    "the manual of a service with its fee",
    ["บริการและคู่มือ", "ขอรับถังขยะและบริการเก็บขยะ"],
    "ค่าเก็บขนขยะ 20 บาทต่อเดือนสำหรับบ้านพักอาศัย",
  ],
  ["o12 of the current year", ["ดูเช็กลิสต์ทุกข้อ", /รายงานการกำกับติดตามการดำเนินงาน/], /^o12/],
];

it.each(WAYS)("a new user finds %s in at most three taps, on a phone and without a script", async (_, taps, found) => {
  const page = await homeOnPhone();
  expect(taps.length).toBeLessThanOrEqual(3);
  for (const name of taps) {
    await visibleLink(page, name).click();
    await page.waitForLoadState();
  }
  expect(await page.locator("main").getByText(found).first().isVisible()).toBe(true);
  await page.context().close();
});

it("shows who this is, how to reach it, the tasks, the search and the state of disclosure on the first screen", async () => {
  const page = await homeOnPhone();
  const parts = [
    page.getByRole("heading", { level: 1 }),
    page.locator("main").getByRole("link", { name: /^โทร/ }).first(),
    page.getByRole("searchbox"),
    page.locator("main").getByRole("link", { name: "ข้อมูลสาธารณะ", exact: true }),
    page.getByText("ครบ 32 จาก 43 ข้อ"),
    page.getByRole("link", { name: "ดูเช็กลิสต์ทุกข้อ" }),
  ];
  for (const part of parts) {
    const box = await part.boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(844);
  }
  await page.context().close();
});

it("ends with a foot that one screen of a phone shows, with LINE and Facebook in it", async () => {
  const page = await homeOnPhone();
  const foot = page.locator("body > footer");
  expect((await foot.boundingBox())?.height).toBeLessThanOrEqual(844);
  for (const name of [/LINE/, /Facebook/, "แผนผังเว็บไซต์"])
    expect(await foot.getByRole("link", { name }).isVisible()).toBe(true);
  await page.context().close();
});

it("has a menu of two levels, each heading opened by a tap, without a script", async () => {
  const page = await homeOnPhone();
  await page.locator("header summary", { hasText: "เมนู" }).click();
  await page.locator("header summary", { hasText: "โปร่งใส" }).click();
  await page.getByRole("navigation", { name: "เมนูหลัก" }).getByRole("link", { name: "ผลการประเมิน ITA" }).click();
  expect(new URL(page.url()).pathname).toBe("/results/");
  await page.context().close();
});

it.each([
  "contact/#questions",
  "contact/#corruption",
  "complaints/#corruption",
  "complaints/#statistics",
  "people/#units",
])("%s leads to a heading, now and later", async (address) => {
  const page = await open(address);
  expect(await page.locator("h2:target").isVisible()).toBe(true);
  await page.context().close();
});

it.each(["", "people/", "services/land-tax/", "oit/2566/o11/", "news/", "oit/rules/", "statistics/"])(
  "“/%s” says in words when it was last updated",
  async (address) => {
    const page = await open(address);
    expect(
      await page
        .locator("main")
        .getByText(/^ปรับปรุงเมื่อ \d{1,2} \S+ 25\d\d$/)
        .isVisible(),
    ).toBe(true);
    await page.context().close();
  },
);

it("leads from a page to the items of the current year that it answers", async () => {
  const page = await open("people/");
  const links = page.getByRole("navigation", { name: "ข้อ OIT ที่หน้านี้ตอบ" }).getByRole("link");
  expect(await links.allInnerTexts()).toEqual(["o1 โครงสร้าง", "o2 ข้อมูลผู้บริหาร"]);
  await page.context().close();
});

const homeOnPhone = () => open("");

async function open(address: string): Promise<Page> {
  const context = await browser.current.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(new URL(address, inject("siteUrl")).href);
  return page;
}

const visibleLink = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("link", { name, exact: true }).filter({ visible: true }).first();
