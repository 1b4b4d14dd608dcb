import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startHost } from "../bench/web-host.ts";
import { useBrowser } from "./browser.ts";
import { KINDS_OF_PAGE } from "./pages.ts";

/** What a first view of any page may weigh on the wire, with its fonts. */
const LIMIT = 120_000;
/** The index of the search comes on top of its page, with the first answer. */
const LIMIT_WITH_ANSWER = LIMIT + 150_000;
/** A font on a slow line comes long after the text was drawn without it. */
const FONT_DELAY = 200;

const browser = useBrowser();
let host: Awaited<ReturnType<typeof startHost>>;
beforeAll(async () => {
  host = await startHost({ "/": inject("siteDir") }, {});
});
afterAll(() => host.stop());

const KINDS = Object.entries(KINDS_OF_PAGE);
/** A paper waits for its font, as it is made to be printed. */
const isPaper = (address: string) => address.includes("/paper");
const SCREENS = [
  { name: "phone", viewport: { width: 390, height: 844 } },
  { name: "desktop", viewport: { width: 1280, height: 800 } },
] as const;

describe.each(SCREENS)("the first view on a $name", ({ viewport }) => {
  it.concurrent.each(KINDS)("of %s is light, stays where it is and asks nobody else", async (_, address) => {
    const context = await browser.current.newContext({ viewport });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).origin));
    page.on("requestfinished", (request) =>
      sizes.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      ),
    );
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, FONT_DELAY));
      await route.continue();
    });
    await page.goto(`${host.url}/${address}`);
    await settled(page);
    // What still comes, such as the icon, is not waited for.
    page.removeAllListeners("requestfinished");
    await page.unrouteAll({ behavior: "ignoreErrors" });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    const shift = await page.evaluate(layoutShift);
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    const cookies = await context.cookies();
    await context.close();
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(address.includes("?q=") ? LIMIT_WITH_ANSWER : LIMIT);
    if (!isPaper(address)) expect(shift).toEqual([]);
    expect([...hosts]).toEqual([host.url]);
    expect([...kept, cookies.length]).toEqual(["", 0, 0, 0]);
  });
});

describe("every page of the built demo", async () => {
  const folder = inject("siteDir");
  const files = (await readdir(folder, { recursive: true })).map((file) => file.split(path.sep).join("/"));
  const read = (file: string) => readFile(path.join(folder, file));
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith(".html"))
      .map(async (file) => [file, (await read(file)).toString("utf8")] as const),
  );

  it("is light with its styles, its scripts, its fonts and the pictures that do not wait", async () => {
    const fonts = files.filter((file) => file.endsWith(".woff2"));
    expect(fonts.length).toBeGreaterThan(0);
    const weigh = async (file: string) => {
      const body = await read(file);
      return /\.(?:css|js|svg|html)$/.test(file) ? gzipSync(body).length : body.length;
    };
    const weights = new Map<string, Promise<number>>();
    const weightOf = (file: string) => weights.get(file) ?? weights.set(file, weigh(file)).get(file) ?? 0;
    for (const [file, html] of pages) {
      let bytes = gzipSync(html).length;
      // No page uses more than the site's fonts, each in its two weights.
      for (const loaded of new Set([...fonts, ...loadedBy(html)])) bytes += await weightOf(loaded);
      expect(bytes, file).toBeLessThanOrEqual(LIMIT);
    }
  });

  it("waits for nothing but its stylesheets before it is drawn", () => {
    for (const [file, html] of pages) {
      const head = html.slice(0, html.indexOf("</head>"));
      expect(head.match(/<script(?! type="application\/ld\+json")[^>]*>/g), file).toBeNull();
      expect(head.match(/<style/g), file).toBeNull();
      expect(html.match(/@import/g), file).toBeNull();
      expect((head.match(/rel="stylesheet"/g) ?? []).length, file).toBeLessThanOrEqual(2);
    }
  });

  it("keeps the room of every picture, and says in words what it shows", () => {
    for (const [file, html] of pages) {
      for (const [picture] of html.matchAll(/<img\b[^>]*>/g)) {
        expect(picture, file).toMatch(/\swidth="\d+"/);
        expect(picture, file).toMatch(/\sheight="\d+"/);
        expect(picture, file).toMatch(/\salt(?:="|[\s>])/);
      }
    }
  });
});

/** Files of the site that a browser loads with a page, without those that wait until they come into view. */
const loadedBy = (html: string): string[] =>
  [...html.matchAll(/<(?:link rel="(?:stylesheet|icon)"|img|script)\b[^>]*>/g)]
    .filter(([tag]) => !tag.includes('loading="lazy"'))
    .flatMap(([tag]) => /\s(?:href|src)="\/([^"]+)"/.exec(tag)?.[1] ?? [])
    .map(decodeURI);

/** Waits until fonts are there, and the answer of the search. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  if (!page.url().includes("?q=")) return;
  await page.locator("#status", { hasText: /^(?:พบ|ไม่พบ|ไม่มี)/ }).waitFor();
}

// What follows runs in the browser.

/** What moved by itself since the page was opened. */
function layoutShift(): Promise<string[]> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      moved(list.getEntries());
    });
    const moved = (entries: PerformanceEntryList) => {
      observer.disconnect();
      const shifts = entries as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[];
      resolve(
        shifts.map(
          ({ value, sources }) =>
            `${value.toFixed(4)} ${sources.map(({ node }) => (node as Element | undefined)?.outerHTML.slice(0, 80)).join(" ")}`,
        ),
      );
    };
    observer.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() =>
      setTimeout(() => {
        moved(observer.takeRecords());
      }),
    );
  });
}
