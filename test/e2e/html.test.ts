import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, inject, it } from "vitest";
import { IN_THE_BOOK, KINDS_OF_PAGE } from "./pages.ts";

/** Every HTML file of the built demo, as its path from there. */
const pages = (await readdir(inject("siteDir"), { recursive: true }))
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".html"))
  .toSorted();
const read = (file: string) => readFile(path.join(inject("siteDir"), file), "utf8");

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Astro writes void elements and attributes in ways HTML allows.
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    // Long Thai titles are the documents' own.
    "long-title": "off",
    // Lists keep their role in Safari when their bullets are styled away.
    "no-redundant-role": "off",
    "tel-non-breaking": "off",
    // Everything comes from the site itself.
    "require-sri": "off",
    // Headings are Thai, and so are their ids.
    "valid-id": ["error", { relaxed: true }],
  },
});

describe("every page of the built demo", () => {
  it("is there for each item of each published year, and for each short address", () => {
    const items = [2565, 2566].flatMap((year) =>
      Array.from({ length: 43 }, (_, index) => `oit/${year}/o${index + 1}/index.html`),
    );
    const short = Array.from({ length: 43 }, (_, index) => `oit/o${index + 1}/index.html`);
    expect(pages).toEqual(expect.arrayContaining([...items, ...short]));
  });

  it("is valid HTML", async () => {
    const faults: string[] = [];
    const inTheBook = Object.entries(KINDS_OF_PAGE).flatMap(([kind, address]) =>
      IN_THE_BOOK.includes(kind) ? [`${address}index.html`] : [],
    );
    expect(pages).toEqual(expect.arrayContaining(inTheBook));
    for (const file of pages.filter((page) => !inTheBook.includes(page))) {
      const report = await validator.validateString(await read(file), file);
      for (const { messages } of report.results)
        faults.push(
          ...messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId} ${message}`),
        );
    }
    expect(faults).toEqual([]);
  });

  it("leads only to pages, places and files that are there", async () => {
    const broken: string[] = [];
    for (const file of pages) {
      for (const reference of referencesOf(await read(file))) {
        const fault = await faultOf(reference, file);
        if (fault) broken.push(`${file} → ${reference} (${fault})`);
      }
    }
    expect(broken).toEqual([]);
  });

  it("runs no script and asks no other host for anything", async () => {
    for (const file of pages) {
      const html = await read(file);
      const scripts = html.match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? [];
      // The page of the search alone has a script: a file of the site.
      expect(scripts.length, file).toBe(file === "search/index.html" ? 1 : 0);
      for (const script of scripts) expect(script, file).toMatch(/^<script type="module" src="\/_assets\/[^"]+\.js">$/);
      expect(html.match(/\son[a-z]+="/g), file).toBeNull();
      expect(html.match(/\sstyle="/g), file).toBeNull();
      expect(
        [
          ...html.matchAll(
            /<(?:link rel="(?:stylesheet|icon|preload|manifest)"[^>]*href|img[^>]*src)="(?:https?:)?\/\//g,
          ),
        ],
        file,
      ).toEqual([]);
      expect(html, file).toContain("default-src 'none'");
    }
  });
});

/** What a page links to or loads, as written, without what leads out of the site. */
function referencesOf(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)]
    .map(([, reference = ""]) => reference.replaceAll("&amp;", "&"))
    .filter((reference) => !/^(?:https?:|tel:|mailto:|data:)/.test(reference));
}

async function faultOf(reference: string, from: string): Promise<string | undefined> {
  const url = new URL(reference, `http://demo.test/${from.replace(/index\.html$/, "")}`);
  const pathname = decodeURIComponent(url.pathname);
  const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  const found = await stat(path.join(inject("siteDir"), file)).catch(() => undefined);
  if (!found?.isFile()) return "not there";
  // A page of a PDF is no place of ours.
  if (!url.hash || (file.endsWith(".pdf") && /^#page=\d+$/.test(url.hash))) return undefined;
  const id = decodeURIComponent(url.hash.slice(1));
  return (await read(file)).includes(`id="${id}"`) ? undefined : "no such place on the page";
}
