import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { startHost } from "../bench/web-host.ts";
import { openAxe, type AxeLook } from "./axe.ts";
import { DESKTOP, PHONE, useBrowser } from "./browser.ts";
import { firstView } from "./first-view.ts";
import { hiddenText, leaveOutRepeats } from "./in-page.ts";
import { KINDS_OF_PAGE } from "./pages.ts";

const browser = useBrowser();
let host: Awaited<ReturnType<typeof startHost>>;
beforeAll(async () => {
  host = await startHost({ "/": inject("siteDir") }, {});
});
afterAll(() => host.stop());

// A page is opened as few times as can be, for each time costs more than most looks at it do.
it.concurrent.each(Object.entries(KINDS_OF_PAGE))(
  "%s is light and still at first, right for axe on every screen, whole in large text and dark on paper",
  async (_, address) => {
    const url = `${host.url}/${address}`;
    const onPhone = await firstView(browser.current, url, { width: 390, height: 844 }, async (page) => {
      const widths = { narrow: await widthAt(page, 320), wishes: await widthsWithWishes(page) };
      await page.evaluate(leaveOutRepeats);
      const look = await openAxe(page);
      return {
        widths,
        hidden: await hiddenWithWishes(page),
        axe: await axeOnScreens(page, look),
        paper: await onPaper(page, look),
      };
    });
    const onDesktop = await firstView(browser.current, url, DESKTOP);
    expect(onPhone).toEqual({
      faults: [],
      seen: {
        widths: { narrow: 320, wishes: WISHES.map(({ viewport }) => viewport.width) },
        hidden: Object.fromEntries(WISHES.map(({ name }) => [name, []])),
        axe: { phone: [], dark: [], desktop: [] },
        paper: { background: "rgb(255, 255, 255)", shown: 0, grounds: [], faults: [] },
      },
    });
    expect(onDesktop.faults).toEqual([]);
  },
);

/** What axe finds wrong on a phone and a desktop, and with the colours of the dark. */
async function axeOnScreens(page: Page, look: AxeLook) {
  await page.setViewportSize(PHONE);
  const phone = await look("all");
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await look("colours");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(DESKTOP);
  return { phone, dark, desktop: await look("all") };
}

/** The width that a page takes on a screen of some width. */
async function widthAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 640 });
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** What a person may change without losing anything: WCAG 1.4.4 and 1.4.12. */
const WISHES = [
  { name: "letters of twice the size", viewport: { width: 1280, height: 800 }, css: "html { font-size: 200% }" },
  { name: "the same on a phone", viewport: { width: 390, height: 844 }, css: "html { font-size: 200% }" },
  {
    name: "wide spaces between letters, words, lines and paragraphs",
    viewport: { width: 390, height: 844 },
    css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`,
  },
] as const;

/** How wide the page is with each wish. */
async function widthsWithWishes(page: Page): Promise<number[]> {
  const widths: number[] = [];
  for (const wish of WISHES)
    await withWish(page, wish, async () => {
      widths.push(await page.evaluate(() => document.documentElement.scrollWidth));
    });
  return widths;
}

/** The text that each wish hides. */
async function hiddenWithWishes(page: Page) {
  const found: Record<string, string[]> = {};
  for (const wish of WISHES)
    await withWish(page, wish, async () => {
      // All of the page at once, so that what covers what can be asked.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ ...wish.viewport, height });
      found[wish.name] = await page.evaluate(hiddenText);
    });
  return found;
}

async function withWish(page: Page, { viewport, css }: (typeof WISHES)[number], look: () => Promise<void>) {
  await page.setViewportSize(viewport);
  // The policy of the site refuses a style element, but not what a reader's own program adopts.
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  await look();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

/** How a page is printed from a dark screen: its ground, what only a screen is for, and letters that are hard to read. */
async function onPaper(page: Page, look: AxeLook) {
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const screenOnly = page.locator("body > header, body > footer, body > nav, fieldset, search");
  const bands = await page.locator(".bg-band").filter({ visible: true }).all();
  const grounds = await Promise.all(
    bands.map((band) => band.evaluate((element) => getComputedStyle(element).backgroundColor)),
  );
  return {
    background: await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    shown: await screenOnly.filter({ visible: true }).count(),
    grounds: grounds.filter((ground) => ground !== "rgba(0, 0, 0, 0)"),
    faults: await look("contrast"),
  };
}
