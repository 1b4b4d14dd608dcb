import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { getDocumentProxy } from "unpdf";
import { describe, expect, inject, it } from "vitest";
import { parse } from "yaml";
import { newEdition } from "../../src/authoring/new-edition.ts";
import { editionSchema } from "../../src/domain/model/catalogue/edition.ts";
import { newFolder } from "../folder.ts";
import { core, editionTable, handWritten, sourceOf } from "../make-edition.ts";
import { htmlOf } from "../make-tables.ts";
import { useBrowser } from "./browser.ts";

const browser = useBrowser();

const face = (script: string) => {
  const file = new URL(
    `../../node_modules/@fontsource/sarabun/files/sarabun-${script}-400-normal.woff2`,
    import.meta.url,
  );
  const range = script === "thai" ? "U+0E01-0E5B" : "U+0000-206F";
  return `@font-face { font-family: Sarabun; unicode-range: ${range}; src: url(data:font/woff2;base64,${readFileSync(file, "base64")}) }`;
};
/** As the papers of the site are printed (`paper.css`), and ruled. */
const PAPER = `${face("latin")} ${face("thai")}
  body { font: 12pt Sarabun; font-feature-settings: "ccmp" 0; text-rendering: geometricPrecision }
  table { border-collapse: collapse } td { border: 1px solid; vertical-align: top } p { margin: 0 }`;

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

it("a table of items that a browser prints, over its pages, is the edition written by hand", async () => {
  const context = await browser.current.newContext();
  const page = await context.newPage();
  const { bytes } = htmlOf([editionTable(2569)]);
  await page.setContent(`<style>${PAPER}</style>${new TextDecoder().decode(bytes)}`);
  await page.evaluate(() => document.fonts.ready);
  const directory = await newFolder();
  const file = path.join(directory, "handbook.pdf");
  await page.pdf({ format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" }, path: file });
  await context.close();
  const made = await newEdition(file, directory, sourceOf(2569));
  const text = made?.files.find((one) => one.file === "content/editions/2570.yaml")?.text ?? "";
  expect(core(editionSchema.parse(parse(text)).items)).toEqual(core(handWritten(2569)));
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
