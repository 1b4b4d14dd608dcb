import { expect, inject, it } from "vitest";
import { PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();

async function withoutScripts(address: string) {
  const context = await browser.current.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto(new URL(address, inject("siteUrl")).href);
  return page;
}

it("last month's purchases are two taps from home on a phone", async () => {
  const page = await withoutScripts("");
  await page
    .locator("main")
    .getByRole("link", { name: /จัดซื้อจัดจ้าง/ })
    .first()
    .click();
  await page.getByRole("link", { name: /ดูรายการเดือนมีนาคม 2566/ }).click();
  expect(await page.locator("main h1").textContent()).toContain("มีนาคม 2566");
  expect(await page.locator("main li h3").allTextContents()).toHaveLength(3);
  await page.context().close();
});

it("method and month leave the purchases that have both, by keyboard and without a script", async () => {
  const page = await withoutScripts("procurement/2566/contracts/");
  const shown = () => page.locator("main li[data-method]:visible").count();
  expect(await shown()).toBe(16);
  await page.getByRole("radio", { name: /ทุกวิธี/ }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.getByRole("radio", { name: /ประกวดราคา/ }).isChecked()).toBe(true);
  expect(await shown()).toBe(2);
  await page.getByRole("radio", { name: /มกราคม/ }).check();
  expect(await page.locator("main li[data-method]:visible").allTextContents()).toEqual([
    expect.stringContaining("1,688,000"),
  ]);
  await page.getByRole("radio", { name: /มีนาคม/ }).check();
  expect(await shown()).toBe(0);
  await page.getByRole("radio", { name: /ทุกวิธี/ }).check();
  expect(await shown()).toBe(3);
  await page.context().close();
});

it("a purchase in the list leads to all that is told of it", async () => {
  const page = await withoutScripts("procurement/2566/contracts/");
  await page.getByRole("link", { name: "จ้างวางท่อระบายน้ำหน้าตลาดธารใส" }).click();
  const purchase = page.locator("li:target");
  for (const words of ["980,000", "968,300", "938,400", "จ.15/2566", "ราคาต่ำสุด"])
    expect(await purchase.textContent()).toContain(words);
  await page.context().close();
});

it("a month without a purchase says so", async () => {
  const page = await withoutScripts("procurement/2565/");
  const row = page.getByRole("row", { name: /เมษายน 2565/ });
  expect(await row.textContent()).toContain("ไม่มีการจัดซื้อจัดจ้างในเดือนนี้");
  await row.getByRole("link").click();
  expect(await page.locator("main").textContent()).toContain("ไม่มีการจัดซื้อจัดจ้างในเดือนนี้");
  await page.context().close();
});
