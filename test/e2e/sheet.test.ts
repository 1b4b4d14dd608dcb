import { expect, inject, it } from "vitest";
import { DESKTOP, useBrowser } from "./browser.ts";

const browser = useBrowser();

it.each(["o11", "o29"])("the click path of %s leads from the home page to its evidence, word by word", async (code) => {
  const context = await browser.current.newContext({ viewport: DESKTOP, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL("oit/2566/sheet/", inject("siteUrl")).href);
  const row = page.locator("main li", { has: page.getByText(code, { exact: true }) });
  const path = (await row.locator("p.select-all").textContent()) ?? "";
  const [, menu, year, item, ...last] = path.split(/ ?\d\. (?=เปิด|เลือก|อ่าน|ที่หัวข้อ)/).slice(1);
  const quoted = (step = "") => [...step.matchAll(/“(.+?)”/g)].map(([, words = ""]) => words);
  const first = (step?: string) => quoted(step)[0] ?? "";

  await page.goto(inject("siteUrl"));
  const nav = page.getByRole("navigation", { name: "เมนูหลัก" });
  for (const words of quoted(menu)) await nav.getByText(words, { exact: true }).click();
  await page
    .locator("main")
    .getByRole("link", { name: first(year), exact: true })
    .click();
  await page
    .locator("main")
    .getByRole("link", { name: first(item), exact: true })
    .click();
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`/oit/2566/${code}/$`));
  const main = await page.locator("main").textContent();
  const promised = last.flatMap(quoted);
  expect(promised.length).toBeGreaterThan(0);
  for (const words of promised) expect(main).toContain(words);
  await context.close();
});
