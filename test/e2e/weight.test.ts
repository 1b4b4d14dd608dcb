import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { LIMIT, LIMIT_OF_BOOK, LIMIT_WITH_PICTURES } from "./first-view.ts";

describe("every page of the built demo", async () => {
  const folder = inject("siteDir");
  const files = (await readdir(folder, { recursive: true })).map((file) => file.split(path.sep).join("/"));
  const read = (file: string) => readFile(path.join(folder, file));
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith(".html"))
      .map(async (file) => [file, (await read(file)).toString("utf8")] as const),
  );

  it("is light with its styles, its scripts, its fonts and the pictures that do not wait", async () => {
    const fonts = files.filter((file) => file.endsWith(".woff2"));
    expect(fonts.length).toBeGreaterThan(0);
    const weigh = async (file: string) => {
      const body = await read(file);
      return /\.(?:css|js|svg|html)$/.test(file) ? gzipSync(body).length : body.length;
    };
    const weights = new Map<string, Promise<number>>();
    const weightOf = (file: string) => weights.get(file) ?? weights.set(file, weigh(file)).get(file) ?? 0;
    for (const [file, html] of pages) {
      let bytes = gzipSync(html).length;
      // No page uses more than the site's fonts, each in its two weights.
      for (const loaded of new Set([...fonts, ...loadedBy(html)])) bytes += await weightOf(loaded);
      const limit = html.includes("<picture") ? LIMIT_WITH_PICTURES : LIMIT;
      expect(bytes, file).toBeLessThanOrEqual(file === "handbook/book/index.html" ? LIMIT_OF_BOOK : limit);
    }
  });

  it("waits for nothing but its stylesheets before it is drawn", () => {
    for (const [file, html] of pages) {
      const head = html.slice(0, html.indexOf("</head>"));
      expect(head.match(/<script(?! type="application\/ld\+json")[^>]*>/g), file).toBeNull();
      expect(head.match(/<style/g), file).toBeNull();
      expect(html.match(/@import/g), file).toBeNull();
      expect((head.match(/rel="stylesheet"/g) ?? []).length, file).toBeLessThanOrEqual(2);
    }
  });

  it("keeps the room of every picture, and says in words what it shows", () => {
    for (const [file, html] of pages) {
      for (const [picture] of html.matchAll(/<img\b[^>]*>/g)) {
        expect(picture, file).toMatch(/\swidth="\d+"/);
        expect(picture, file).toMatch(/\sheight="\d+"/);
        expect(picture, file).toMatch(/\salt(?:="|[\s>])/);
      }
    }
  });
});

/** Files of the site that a browser loads with a page, without those that wait until they come into view. */
const loadedBy = (html: string): string[] =>
  [...html.matchAll(/<(?:link rel="(?:stylesheet|icon)"|img|script)\b[^>]*>/g)]
    .filter(([tag]) => !tag.includes('loading="lazy"'))
    .flatMap(([tag]) => /\s(?:href|src)="\/([^"]+)"/.exec(tag)?.[1] ?? [])
    .map(decodeURI);
