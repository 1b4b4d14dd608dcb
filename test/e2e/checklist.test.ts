import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, inject, it } from "vitest";
import { run } from "../scripts/run.ts";
import { useBrowser } from "./browser.ts";
import { AS_OF } from "../sites.ts";

const browser = useBrowser();

it("npm run check -- --format json and the site's checklist.json are the same value", async () => {
  const published = await readFile(path.join(inject("siteDir"), "oit/2566/checklist.json"), "utf8");
  const { output } = await run("check", ["--format", "json", "--as-of", AS_OF]);
  // What nobody could read, and what may be mended, is told to the office, not published.
  const { unread, notices, ...report } = JSON.parse(output) as Record<string, unknown>;
  expect(unread).toEqual({ files: [], scans: [] });
  expect(notices).toMatchObject([{ kind: "information-centre-lacking" }]);
  expect(report).toEqual(JSON.parse(published));
});

it("the checklist lists all 43 items and flags exactly those that the demo leaves open", async () => {
  const page = await withoutScripts("checklist/");
  const row = page.locator("main li[data-status]");
  expect(await row.count()).toBe(43);
  const flagged = async (status: string) => page.locator(`main li[data-status="${status}"] > span`).allTextContents();
  expect(await flagged("missing")).toEqual(["o16", "o33", "o37", "o41", "o43"]);
  expect(await flagged("incomplete")).toEqual(["o4", "o12", "o20", "o24", "o27", "o28"]);
  await page.context().close();
});

it("an item shows the day that the agency tells beside the day that was seen", async () => {
  const page = await readFile(path.join(inject("siteDir"), "oit/2566/o11/index.html"), "utf8");
  const told = /เผยแพร่ \(หน่วยงานระบุ\): <\/dt>.*?datetime="([\d-]+)".*?ระบบเห็นครั้งแรก: <\/dt>.*?datetime="([\d-]+)"/s;
  expect(told.exec(page)?.slice(1)).toEqual(["2022-10-21", expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
});

it("the filter leaves only items of the chosen status, by keyboard and without a script", async () => {
  const page = await withoutScripts("checklist/");
  await page.getByRole("radio", { name: /ทุกสถานะ/ }).focus();
  for (const [label, shown] of [
    [/^ครบ/, 32],
    [/^ไม่ครบ/, 6],
    [/^ยังไม่มี/, 5],
  ] as const) {
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("radio", { name: label }).isChecked()).toBe(true);
    expect(await page.locator("main li[data-status]:visible").count()).toBe(shown);
  }
  await page.context().close();
});

async function withoutScripts(address: string) {
  const context = await browser.current.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(address, inject("siteUrl")).href);
  return page;
}
