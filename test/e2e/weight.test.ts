import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import sharp from "sharp";
import { useBrowser } from "./browser.ts";
import { LIMIT, LIMIT_OF_BOOK, LIMIT_WITH_PICTURES } from "./first-view.ts";

const browser = useBrowser();

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

  it("is light on a phone of three dots a pixel too: its people, and a story with twelve photos", async () => {
    const people = await onPhone("people/");
    expect(people.photos.length).toBeGreaterThan(10);
    expect(people.bytes).toBeLessThan(150_000);
    const album = await onPhone("albums/2566-riverside/");
    expect(album.photos.length).toBeGreaterThan(5);
    expect(album.bytes + 12 * Math.max(...album.photos)).toBeLessThan(1_000_000);
  });

  it("shows no picture with what a camera wrote into it", async () => {
    const pictures = files.filter((file) => /^_pictures\/.*\.(?:avif|jpe?g|png|webp)$/.test(file));
    expect(pictures.length).toBeGreaterThan(100);
    for (const file of pictures) {
      const { exif, xmp, iptc } = await sharp(path.join(folder, file)).metadata();
      expect([exif, xmp, iptc], file).toEqual([undefined, undefined, undefined]);
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

/** What a phone loads of a page of the demo until its end, and what each photo weighs. */
async function onPhone(address: string) {
  const context = await browser.current.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });
  const page = await context.newPage();
  const sizes: Promise<readonly [type: string, bytes: number]>[] = [];
  page.on("requestfinished", (request) =>
    sizes.push(request.sizes().then(({ responseBodySize }) => [request.resourceType(), responseBodySize] as const)),
  );
  await page.goto(new URL(address, inject("siteUrl")).href);
  for (const photo of await page.locator("picture img:visible").all()) await photo.scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  const loaded = await Promise.all(sizes);
  await context.close();
  return {
    bytes: loaded.reduce((sum, [, bytes]) => sum + bytes, 0),
    photos: loaded.filter(([type]) => type === "image").map(([, bytes]) => bytes),
  };
}
