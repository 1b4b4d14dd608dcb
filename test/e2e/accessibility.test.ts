import { expect, it } from "vitest";
import { openAxe } from "./axe.ts";
import { DESKTOP, PHONE, useBrowser, useVisits } from "./browser.ts";
import { KINDS_OF_PAGE } from "./pages.ts";

const visit = useVisits(useBrowser());

it.concurrent.each(Object.entries(KINDS_OF_PAGE))(
  "axe finds nothing wrong with %s on a phone and a desktop, in light and dark, and it fits 320 px",
  async (_, address) => {
    const seen = await visit(address, { viewport: PHONE, colorScheme: "light" }, async (page) => {
      const look = await openAxe(page);
      const phone = await look("all");
      await page.emulateMedia({ colorScheme: "dark" });
      const dark = await look("colours");
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize(DESKTOP);
      const desktop = await look("all");
      await page.setViewportSize({ width: 320, height: 640 });
      return { phone, dark, desktop, width: await page.evaluate(() => document.documentElement.scrollWidth) };
    });
    expect(seen).toEqual({ phone: [], dark: [], desktop: [], width: 320 });
  },
);
