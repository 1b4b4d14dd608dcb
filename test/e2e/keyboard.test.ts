import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { useBrowser } from "./browser.ts";
import { focusFault, focusName } from "./focus.ts";
import { KINDS_OF_PAGE } from "./pages.ts";

const browser = useBrowser();
/** More stops than any way to a thing may take. */
const PATIENCE = 150;

it.each(["home", "a complete item", "search", "all purchases of a year", "complaints", "a result"] as const)(
  "through %s the focus goes once in the order of the text, always seen, and out again",
  async (kind) => {
    const page = await open(KINDS_OF_PAGE[kind]);
    const faults: string[] = [];
    const order: number[] = [];
    for (let stop = 0; stop < PATIENCE; stop += 1) {
      await page.keyboard.press("Tab");
      const place = await page.evaluate(() =>
        document.activeElement === document.body
          ? -1
          : [...document.querySelectorAll("*")].indexOf(document.activeElement ?? document.body),
      );
      if (place === -1 || place === order[0]) break;
      order.push(place);
      if (stop === 0) expect(await page.evaluate(focusName)).toBe("ข้ามไปยังเนื้อหา");
      const fault = await page.evaluate(focusFault);
      if (fault) faults.push(fault);
    }
    await page.context().close();
    expect(faults).toEqual([]);
    expect(order.length).toBeGreaterThan(10);
    expect(order.length).toBeLessThan(PATIENCE);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  },
);

it("jumps over the head of a page to its content", async () => {
  const page = await open("complaints/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("main");
  await page.context().close();
});

it("opens the menu and a heading in it, and goes where it leads", async () => {
  const page = await open("");
  for (const heading of ["เมนู", "รู้จักธารใส"]) {
    await goTo(page, heading);
    await page.keyboard.press("Enter");
  }
  await goTo(page, "ผู้บริหารและบุคลากร");
  await follow(page);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("ผู้บริหารและบุคลากร");
  await page.context().close();
});

it("finds o12 of the year with the filter of the checklist, and opens what is folded there", async () => {
  const page = await open("");
  await goTo(page, "ดูเช็กลิสต์ทุกข้อ");
  await follow(page);
  await goTo(page, /^ทุกสถานะ/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await page.locator("main li[data-status]:visible").count()).toBe(6);
  await goTo(page, /รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ/);
  await follow(page);
  expect(new URL(page.url()).pathname).toBe("/oit/2566/o12/");
  await goTo(page, /^ข้อกำหนดของข้อนี้มาจากไหน/);
  expect(await page.locator("details:focus-within[open]").count()).toBe(0);
  await page.keyboard.press("Enter");
  expect(await page.locator("details:focus-within[open]").count()).toBe(1);
  await page.context().close();
});

it("finds the channel for corruption", async () => {
  const page = await open("");
  await goTo(page, /^ร้องเรียน\s*แจ้งทุจริต/);
  await follow(page);
  await goTo(page, /0 0000 1199/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toMatch(/^tel:.*1199$/);
  await page.context().close();
});

it("finds the purchases of last month, and all of the year by month and method", async () => {
  const page = await open("");
  await goTo(page, /^จัดซื้อจัดจ้าง/);
  await follow(page);
  await goTo(page, /^ดูรายการเดือนมีนาคม 2566/);
  await follow(page);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("มีนาคม 2566");
  await goTo(page, "ทุกสัญญาของปี");
  await follow(page);
  const rows = page.locator("main [data-method]:visible");
  const all = await rows.count();
  await goTo(page, /^ทุกเดือน/);
  await page.keyboard.press("ArrowRight");
  const ofMonth = await rows.count();
  expect(ofMonth).toBeGreaterThan(0);
  expect(ofMonth).toBeLessThan(all);
  await page.context().close();
});

it("finds the manual of a service with its fee", async () => {
  const page = await open("");
  await goTo(page, /^บริการและคู่มือ/);
  await follow(page);
  await goTo(page, "ขอรับถังขยะและบริการเก็บขยะ");
  await follow(page);
  expect(await page.locator("main").getByText("ค่าเก็บขนขยะ 20 บาทต่อเดือน").first().isVisible()).toBe(true);
  await page.context().close();
});

it("searches, hears how many there are, narrows them to a kind and opens the first", async () => {
  const page = await open("");
  await goTo(page, "ค้นหาในเว็บไซต์และเอกสาร");
  await page.keyboard.type("ถังขยะ");
  await page.keyboard.press("Enter");
  await page
    .getByRole("status")
    .filter({ hasText: /^พบ \d+ รายการ/ })
    .waitFor();
  await goTo(page, /^ทั้งหมด/);
  do await page.keyboard.press("ArrowRight");
  while (!/^(?:บริการ|ทั้งหมด)/.test(await page.evaluate(focusName)));
  await page.waitForURL(/kind=service/);
  await page
    .getByRole("status")
    .filter({ hasText: /^พบ \d+ รายการ/ })
    .waitFor();
  const first = await page.locator("#results a").first().innerText();
  await goTo(page, first);
  await follow(page);
  expect(new URL(page.url()).pathname).not.toBe("/search/");
  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  await page.context().close();
});

async function open(address: string): Promise<Page> {
  const context = await browser.current.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(new URL(address, inject("siteUrl")).href);
  return page;
}

/** Presses the tab key until something of a name has the focus, which must be seen there. */
async function goTo(page: Page, name: string | RegExp): Promise<void> {
  const stops: string[] = [];
  while (stops.length < PATIENCE) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(focusName);
    if (typeof name === "string" ? stop === name : name.test(stop)) {
      expect(await page.evaluate(focusFault)).toBeUndefined();
      return;
    }
    stops.push(stop);
  }
  throw new Error(`The tab key did not lead to ${String(name)}, but to ${stops.join(" | ")}`);
}

/** Follows the link that has the focus. */
async function follow(page: Page): Promise<void> {
  const from = page.url();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href !== from);
  await page.waitForLoadState();
}
