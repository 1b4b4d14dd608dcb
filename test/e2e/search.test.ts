import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { PACKS_FILE } from "../../src/domain/addresses/index-files.ts";
import { serve } from "../../src/publish/paper/serve.ts";
import { READ } from "../../src/site/search/density.ts";
import { useFolder } from "../folder.ts";
import { run } from "../scripts/run.ts";
import { DESKTOP, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();

/** Opens a page and notes what goes wrong on it and which hosts it asks. */
async function open(address: string, { site = inject("siteUrl"), ...options }: OpenOptions = {}) {
  const context = await browser.current.newContext({ viewport: PHONE, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const hosts = new Set<string>();
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  if (options.before) await page.addInitScript(options.before);
  await page.goto(new URL(address, site).href);
  return { page, faults, hosts, close: () => context.close() };
}

interface OpenOptions {
  readonly site?: string;
  readonly javaScriptEnabled?: boolean;
  readonly before?: () => void;
}

const status = (page: Page) => page.getByRole("status");
const links = (page: Page) => page.locator("#results a");
const answered = (page: Page) =>
  status(page)
    .filter({ hasText: /พบ|ไม่พบ|ไม่มีหน้าใด/ })
    .waitFor();
/** Answers for a second part with the first, of which nothing is packed. */
async function asFirstPart(route: Route): Promise<void> {
  const url = route.request().url();
  if (url.includes(PACKS_FILE)) await route.fulfill({ json: { packs: [], files: {} } });
  else await route.continue({ url: url.replace("/pagefind/1/", "/pagefind/") });
}
const search = (query: string, more = "") => `search/?q=${encodeURIComponent(query)}${more}`;

describe("the page of the search", () => {
  it("answers what its address asks, under the site's policy, from the site alone", async () => {
    const { page, faults, hosts, close } = await open(search("งบประมาณ"));
    await answered(page);
    expect(await status(page).textContent()).toMatch(/^พบ \d+ รายการ สำหรับ “งบประมาณ”$/);
    expect(await links(page).count()).toBe(READ);
    expect(faults).toEqual([]);
    expect([...hosts]).toEqual([new URL(inject("siteUrl")).host]);
    await close();
  });

  it("marks the words found and joins Thai without stray spaces", async () => {
    const { page, close } = await open(search("จัดซื้อจัดจ้าง"));
    await answered(page);
    const first = page.locator("#results li").first();
    expect(await first.locator("mark").first().textContent()).toBe("จัดซื้อจัดจ้าง");
    expect(await first.textContent()).not.toMatch(/[~^]|[ก-ฮ] [ะาิีึืุู]/);
    await close();
  });

  it("opens a document at the page on which the words stand", async () => {
    const { page, close } = await open(search("เฉพาะเจาะจง", "&kind=document"));
    await answered(page);
    const pdf = page.locator("#results li", { has: page.locator("a[href*='.pdf']") }).first();
    expect(await pdf.locator("a[data-title]").getAttribute("href")).toMatch(/^\/documents\/.*\.pdf#page=\d+$/);
    expect(await pdf.textContent()).toMatch(/เอกสาร · o\d+ · ปี 2566 · หน้า \d+/);
    // Other pages of the same document join it instead of standing for themselves.
    const documents = await page
      .locator("#results a[data-title]")
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname));
    expect(new Set(documents).size).toBe(documents.length);
    await close();
  });

  it("works by keyboard alone: type, press Enter, go through the results, ask for more", async () => {
    const { page, close } = await open("search/");
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("2566");
    await page.keyboard.press("Enter");
    await answered(page);
    expect(new URL(page.url()).searchParams.get("q")).toBe("2566");
    await page.getByRole("button", { name: /แสดงเพิ่ม/ }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((shown) => document.querySelectorAll("#results > li").length > shown, READ);
    const focused = await page.evaluate(() => {
      const item = document.activeElement?.closest("li");
      return item ? [...document.querySelectorAll("#results > li")].indexOf(item) : -1;
    });
    expect(focused).toBe(READ);
    await close();
  });

  it("searches what is recent first, says so, and what is older when it is asked to", async () => {
    const { page, close } = await open("search/");
    // An archive of two parts, of which the second holds the same as the first.
    await page.route("**/search/?q=*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/(?<=parts&quot;:)1/, "2") });
    });
    const older: string[] = [];
    await page.route("**/pagefind/1/**", async (route) => {
      older.push(route.request().url());
      await asFirstPart(route);
    });
    await page.goto(new URL(search("งบประมาณ"), inject("siteUrl")).href);
    await answered(page);
    expect(await status(page).textContent()).toMatch(/ในข้อมูลช่วงหลัง ยังไม่ได้ค้นข้อมูลเก่า$/);
    expect(older).toEqual([]);
    await page.getByRole("button", { name: "ค้นข้อมูลเก่าด้วย" }).click();
    await expect.poll(() => status(page).textContent()).toMatch(/^พบ \d+ รายการ สำหรับ “งบประมาณ”$/);
    expect(older.length).toBeGreaterThan(0);
    expect(await page.getByRole("button", { name: "ค้นข้อมูลเก่าด้วย" }).isHidden()).toBe(true);
    await close();
  });

  it("reads what is older for a question of which there is too little, and for that one alone", async () => {
    const { page, close } = await open("search/");
    await page.route("**/search/?q=*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/(?<=parts&quot;:)1/, "2") });
    });
    await page.route("**/pagefind/1/**", asFirstPart);
    await page.goto(new URL(search("งบประมาณ 2566"), inject("siteUrl")).href);
    await answered(page);
    expect(await status(page).textContent()).toMatch(/^พบ \d+ รายการ สำหรับ “งบประมาณ 2566”$/);
    await page.getByRole("searchbox").fill("งบประมาณ");
    await page.keyboard.press("Enter");
    await status(page).filter({ hasText: "“งบประมาณ”" }).waitFor();
    expect(await status(page).textContent()).toMatch(/ในข้อมูลช่วงหลัง ยังไม่ได้ค้นข้อมูลเก่า$/);
    await close();
  });

  it("keeps filters in its address, and goes back with the browser's button", async () => {
    const { page, close } = await open(search("แผน"));
    await answered(page);
    const all = await status(page).textContent();
    await page.getByRole("radio", { name: /เอกสาร/ }).check({ force: true });
    await expect.poll(() => status(page).textContent()).not.toBe(all);
    expect(new URL(page.url()).searchParams.get("kind")).toBe("document");
    for (const badge of await page.locator("#results [data-badges]").allTextContents())
      expect(badge).toMatch(/^เอกสาร/);
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toBe(all);
    await close();
  });

  it.each([
    ["year", "2565", /ปี [\d, ]*2565/],
    ["item", "o12", /o12/],
  ])("filters by %s", async (name, value, badge) => {
    const { page, close } = await open(search("งบประมาณ", `&${name}=${value}`));
    await answered(page);
    const badges = await page.locator("#results [data-badges]").allTextContents();
    expect(badges.length).toBeGreaterThan(0);
    for (const text of badges) expect(text).toMatch(badge);
    await close();
  });

  it("says what it took a mistyped word for", async () => {
    const { page, close } = await open(search("งบประมาน"));
    await answered(page);
    expect(await page.locator("#mended").textContent()).toBe("ไม่พบ “งบประมาน” จึงแสดงผลของ “งบประมาณ”");
    expect(await links(page).count()).toBe(READ);
    await close();
  });

  it("offers near words and the main tasks where it finds nothing", async () => {
    const { page, close } = await open(search("ขาว"));
    await answered(page);
    expect(await status(page).textContent()).toBe("ไม่พบ “ขาว” ในเว็บไซต์และเอกสาร");
    expect(await page.locator("#suggestions a").count()).toBeGreaterThan(0);
    expect(await page.locator("#ways a:visible").count()).toBeGreaterThan(3);
    await close();
  });

  it("works in a browser without Intl.Segmenter", async () => {
    const { page, faults, close } = await open(search("๒๕๖๖"), {
      before: () => Reflect.deleteProperty(Intl, "Segmenter"),
    });
    await answered(page);
    expect(await page.evaluate(() => "Segmenter" in Intl)).toBe(false);
    expect(await links(page).count()).toBe(READ);
    expect(faults).toEqual([]);
    await close();
  });

  it("remembers nothing", async () => {
    const { page, close } = await open(search("งบประมาณ"));
    await answered(page);
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    expect(kept).toEqual(["", 0, 0]);
    await close();
  });

  it("shows what is typed as text, whatever it is", async () => {
    const { page, faults, close } = await open(search('<img src=x onerror="alert(1)">'));
    await answered(page);
    expect(await page.locator("main img").count()).toBe(0);
    expect(await status(page).textContent()).toContain("<img src=x");
    expect(faults).toEqual([]);
    await close();
  });

  it("without a script says so and offers the map of the site", async () => {
    const { page, close } = await open(search("งบประมาณ"), { javaScriptEnabled: false });
    expect(await page.locator("noscript").textContent()).toContain("การค้นหาต้องใช้ JavaScript");
    await page.locator("#ways").getByRole("link", { name: "แผนผังเว็บไซต์" }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("แผนผังเว็บไซต์");
    await close();
  });

  it.each([
    ["toSorted (Chrome 109, Safari 15, Firefox 114)", () => void Reflect.deleteProperty(Array.prototype, "toSorted")],
    ["findLastIndex (Safari 15.3)", () => void Reflect.deleteProperty(Array.prototype, "findLastIndex")],
    ["Object.hasOwn (Safari 15.3)", () => void Reflect.deleteProperty(Object, "hasOwn")],
  ])("answers in a browser without %s", async (_, before) => {
    const { page, close } = await open(search("งบประมานรายจ่าย"), { before });
    await answered(page);
    expect(await links(page).count()).toBeGreaterThan(0);
    await close();
  });

  it("says that the browser cannot search where it runs no WebAssembly, and offers other ways", async () => {
    const { page, close } = await open(search("ภาษีที่ดิน"), {
      before: () => void Reflect.set(globalThis, "WebAssembly", undefined),
    });
    await status(page).filter({ hasText: "เบราว์เซอร์นี้ค้นหาไม่ได้" }).waitFor();
    expect(await page.locator("#ways a:visible").count()).toBeGreaterThan(3);
    await close();
  });

  it("has words and other ways for a browser that cannot read its script", async () => {
    const context = await browser.current.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.route("**/_assets/*.js", (route) => route.fulfill({ body: "/(?<", contentType: "text/javascript" }));
    await page.goto(new URL(search("แผน"), inject("siteUrl")).href);
    await page.getByText("เบราว์เซอร์นี้อาจเก่าเกินไป").filter({ visible: true }).waitFor();
    expect(await page.locator("#ways a:visible").count()).toBeGreaterThan(3);
    await context.close();
  });

  it("says so when the index cannot be read", async () => {
    const context = await browser.current.newContext({ viewport: DESKTOP });
    const page = await context.newPage();
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.goto(new URL(search("แผน"), inject("siteUrl")).href);
    await status(page).filter({ hasText: "โหลดข้อมูลสำหรับค้นหาไม่ได้" }).waitFor();
    expect(await page.locator("#ways a:visible").count()).toBeGreaterThan(3);
    await context.close();
  });

  // Pagefind says nothing of it, and finds less.
  it.each<[string, (route: Route) => Promise<void>]>([
    ["is not there", (route) => route.fulfill({ status: 503, body: "" })],
    ["does not come", (route) => route.abort()],
    ["breaks off", (route) => route.fulfill({ body: Buffer.from("1f8b0800000000000003", "hex") })],
    [
      "is the page of a network's login",
      (route) => route.fulfill({ contentType: "text/html", body: "<h1>Login</h1>" }),
    ],
  ])("never takes a part for all: says so when one of the index %s, and tries again", async (_, broken) => {
    const context = await browser.current.newContext({ viewport: PHONE });
    const page = await context.newPage();
    let parts = 0;
    // The first word list comes, the others do not.
    await page.route("**/*.pf_index*", (route) => ((parts += 1) === 1 ? route.continue() : broken(route)));
    await page.goto(new URL(search("แผนปฏิบัติการป้องกันการทุจริต"), inject("siteUrl")).href);
    await status(page)
      .filter({ hasText: /^ค้นได้ไม่ครบ|^โหลดข้อมูลสำหรับค้นหาไม่ได้/ })
      .waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.getByRole("button", { name: "ลองใหม่" }).click();
    await answered(page);
    expect(await status(page).textContent()).toMatch(/^พบ \d+ รายการ/);
    expect(await page.getByRole("button", { name: "ลองใหม่" }).isVisible()).toBe(false);
    await context.close();
  });
});

it("every page has a field that leads to the answers, without a script", async () => {
  const { page, close } = await open("oit/2566/o11/", { javaScriptEnabled: false });
  await page.getByRole("searchbox").fill("แผน");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\/\?q=/);
  expect(new URL(page.url()).searchParams.get("q")).toBe("แผน");
  await close();
});

describe("a site that stands in a folder of its host", () => {
  const agency = useFolder();
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    await cp(new URL("../fixtures/agencies/thung-arun", import.meta.url), agency.current, { recursive: true });
    const file = path.join(agency.current, "content/agency.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(/^site:.*$/m, "site: https://thung-arun.example/office/web/"));
    const out = path.join(agency.current, "dist");
    const { code, output } = await run("build", [], { AGENCY_DIR: agency.current, OUT_DIR: out, AS_OF: "2025-11-20" });
    expect(code, output).toBe(0);
    site = await serve(out, "/office/web/");
  });

  afterAll(() => site.stop());

  it("is searched from there", async () => {
    const { page, faults, close } = await open(search("มาตรการ"), { site: site.url });
    await answered(page);
    await links(page).first().click();
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toMatch(/^\/office\/web\/./);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });
});
