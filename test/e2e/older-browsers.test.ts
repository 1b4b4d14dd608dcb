import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isEnglish } from "../../src/domain/addresses/english-addresses.ts";
import { openAxe } from "./axe.ts";
import { PHONE, useBrowser } from "./browser.ts";
import { leaveOutRepeats } from "./in-page.ts";
import { makeOlder, type Age } from "./older-engine.ts";
import { KINDS_OF_PAGE } from "./pages.ts";

const browser = useBrowser();
const answer = (query: string) => `search/?q=${encodeURIComponent(query)}`;

/** The windows of a visitor with an older browser. */
function useOlder(age: Age = "older", before?: () => void) {
  let context: BrowserContext | undefined;
  const open = async (address: string): Promise<Page> => {
    if (!context) throw new Error("The browser starts with the first test.");
    const page = await context.newPage();
    await page.goto(new URL(address, inject("siteUrl")).href);
    return page;
  };
  beforeAll(async () => {
    context = await browser.current.newContext({ viewport: PHONE });
    await makeOlder(context, age);
    if (before) await context.addInitScript(before);
  });
  afterAll(async () => {
    // A style that is still on its way, such as that of paper, is not waited for.
    await context?.unrouteAll({ behavior: "ignoreErrors" });
    await context?.close();
  });
  return open;
}

describe("in a browser of 2021 to 2023", () => {
  const open = useOlder();

  it.each(Object.entries(KINDS_OF_PAGE))(
    "%s is read in light and in dark, with its menu, its search and a note",
    async (kind, address) => {
      const page = await open(address);
      await page.evaluate(leaveOutRepeats);
      const look = await openAxe(page);
      const light = await look("contrast");
      await page.emulateMedia({ colorScheme: "dark" });
      const dark = await look("contrast");
      expect({ light, dark }).toEqual({ light: [], dark: [] });
      if (!kind.startsWith("a paper")) {
        await page.locator("header summary", { hasText: /เมนู|Menu/ }).click();
        expect(await page.locator("header nav a").first().isVisible()).toBe(true);
        // What the search finds is in Thai.
        if (!isEnglish(`/${address}`)) expect(await page.getByRole("searchbox").first().isVisible()).toBe(true);
        expect(await page.getByText(/เบราว์เซอร์รุ่นเก่าอ่านได้ทุกหน้า|Older browsers can read every page/).isVisible()).toBe(
          true,
        );
        // What has no colour is drawn on white, where axe finds letters of the page's own ink.
        expect(await page.locator("body > header").evaluate((head) => getComputedStyle(head).backgroundColor)).toMatch(
          /^rgb\(/,
        );
      }
      await page.close();
    },
  );

  it("the search answers", async () => {
    const page = await open(answer("ภาษีที่ดิน"));
    await page.locator("#status", { hasText: /^พบ/ }).waitFor();
    expect(await page.locator("#results a").count()).toBeGreaterThan(3);
    await page.close();
  });

  it("what is chosen is seen, and a filter that could do nothing is not", async () => {
    const search = await open(answer("แผน"));
    await search.locator("#status", { hasText: /^พบ/ }).waitFor();
    const chosen = await search.locator(".search-kind input:checked").boundingBox();
    expect(chosen?.width).toBeGreaterThan(10);
    await search.close();
    const checklist = await open("checklist/");
    expect(await checklist.locator("fieldset").first().isVisible()).toBe(false);
    await checklist.close();
  });
});

describe("in lockdown mode, which runs no WebAssembly", () => {
  const open = useOlder("older", () => void Reflect.set(globalThis, "WebAssembly", undefined));

  it("the search says what to do and leads to the map of the site", async () => {
    const page = await open(answer("ภาษีที่ดิน"));
    await page.locator("#status", { hasText: "เบราว์เซอร์นี้ค้นหาไม่ได้" }).waitFor();
    await page.locator("#ways").getByRole("link", { name: "แผนผังเว็บไซต์" }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("แผนผังเว็บไซต์");
    await page.close();
  });
});

describe("in a browser that takes next to none of the styles", () => {
  const open = useOlder("oldest");

  it.each(["home", "search", "a service", "contact"] as const)(
    "%s is a page of text with its note and its menu",
    async (kind) => {
      const page = await open(KINDS_OF_PAGE[kind]);
      expect(await (await openAxe(page))("contrast")).toEqual([]);
      expect(await page.getByText("เบราว์เซอร์รุ่นเก่าอ่านได้ทุกหน้า").isVisible()).toBe(true);
      await page.locator("header summary", { hasText: "เมนู" }).click();
      expect(await page.locator("header nav a").first().isVisible()).toBe(true);
      const icons = await page
        .locator("svg[aria-hidden]")
        .evaluateAll((signs) => signs.map((sign) => sign.clientWidth));
      expect(Math.max(0, ...icons)).toBeLessThanOrEqual(24);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      await page.close();
    },
  );
});

it("no style or script that is delivered asks for what older browsers cannot read", async () => {
  const folder = path.join(inject("siteDir"), "_assets");
  const files = (await readdir(folder)).filter((file) => /\.(?:css|js)$/.test(file));
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const text = await readFile(path.join(folder, file), "utf8");
    expect(text.match(/light-dark\(|@media[^{]*[<>]|\(\?<[=!]|(?<!\.)\bstatic\s*\{/g), file).toBeNull();
  }
});
