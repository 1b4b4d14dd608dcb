import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, inject, it } from "vitest";
import { DESKTOP, PHONE, useBrowser } from "./browser.ts";
import { KINDS_OF_PAGE } from "./pages.ts";

const browser = useBrowser();
const SCREENS = [
  { name: "phone, light", viewport: PHONE, colorScheme: "light" },
  { name: "desktop, light", viewport: DESKTOP, colorScheme: "light" },
  { name: "phone, dark", viewport: PHONE, colorScheme: "dark" },
] as const;

describe.each(SCREENS)("on a $name screen", ({ viewport, colorScheme }) => {
  it.each(Object.entries(KINDS_OF_PAGE))("axe finds nothing wrong with %s", async (_, address) => {
    const context = await browser.current.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    // The answers of the search come after the page.
    await page.goto(new URL(address, inject("siteUrl")).href, { waitUntil: "networkidle" });
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    await context.close();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
});

it.each(Object.entries(KINDS_OF_PAGE))("%s does not scroll sideways at 320 px", async (_, address) => {
  const context = await browser.current.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(new URL(address, inject("siteUrl")).href, { waitUntil: "networkidle" });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await context.close();
  expect(width).toBe(320);
});
