import type { Browser, Page } from "playwright-core";
import { firstPaint, layoutShift } from "./in-page.ts";

/** What a first view of any page may weigh on the wire, with its fonts. */
export const LIMIT = 120_000;
/** The same with photos. */
export const LIMIT_WITH_PICTURES = 150_000;
/** The index of the search comes on top of its page, with the first answer. */
const LIMIT_WITH_ANSWER = LIMIT + 150_000;
/** All chapters at once, for the office that prints them: it grows with every message and kind, and no citizen opens it. */
export const LIMIT_OF_BOOK = 180_000;
const isWholeBook = (url: string) => url.endsWith("/handbook/book/");
/** A page that weighs less has not come. */
const LEAST = 10_000;
/** A font on a slow line comes so long after the text was drawn without it, however slow the computer is. */
const FONT_DELAY = 200;

/** A paper waits for its font, as it is made to be printed. */
const isPaper = (url: string) => url.includes("/paper");

/**
 * Opens a page as somebody who has never been there, on a line whose fonts come late; then, if asked, looks further at
 * it as it is with its fonts.
 * @returns what is wrong with the first view, in words: too heavy, moves by itself, asks others, leaves something behind;
 *   and what the look saw
 */
export async function firstView<Seen>(
  browser: Browser,
  url: string,
  viewport: { readonly width: number; readonly height: number },
  look?: (page: Page) => Promise<Seen>,
): Promise<{ faults: string[]; seen: Seen | undefined }> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  page.on("requestfinished", (request) =>
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
    ),
  );
  const drawn = Promise.withResolvers<undefined>();
  await page.route("**/*.woff2", async (route) => {
    await drawn.promise;
    await route.continue();
  });
  await page.goto(url, { waitUntil: "commit" });
  await page.evaluate(firstPaint);
  setTimeout(drawn.resolve, FONT_DELAY);
  await page.waitForLoadState();
  await settled(page);
  // What still comes, such as the icon, is not waited for.
  page.removeAllListeners("requestfinished");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  const shift = isPaper(url) ? [] : await page.evaluate(layoutShift);
  const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  const cookies = (await context.cookies()).length;
  if (look) await reload(page);
  const seen = await look?.(page);
  await context.close();

  const limit = url.includes("?q=") ? LIMIT_WITH_ANSWER : isWholeBook(url) ? LIMIT_OF_BOOK : LIMIT;
  const faults = [
    ...(bytes < LEAST || bytes > limit ? [`weighs ${bytes} bytes`] : []),
    ...shift.map((moved) => `moves by itself: ${moved}`),
    ...[...hosts].filter((host) => host !== new URL(url).origin).map((host) => `asks ${host}`),
    ...([...kept, cookies].join() === ",0,0,0" ? [] : [`keeps ${[...kept, cookies].join()}`]),
  ];
  return { faults, seen };
}

/** What came too late for the first view is there from now on. */
async function reload(page: Page): Promise<void> {
  await page.reload();
  await settled(page);
}

/** Waits until fonts are there, and the answer of the search. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  if (!page.url().includes("?q=")) return;
  await page.locator("#status", { hasText: /^(?:พบ|ไม่พบ|ไม่มี)/ }).waitFor();
}
