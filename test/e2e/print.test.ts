import { stat } from "node:fs/promises";
import path from "node:path";
import { getDocumentProxy } from "unpdf";
import { describe, expect, inject, it } from "vitest";
import { openAxe } from "./axe.ts";
import { DESKTOP, useBrowser, useVisits } from "./browser.ts";
import { KINDS_OF_PAGE } from "./pages.ts";

const browser = useBrowser();
const visit = useVisits(browser);

describe("on paper, also from a dark screen", () => {
  it.concurrent.each(Object.entries(KINDS_OF_PAGE))(
    "%s is dark on white, without what only a screen is for",
    async (_, address) => {
      const seen = await visit(address, { viewport: DESKTOP, colorScheme: "dark" }, async (page) => {
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        const screenOnly = page.locator("body > header, body > footer, body > nav, fieldset, search");
        const bands = await page.locator(".bg-band").filter({ visible: true }).all();
        const groundOf = (element: Element) => getComputedStyle(element).backgroundColor;
        return {
          background: await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
          shown: await screenOnly.filter({ visible: true }).count(),
          grounds: await Promise.all(bands.map((band) => band.evaluate(groundOf))),
          faults: await (await openAxe(page))("contrast"),
        };
      });
      const grounds = seen.grounds.filter((ground) => ground !== "rgba(0, 0, 0, 0)");
      expect({ ...seen, grounds }).toEqual({ background: "rgb(255, 255, 255)", shown: 0, grounds: [], faults: [] });
    },
  );

  it("the items with the most to tell take one page each", async () => {
    const weights = Array.from({ length: 43 }, async (_, index) => {
      const address = `oit/2566/o${index + 1}/`;
      return { address, size: (await stat(path.join(inject("siteDir"), address, "index.html"))).size };
    });
    const longest = (await Promise.all(weights)).toSorted((a, b) => b.size - a.size).slice(0, 5);
    for (const { address } of longest) expect(await pagesOf(address), address).toBe(1);
  });

  it("the checklist of 43 items takes a few pages", async () => {
    expect(await pagesOf("checklist/")).toBeLessThanOrEqual(5);
  });
});

/** Pages that a page of the site takes on A4. */
async function pagesOf(address: string): Promise<number> {
  const context = await browser.current.newContext();
  const page = await context.newPage();
  await page.goto(new URL(address, inject("siteUrl")).href);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await context.close();
  return (await getDocumentProxy(new Uint8Array(pdf))).numPages;
}
