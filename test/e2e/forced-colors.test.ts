import { expect, it } from "vitest";
import { DESKTOP, useBrowser, useVisits } from "./browser.ts";
import { focusFault } from "./focus.ts";
import { KINDS_OF_PAGE } from "./pages.ts";

/** Readers who have chosen the colours of their whole screen, and see no others. */
const visit = useVisits(useBrowser(), { forcedColors: "active" });

const LOOKS = (["light", "dark"] as const).map((colorScheme) => ({ viewport: DESKTOP, colorScheme }));

it.each(LOOKS)("on $colorScheme ground bars, buttons, tiles and signs are seen", async (look) => {
  const { ground, ...seen } = await visit(KINDS_OF_PAGE.home, look, (page) =>
    page.evaluate(() => {
      const style = (selector: string) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`no ${selector}`);
        return getComputedStyle(element);
      };
      return {
        ground: style("body").backgroundColor,
        bar: style("main progress").borderBlockStartColor,
        button: style("main .button").borderBlockStartColor,
        tiles: style("[aria-labelledby=tasks] ul").backgroundColor,
        sign: style("[aria-labelledby=tasks] svg").stroke,
      };
    }),
  );
  expect(Object.entries(seen).filter(([, colour]) => colour === ground || colour.startsWith("rgba"))).toEqual([]);
});

it.each(LOOKS)("on $colorScheme ground a bar shows how much is done", async (look) => {
  const [now, none] = await visit(KINDS_OF_PAGE.checklist, look, async (page) => {
    const bar = page.locator("main progress").first();
    const before = await bar.screenshot();
    await bar.evaluate((element) => {
      element.setAttribute("value", "0");
    });
    return [before, await bar.screenshot()] as const;
  });
  expect(now.equals(none)).toBe(false);
});

it.each(LOOKS)("on $colorScheme ground it is seen where the focus is", async (look) => {
  const faults = await visit(KINDS_OF_PAGE["an incomplete item"], look, async (page) => {
    const found: (string | undefined)[] = [];
    for (let stop = 0; stop < 25; stop += 1) {
      await page.keyboard.press("Tab");
      found.push(await page.evaluate(focusFault));
    }
    return found.filter(Boolean);
  });
  expect(faults).toEqual([]);
});
