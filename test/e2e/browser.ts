import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, inject, test as base } from "vitest";
import { launchBrowser } from "../../src/publish/paper/browser.ts";

/** Each worker starts one browser for all of its files. */
const test = base.extend("browser", { scope: "worker" }, async ({}, { onCleanup }) => {
  const browser = patient(await launchBrowser());
  onCleanup(() => browser.close());
  return browser;
});

/** A browser whose pages wait as long as a test may take, for what a busy computer brings late. */
function patient(browser: Browser): Browser {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.setDefaultTimeout(300_000);
    return context;
  };
  return browser;
}

/** The browser of the worker, for the tests of one file: what a test opens in it, it closes. */
export function useBrowser(): { readonly current: Browser } {
  let current: Browser | undefined;
  test.beforeAll(({ browser }) => {
    current = browser;
  });
  return {
    get current() {
      if (!current) throw new Error("The browser starts with the first test.");
      return current;
    },
  };
}

/** What a window shows, and how. */
interface Look {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: "light" | "dark";
}

/**
 * The windows of one visitor of the demo, each used again for the next visit: most of the time of a short visit goes into
 * a window of its own. For what does not depend on where the visitor has been before.
 * @returns a function that opens an address below the demo's root in a free window, and does something with it
 */
export function useVisits(browser: { readonly current: Browser }, options: BrowserContextOptions = {}) {
  let context: BrowserContext | undefined;
  const free: Page[] = [];
  beforeAll(async () => {
    context = await browser.current.newContext(options);
  });
  afterAll(() => context?.close());
  return async <Seen>(address: string, look: Look, action: (page: Page) => Promise<Seen>): Promise<Seen> => {
    const page = free.pop() ?? (await context?.newPage());
    if (!page) throw new Error("The browser starts with the first test.");
    await page.setViewportSize(look.viewport);
    await page.emulateMedia({ media: "screen", colorScheme: look.colorScheme });
    // The answers of the search come after the page.
    const waitUntil = address.startsWith("search/") ? "networkidle" : "load";
    await page.goto(new URL(address, inject("siteUrl")).href, { waitUntil });
    const seen = await action(page);
    free.push(page);
    return seen;
  };
}

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };
