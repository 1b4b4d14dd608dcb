import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { deskKinds } from "../../src/desk/record.ts";
import { openAxe } from "../e2e/axe.ts";
import { useBrowser } from "../e2e/browser.ts";
import { begin, ITEM } from "./desk-window.ts";

const browser = useBrowser();
const git = (directory: string, ...words: string[]) =>
  execFileSync("git", ["-C", directory, ...words], { stdio: "ignore" });

it.each([390, 1280])(
  "axe finds nothing on any form or screen, %i px wide, and nothing is wider than the window",
  async (width) => {
    const { directory, page, go } = await begin(browser, { width });
    const look = async (address: string, at = page) => {
      await at.evaluate(() => {
        for (const fold of globalThis.document.querySelectorAll("details")) fold.open = true;
      });
      const found = await (await openAxe(at))("all");
      const wide = await at.evaluate(() => globalThis.document.documentElement.scrollWidth);
      expect({ address, found, wide }).toEqual({ address, found: [], wide: width });
    };
    // What a wide window shows beside a narrow one is where the columns stand.
    const forms = deskKinds()
      .filter(({ name }) => width < 1000 || name === "disclosures" || name === "news")
      .map(({ name }) => (name === "disclosures" ? `${ITEM}o11.yaml` : `/new?kind=${name}`));
    for (const address of ["/", "/content", "/confirm", "/publish", "/problems", "/trash", "/import", ...forms]) {
      await go(address);
      await look(address);
    }
    git(directory, "init", "--quiet", "--initial-branch=main");
    git(directory, "remote", "add", "origin", "https://github.com/agency/site.git");
    await go("/publish");
    await page.evaluate(() => globalThis.document.querySelector("#sign-in")?.removeAttribute("hidden"));
    await look("signing in");
    await look("the first hour", (await begin(browser, { width, empty: true })).page);
  },
);
