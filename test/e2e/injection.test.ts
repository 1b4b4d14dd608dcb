import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import ical from "node-ical";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../src/publish/paper/serve.ts";
import { csvRows } from "../../src/documents/plain.ts";
import { KINDS, kindEntries } from "../../src/domain/model/kinds.ts";
import { useFolder } from "../folder.ts";
import { ALARM, stringFields } from "../hostile.ts";
import { FORMED, REFUSED, UNSHOWN } from "../hostile-fields.ts";
import { makeHostileAgency, type HostileAgency } from "../hostile-agency.ts";
import { run } from "../scripts/run.ts";
import { useBrowser } from "./browser.ts";
import { ATTACK, inspect } from "./foreign-parts.ts";
import { AS_OF } from "../sites.ts";

const browser = useBrowser();
/** Pages that are open at a time. */
const AT_ONCE = 4;

const folder = useFolder();
let out: string;
let agency: HostileAgency;
let site: Awaited<ReturnType<typeof serve>>;
/** Every file of the built site, by its path from there. */
let built: readonly string[];
/** All that a reader of any page may see. */
let seen = "";

const read = (file: string) => readFile(path.join(out, file), "utf8");
const ending = (...endings: string[]) => built.filter((file) => endings.includes(path.extname(file)));
/** Blanks as browsers show them. */
const plain = (text: string) => text.replace(/\s+/g, " ");

