import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { launchBrowser } from "../../src/publish/paper/browser.ts";

/** A browser for the tests of one file. */
export function useBrowser(): { readonly current: Browser } {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return {
    get current() {
      if (!browser) throw new Error("The browser starts with the first test.");
      return browser;
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
