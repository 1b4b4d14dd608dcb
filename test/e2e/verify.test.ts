import { cp, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { z } from "zod";
import { serve } from "../../src/publish/paper/serve.ts";
import type { VerifyReport } from "../../src/domain/verify/verify-report.ts";
import { compareReports } from "../../src/domain/verify/compare.ts";
import type { checklistShape } from "../../src/site/data/checklist-shape.ts";
import { writeOutputs } from "../../src/verify/report/outputs.ts";
import { newFolder } from "../folder.ts";
import { look } from "../verify/look.ts";
import { openAxe } from "./axe.ts";
import { useBrowser } from "./browser.ts";

const browser = useBrowser();
let checklist: z.infer<typeof checklistShape>;
let own: VerifyReport;

beforeAll(async () => {
  const file = path.join(inject("siteDir"), "oit/2566/checklist.json");
  checklist = JSON.parse(await readFile(file, "utf8")) as typeof checklist;
  own = await look(inject("siteUrl"), 2566);
});

describe("verify on the built demo", () => {
  it("finds exactly what the assessment flagged", () => {
    const flagged = checklist.items.map(({ code, status, findings }) => ({
      code,
      outcome:
        status === "to-confirm" || (status === "complete" && findings.some(({ severity }) => severity === "warning"))
          ? "look"
          : status === "complete"
            ? "fine"
            : "failed",
      found: findings.map(({ rule, message }) => `${rule}: ${message}`),
    }));
    expect(
      own.items.map(({ code, outcome, findings }) => ({
        code,
        outcome,
        found: findings.map(({ id, message }) => `${id}: ${message}`),
      })),
    ).toEqual(flagged);
    expect(own.totals.items).toEqual({ failed: 11, unknown: 0, look: 2, fine: 30 });
  });

  it("opened every address of the checklist, where it was served", () => {
    const here = (url: string) => url.replace(checklist.agency.site, inject("siteUrl"));
    const asked = new Set(
      checklist.items.flatMap(({ url, evidence }) => [here(url), ...evidence.map((one) => here(one.url))]),
    );
    expect(new Set(own.addresses.map(({ address }) => address))).toEqual(asked);
    for (const { address, proof } of own.addresses) {
      expect(proof.failure, address).toBeUndefined();
      expect(proof.sha256, address).toMatch(/^[\da-f]{64}$/);
    }
    expect(own.source).toMatchObject({ kind: "site", servedFrom: inject("siteUrl") });
  });

  it("sees with its own eyes the wrong years that the assessment flagged, and no other", () => {
    const wrong = own.addresses.filter(({ class: kind }) => kind === "failed" || kind === "unknown");
    expect(wrong.map(({ state, items }) => [state, ...items])).toEqual([
      ["wrong-year", "o20"],
      ["wrong-year", "o24"],
    ]);
  });

  it("from the checklist's file alone says of what it could not open that nobody could look", async () => {
    const alone = await look(path.join(inject("siteDir"), "oit/2566/checklist.json"));
    expect(alone.source.kind).toBe("checklist");
    expect(alone.totals.items).toEqual({ failed: 11, unknown: 32, look: 0, fine: 0 });
  });

  it("adds the one document that has gone since, and nothing else", async () => {
    const copy = await newFolder();
    await cp(inject("siteDir"), copy, { recursive: true });
    const [first] = checklist.items.flatMap(({ code, status, evidence }) =>
      status === "complete" && evidence.length === 1 && evidence[0]?.kind === "file"
        ? [{ code, url: evidence[0].url }]
        : [],
    );
    if (!first) throw new Error("no item of the demo rests on one document");
    await rm(path.join(copy, decodeURIComponent(new URL(first.url).pathname)));
    const { url, stop } = await serve(copy);
    const later = await look(url, 2566).finally(stop);
    const changed = later.items.filter(
      ({ code, outcome }) => own.items.find((item) => item.code === code)?.outcome !== outcome,
    );
    expect(changed.map(({ code, outcome, findings }) => [code, outcome, findings.map(({ id }) => id)])).toEqual([
      [first.code, "failed", expect.arrayContaining(["component-lost", "not-found"])],
    ]);
  });
});

describe.each([
  { name: "phone", viewport: { width: 390, height: 844 } },
  { name: "desktop", viewport: { width: 1280, height: 800 } },
])("the HTML report on a $name", ({ viewport }) => {
  async function open() {
    const folder = await newFolder();
    const earlier = { ...own, items: own.items.slice(1), addresses: own.addresses.slice(3) };
    const [file = ""] = await writeOutputs(folder, ["html"], own, compareReports(earlier, own));
    const context = await browser.current.newContext({ viewport });
    const page = await context.newPage();
    const [asked, said]: [string[], string[]] = [[], []];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    return { page, context, asked, said, file };
  }

  it("has nothing that axe finds wrong, asks nobody, and does not scroll sideways", async () => {
    const { page, context, asked, said, file } = await open();
    const faults = await (await openAxe(page))("all");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    const font = await page.evaluate(() => document.fonts.check('16px "Report Thai"', "ข้อ"));
    await context.close();
    expect(faults).toEqual([]);
    expect(asked.filter((url) => url !== pathToFileURL(file).href && !url.startsWith("data:"))).toEqual([]);
    expect(said).toEqual([]);
    expect(width).toBe(viewport.width);
    expect(font).toBe(true);
  });

  it("is filtered with the keyboard alone", async () => {
    const { page, context } = await open();
    const rows = () => page.locator("tr.item").filter({ visible: true }).count();
    const cards = () => page.locator("article.item").filter({ visible: true }).count();
    expect([await rows(), await cards()]).toEqual([43, 43]);
    while (!(await page.evaluate(() => document.activeElement?.id === "show-all"))) await page.keyboard.press("Tab");
    const counts: number[][] = [];
    for (const kind of ["failed", "unknown", "look", "fine"]) {
      await page.keyboard.press("ArrowRight");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`show-${kind}`);
      counts.push([await rows(), await cards()]);
    }
    const boxes = await page
      .locator(".filter label")
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
    await context.close();
    expect(counts).toEqual([
      [11, 11],
      [0, 0],
      [2, 2],
      [30, 30],
    ]);
    expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44);
  });

  it("prints with the proof open, a place to tick and a place to sign, without the filter", async () => {
    const { page, context } = await open();
    await page.emulateMedia({ media: "print" });
    const shows = (selector: string) => page.locator(selector).first().isVisible();
    const shown = {
      proof: await shows("details .hash"),
      tick: await shows("td.tick"),
      sign: await page.getByText("ลงชื่อ").first().isVisible(),
      filter: await shows(".filter"),
    };
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    await context.close();
    expect(shown).toEqual({ proof: true, tick: true, sign: true, filter: false });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });
});

it("an address written into the report cannot leave its place", async () => {
  const folder = await newFolder();
  const [item] = own.items;
  const name = '</title></style><script>document.title="broken"</script><img src=x onerror="document.title=1">';
  const { items, ...rest } = own;
  const [written = ""] = await writeOutputs(
    folder,
    ["html"],
    { ...rest, items: item ? [{ ...item, name, written: name }] : items },
    undefined,
  );
  const page = await browser.current.newPage();
  await page.goto(pathToFileURL(written).href);
  const title = await page.title();
  const heading = await page.locator("article h3").first().textContent();
  await page.close();
  expect(title).not.toMatch(/broken|^1$/);
  expect(heading).toContain("<script>");
});
