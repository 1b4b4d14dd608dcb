import { stat } from "node:fs/promises";
import path from "node:path";
import { getDocumentProxy } from "unpdf";
import { describe, expect, inject, it } from "vitest";
import { useBrowser } from "./browser.ts";

const browser = useBrowser();

describe("on paper", () => {
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