beforeAll(async () => {
  out = path.join(folder.current, "dist");
  await mkdir(path.join(folder.current, "agency"));
  agency = await makeHostileAgency(path.join(folder.current, "agency"), AS_OF);
  const { code, output } = await run("build", [], {
    AGENCY_DIR: path.join(folder.current, "agency"),
    OUT_DIR: out,
    AS_OF,
  });
  expect(code, output).toBe(0);
  site = await serve(out);
  built = (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => !/^(documents|images|pagefind)\//.test(file))
    .toSorted();
});

afterAll(() => site.stop());

describe("an attack in every field of every kind of content", () => {
  it("is planted in each field that takes it: none is forgotten, and each other one has a form that allows none", () => {
    const planted = new Set(
      agency.files.flatMap(({ kind, planted: own }) => own.map(({ field }) => `${kind}.${field}`)),
    );
    const refused = new Set(agency.refused.map(({ field }) => field));
    const taking = fieldsThat((takes) => takes !== "nothing");
    expect(taking.filter((field) => !planted.has(field) && !refused.has(field))).toEqual([]);
    expect(taking.length).toBeGreaterThan(150);
    for (const { line, words } of agency.refused) {
      expect(line).toBeGreaterThan(0);
      expect(words).toMatch(/[ก-๙]{4}/);
    }
    expect([...refused].toSorted()).toEqual(REFUSED.toSorted());
    expect(fieldsThat((takes) => takes === "nothing").toSorted()).toEqual(
      Object.entries(FORMED)
        .flatMap(([kind, fields]) => fields.map((field) => `${kind}.${field}`))
        .toSorted(),
    );
  });

  // The policy of the pages would stop what slips through; the text itself must be harmless.
  it("runs nothing and makes nothing on any page, picture and feed, even without the policy of the pages", async () => {
    const context = await browser.current.newContext({ bypassCSP: true });
    const faults: string[] = [];
    await context.exposeFunction(ALARM, () => faults.push("ran"));
    const waiting = ending(".html", ".svg", ".xml");
    const total = waiting.length;
    let text = "";
    const visit = async () => {
      const look = await openVisitor(context);
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        const found = await look(file);
        faults.push(...found.faults.map((fault) => `${file}: ${fault}`));
        text += `${found.text}\n`;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, visit));
    await context.close();
    expect(faults).toEqual([]);
    expect(total).toBeGreaterThan(200);
    seen = plain(text);
  });

  it("stands on a page letter by letter, but for what no page shows", () => {
    const worded = new Set(fieldsThat((takes) => takes === "text"));
    const all = agency.files.flatMap(({ kind, planted }) =>
      planted.map(({ field, value }) => ({ field: `${kind}.${field}`, shown: seen.includes(plain(value)) })),
    );
    const shown = new Set(all.filter((planted) => planted.shown).map(({ field }) => field));
    const hidden = all.filter(({ field }) => worded.has(field) && !shown.has(field)).map(({ field }) => field);
    expect([...new Set(hidden)].toSorted()).toEqual(UNSHOWN.flatMap(([, fields]) => fields).toSorted());
  });

  it("is a text like any other in data, tables, the calendar and what web hosts read", async () => {
    for (const file of ending(".json", ".jsonld", ".webmanifest")) {
      const text = await read(file);
      expect(() => JSON.parse(text) as unknown, file).not.toThrow();
    }
    for (const file of ending(".csv")) {
      const rows = csvRows(await read(file));
      expect(new Set(rows?.map(({ length }) => length)).size, file).toBe(1);
      expect(
        rows?.flat().filter((cell) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell)),
        file,
      ).toEqual([]);
    }
    const calendar = await read("calendar.ics");
    const events = Object.values(ical.sync.parseICS(calendar)).filter((entry) => entry?.type === "VEVENT");
    expect(events.length).toBeGreaterThan(1);
    expect(calendar.split("\r\n").filter((line) => line === "BEGIN:VEVENT").length).toBe(events.length);
    expect(calendar).not.toMatch(/^X-Zq/m);
    // An address that a clerk wrote stands between its quotation marks, and ends there.
    const leading = /^ {2}RedirectMatch 301 "[^"\s]*" "[^"\s]*"$/gm;
    for (const file of ["_headers", ".htaccess", "robots.txt"])
      expect((await read(file)).replace(leading, ""), file).not.toMatch(/zq/i);
    expect(
      (await read(".well-known/security.txt"))
        .trimEnd()
        .split("\n")
        .map((line) => line.split(": ")[0]),
    ).toEqual(["Contact", "Expires", "Preferred-Languages", "Canonical", "Policy"]);
  });

  it("is a text in what the search answers", async () => {
    const context = await browser.current.newContext();
    const faults: string[] = [];
    await context.exposeFunction(ALARM, () => faults.push("ran"));
    const page = await context.newPage();
    page.on("console", (message) => {
      if (!isDocument(message.location().url)) faults.push(message.text());
    });
    for (const words of ["<script>", "iframe", `${ALARM}()`]) {
      await page.goto(new URL(`search/?q=${encodeURIComponent(words)}`, site.url).href);
      await page.locator("#results a").first().waitFor();
      expect((await page.evaluate(inspect, ATTACK)).parts).toEqual([]);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

const fieldsThat = (fits: (takes: string) => boolean): string[] =>
  kindEntries.flatMap(([name]) =>
    stringFields(KINDS[name].schema)
      .filter(({ takes }) => fits(takes))
      .map(({ path: field }) => `${name}.${field}`),
  );

/** The local server does not find names with such signs; real ones do. */
const isDocument = (url: string) => new URL(url, "http://a/").pathname.startsWith("/documents/");

/** Pages that only lead on are looked at without doing so. */
const LEADS_ON = /^(?:oit\/o\d+\/index|council\/minutes|index\.php\/land-tax\/index)\.html$/;
const staying = (html: string) => html.replace(/http-equiv="refresh"/i, "");

/** Where a file of the site stands on its host. */
function urlOf(file: string): string {
  const segments = file.replace(/(^|\/)index\.html$/, "$1").split("/");
  return new URL(segments.map(encodeURIComponent).join("/"), site.url).href;
}

/**
 * A visitor with one window, who opens one file of the site after the other; whatever the browser complains of is a
 * fault.
 */
async function openVisitor(context: BrowserContext) {
  const page = await context.newPage();
  let faults: string[] = [];
  page.on("dialog", (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (!isDocument(message.location().url)) faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith("data:")) faults.push(`asks ${request.url()}`);
  });
  return async (file: string) => {
    faults = [];
    const address = urlOf(file);
    // A route that is there slows all other pages down.
    const html = LEADS_ON.test(file) ? staying(await read(file)) : undefined;
    if (html !== undefined)
      await page.route(address, (route) => route.fulfill({ body: html, contentType: "text/html" }));
    await page.goto(address, { waitUntil: "load" });
    const { parts, text } = await page.evaluate(inspect, ATTACK);
    if (html !== undefined) await page.unroute(address);
    return { faults: [...faults, ...parts], text };
  };
}
