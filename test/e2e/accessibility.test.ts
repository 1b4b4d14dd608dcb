import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { DESKTOP, PHONE, useBrowser } from "./browser.ts";
import { KINDS_OF_PAGE } from "./pages.ts";

const browser = useBrowser();

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that look at colours: all that can differ in the dark. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

it.concurrent.each(Object.entries(KINDS_OF_PAGE))(
  "axe finds nothing wrong with %s on a phone and a desktop, in light and dark, and it fits 320 px",
  async (_, address) => {
    const context = await browser.current.newContext({ viewport: PHONE, colorScheme: "light" });
    const page = await context.newPage();
    // The answers of the search come after the page.
    const waitUntil = address.startsWith("search/") ? "networkidle" : "load";
    await page.goto(new URL(address, inject("siteUrl")).href, { waitUntil });

    const phone = await faultsOf(axe(page).withTags(STANDARDS));
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await faultsOf(axe(page).withRules(COLOUR_RULES));
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(DESKTOP);
    const desktop = await faultsOf(axe(page).withTags(STANDARDS));
    await page.setViewportSize({ width: 320, height: 640 });
    const width = await widthOf(page);
    await context.close();

    expect({ phone, dark, desktop, width }).toEqual({ phone: [], dark: [], desktop: [], width: 320 });
  },
);

/** What is right is not told one by one: on a long page that takes most of the time. */
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).options({ resultTypes: ["violations"] });

async function faultsOf(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
