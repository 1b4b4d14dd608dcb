import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cacheIn } from "../../../src/documents/cache.ts";
import { fileFacts } from "../../../src/collections/files.ts";
import { fingerprint } from "../../../src/program/fingerprint.ts";
import { announcePage } from "../../../src/publish/search/pages.ts";
import { startIndex, type IndexReport } from "../../../src/publish/search/site-index.ts";
import { engineOf, openParts } from "../../../src/components/search/engine.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { codesOf, readable } from "../../../src/domain/thai/search-code.ts";
import { TITLE_END } from "../../../src/site/search/record.ts";
import { INDEX_FOLDER, WORDS_FILE } from "../../../src/domain/addresses/index-files.ts";
import { divide } from "../../../src/site/search/parts.ts";
import type { SearchEngine } from "../../../src/site/search/engine.ts";
import { makeContent, makeDisclosure, makeNews } from "../../domain/make.ts";
import { filesBelow } from "../../../src/program/paths.ts";
import { newFolder, useFolder } from "../../folder.ts";
import { openWhole, serveIndex } from "../../search/open.ts";

const agency = { site: "https://www.test.example/web/" };

/** Announces a page as the site's rendering does. */
function announce(pathname: string, main: string, facts: object | string = { kind: "page" }): void {
  const search = (typeof facts === "string" ? facts : JSON.stringify(facts)).replaceAll('"', "&quot;");
  announcePage({
    pathname: `/web${pathname}`,
    html: Buffer.from(`<!doctype html><body><main data-search="${search}">${main}</main>`),
  });
}

const NO_SHARDS: Uint8Array = new Uint8Array();

const start = (
  directory: string,
  content: Partial<Content> = {},
  shards = NO_SHARDS,
  renewed: readonly string[] = [],
) =>
  startIndex(
    makeContent({ ...content, agency }),
    { directory, work: path.join(directory, "work"), out: path.join(directory, "out") },
    shards,
    renewed,
  );

describe("the index of a site", () => {
  const folder = useFolder();
  let directory: string;
  let report: IndexReport;
  let served: Awaited<ReturnType<typeof serveIndex>>;
  let engine: SearchEngine;

  /** Addresses of what holds the text, word after word. */
  const found = async (text: string) => {
    const fragments = await Promise.all((await engine.phrase(codesOf(text))).map(({ load }) => load()));
    return fragments.map(({ url }) => decodeURI(url)).toSorted();
  };

  beforeAll(async () => {
    directory = folder.current;
    const site = path.join(directory, "site");
    const documents = path.join(directory, "public", "documents");
    await mkdir(documents, { recursive: true });
    const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
    await copyFile(fixture("pdf/text.pdf"), path.join(documents, "แผน 1.pdf"));
    await copyFile(fixture("pdf/scan.pdf"), path.join(documents, "scan.pdf"));
    await copyFile(fixture("documents/plan.xlsx"), path.join(documents, "plan.xlsx"));
    await writeFile(path.join(documents, "photo.jpg"), "-");
    const evidence = [
      { title: "แผนดำเนินงาน", file: "documents/แผน 1.pdf" },
      { title: "คำสั่งมอบหมาย", file: "documents/scan.pdf" },
      { title: "ตารางแผน", file: "documents/plan.xlsx" },
      { title: "ภาพกิจกรรม", file: "documents/photo.jpg" },
    ];
    const files = await fileFacts(path.join(directory, "public"), cacheIn(path.join(directory, "cache")));
    const index = start(directory, { files, disclosures: [makeDisclosure({ evidence })] });
    try {
      announce("/news/", "<h1>ข่าว</h1><p>น้ํา<b>ประ</b>ปาไม่ไหล วงเงิน ๑,๒๐๐,๐๐๐ บาท", {
        kind: "news",
        fiscalYears: [2566],
      });
      announce("/news/rice/", "<h1>ข้าวสีขาว</h1><p>จองได้ที่ตลาด");
      announce("/oit/2566/o11/", "<h1>แผน</h1><p>เผยแพร่ตามข้อ ๐11", {
        kind: "item",
        items: ["o11"],
        fiscalYears: [2566],
      });
      announce("/about/", "<h1>E1</h1><p>อาคาร T1 กว้าง ๒๐๐ เมตร (e-GP) ฯลฯ Jazz 1,200 COVID19 ต่าง ๆ");
      announcePage({ pathname: "/web/search/", html: Buffer.from("<main><h1>ข่าว</h1></main>") });
      await mkdir(site);
      report = await index.finish(site);
    } finally {
      await index.stop();
    }
    announce("/late/", "<h1>ประกาศช้า</h1>");
    served = await serveIndex(path.join(site, INDEX_FOLDER));
    engine = engineOf(await openParts(served.library, served.address, 0, 1));
  });

  afterAll(() => {
    served.stop();
  });

  it.each([
    ["ข่าว", ["/news/"]],
    ["ข้าว", ["/news/rice/"]],
    ["ขาว", ["/news/rice/"]],
    ["น้ำประปา", ["/news/"]],
    ["1200000", ["/news/"]],
    ["o11", ["/oit/2566/o11/"]],
    ["E1", ["/about/"]],
    ["t1", ["/about/"]],
    ["200", ["/about/"]],
    ["11", []],
    ["ติดไฟ", ["/documents/plan.xlsx"]],
    ["ปรับปรุงถนน", ["/documents/แผน 1.pdf#page=1"]],
    ["ดำเนินงาน", ["/documents/แผน 1.pdf#page=1"]],
    ["คำสั่งมอบหมาย", ["/documents/scan.pdf"]],
    ["scan.pdf", ["/documents/scan.pdf"]],
    ["ภาพกิจกรรม", ["/documents/photo.jpg"]],
    ["250000.5", ["/documents/plan.xlsx"]],
    ["ประกาศช้า", []],
    ["ไม่มีคำนี้", []],
  ])("answers %j with %j", async (text, addresses) => {
    expect(await found(text)).toEqual(addresses);
  });

  it("finds every run of words that stands in a text", async () => {
    const codes = codesOf("อาคาร T1 กว้าง ๒๐๐ เมตร (e-GP) ฯลฯ Jazz 1,200 COVID19 ต่าง ๆ");
    const runs = codes.flatMap((_, from) => codes.slice(from).map((_, more) => codes.slice(from, from + more + 1)));
    const hits = await Promise.all(runs.map(async (run) => (await engine.phrase(run)).length));
    expect(runs.filter((_, index) => hits[index] === 0)).toEqual([]);
  });

  it("reports how much can be found, and by name the documents of which only the title can", () => {
    expect(report.records).toBe(4 + 4);
    expect(report.withoutText).toEqual(["documents/scan.pdf", "documents/photo.jpg"]);
  });

  it("knows of each record what a reader wants to see", async () => {
    const [hit] = await engine.phrase(codesOf("วงเงิน"));
    const fragment = await hit?.load();
    const [title, text] = (fragment?.content ?? "").split(` ${TITLE_END} `);
    expect(readable(title ?? "")).toBe("ข่าว");
    expect(readable(text ?? "")).toBe("น้ำประปาไม่ไหล วงเงิน ๑,๒๐๐,๐๐๐ บาท");
    expect(fragment?.filters).toMatchObject({ kind: ["news"], year: ["2566"] });
  });

  it("knows where words stand first, and where titles end", async () => {
    const placeOf = async (text: string) => (await engine.phrase(codesOf(text))).map(({ place }) => place);
    expect(await placeOf("ข่าว")).toEqual([0]);
    expect(await placeOf("น้ำประปา")).toEqual([3]);
    const ends = await engine.filtered({ kind: ["news"] });
    expect(ends.map(({ place }) => place)).toEqual([codesOf("ข่าว").length]);
  });

  it("can be narrowed, and shown whole", async () => {
    expect(await engine.values(["year", "item"])).toMatchObject({
      year: ["2566"],
      item: expect.arrayContaining(["o1", "o11"]) as string[],
    });
    expect(await engine.filtered({ item: ["o11"] })).toHaveLength(1);
    expect(await engine.filtered({ kind: ["document"] })).toHaveLength(4);
    expect(await engine.filtered({})).toHaveLength(report.records);
  });

  it("holds the words of the site, and no program for pages that are not ours", async () => {
    const folder = path.join(directory, "site", INDEX_FOLDER);
    const words: unknown = JSON.parse(await readFile(path.join(folder, WORDS_FILE), "utf8"));
    expect(words).toEqual(expect.arrayContaining(["ปรับปรุง", "ถนน"]));
    expect((await readdir(folder)).filter((name) => /ui|highlight/.test(name))).toEqual([]);
  });
});

describe("an index of which something was published", () => {
  const pages = new Map(
    ["a", "b", "c", "d"].map((name) => [
      `/news/${name}/`,
      `<main data-search="{&quot;kind&quot;:&quot;news&quot;}"><h1>ข่าว ${name}</h1><p>${"ถนน น้ำประปา ".repeat(3)}${name}</main>`,
    ]),
  );
  const changed = (html: string) => html.replace("น้ำประปา", "ไฟฟ้าสาธารณะ");
  let directory: string;
  beforeEach(async () => {
    directory = await newFolder();
    for (const [address, html] of pages) {
      await mkdir(path.join(directory, "out", address), { recursive: true });
      await writeFile(path.join(directory, "out", address, "index.html"), html);
    }
  });

  /** Makes an index of pages that are taken over, and of others. @returns what is known of it */
  async function make(
    to: string,
    kept: readonly string[],
    made: ReadonlyMap<string, string>,
    shards = NO_SHARDS,
    content: Partial<Content> = {},
  ) {
    const index = start(directory, content, shards);
    try {
      for (const [address, html] of made) announcePage({ pathname: `/web${address}`, html: Buffer.from(html) });
      for (const address of kept) {
        const file = path.join(directory, "out", address, "index.html");
        announcePage({ pathname: `/web${address}`, kept: { file, html: fingerprint(pages.get(address) ?? "") } });
      }
      await mkdir(path.join(directory, to), { recursive: true });
      return await index.finish(path.join(directory, to));
    } finally {
      await index.stop();
    }
  }

  const contents = async (site: string) => {
    const index = path.join(directory, site, INDEX_FOLDER);
    const names = (await filesBelow(index)).map(async (name) => [
      name,
      await readFile(path.join(index, name), "base64"),
    ]);
    return Promise.all(names);
  };

  it.each([
    ["nothing has changed", ["/news/a/", "/news/b/", "/news/c/", "/news/d/"], []],
    ["a page has changed", ["/news/a/", "/news/c/", "/news/d/"], ["/news/b/"]],
    ["a page is gone", ["/news/a/", "/news/c/", "/news/d/"], []],
    ["one page has changed and another is gone", ["/news/d/", "/news/a/"], ["/news/c/"]],
  ])("is the very one that is made from nothing where %s", async (_, kept, others) => {
    const { shards } = await make("out", [], pages);
    const renewed = new Map(others.map((address) => [address, changed(pages.get(address) ?? "")]));
    const again = await make("again", kept, renewed, shards);
    const all = [...renewed, ...kept.map((address) => [address, pages.get(address) ?? ""] as const)];
    const fresh = await make("fresh", [], new Map(all.toSorted(([a], [b]) => (a < b ? -1 : 1))));
    expect(await contents("again")).toEqual(await contents("fresh"));
    expect(again.records).toBe(fresh.records);
    expect(wordsOf(again.shards)).toEqual(wordsOf(fresh.shards));
  });

  it("is made from nothing where the table of abbreviations has changed, by which it is marked", async () => {
    const { shards } = await make("out", [], pages);
    const content = { abbreviations: [{ short: "ทาง", full: "น้ำประปา", also: [] }] };
    await make("again", [...pages.keys()], new Map(), shards, content);
    await make("fresh", [], pages, NO_SHARDS, content);
    expect(await contents("again")).toEqual(await contents("fresh"));
    expect(await contents("again")).not.toEqual(await contents("out"));
  });

  it("is made from nothing where what was published of it is not whole", async () => {
    const { shards } = await make("out", [], pages);
    await rm(path.join(directory, "out", INDEX_FOLDER, "fragment"), { recursive: true });
    await make("again", [...pages.keys()].toReversed(), new Map(), shards);
    await make("fresh", [], pages);
    expect(await contents("again")).toEqual(await contents("fresh"));
  });
});

describe("an index of several parts", () => {
  const STORIES = 1250;
  const addressOf = (story: number): string => `/news/s${story}/`;
  const htmlOf = (story: number, text: string): string =>
    `<main data-search="{&quot;kind&quot;:&quot;news&quot;}"><h1>ข่าว ${story}</h1><p>${text} ${"ถนน".repeat(story % 3)}</main>`;
  const made = makeNews();
  const news = Array.from({ length: STORIES }, (_, story) => {
    const date = new Date(Date.UTC(2016, 0, 1 + story)).toISOString().slice(0, 10);
    return { ...made, id: `s${story}`, data: { ...made.data, date } };
  });
  const OLD = 700;
  /** Pagefind waits for ever where the first part holds nothing, which no site lets happen. */
  const ABOUT = `<main data-search="{&quot;kind&quot;:&quot;page&quot;}"><h1>เกี่ยวกับเรา</h1></main>`;
  // So are they rendered where nothing was published.
  const inOrder = Array.from({ length: STORIES }, (_, story) => story).toSorted((a, b) =>
    addressOf(a) < addressOf(b) ? -1 : 1,
  );
  let directory: string;
  const make = async (
    to: string,
    changed: string | undefined,
    shards = NO_SHARDS,
    renewed: readonly string[] = [],
  ): Promise<Uint8Array> => {
    const index = start(directory, { news }, shards, renewed);
    try {
      announcePage({ pathname: "/web/about/", html: Buffer.from(ABOUT) });
      for (const story of inOrder) {
        const html = htmlOf(story, story === OLD && changed !== undefined ? changed : "น้ำประปา");
        announcePage({ pathname: `/web${addressOf(story)}`, html: Buffer.from(html) });
      }
      await mkdir(path.join(directory, to), { recursive: true });
      return (await index.finish(path.join(directory, to))).shards;
    } finally {
      await index.stop();
    }
  };
  const files = async (site: string): Promise<Map<string, string>> => {
    const index = path.join(directory, site, INDEX_FOLDER);
    const read = async (name: string) => [name, await readFile(path.join(index, name), "base64")] as const;
    return new Map(await Promise.all((await filesBelow(index)).map(read)));
  };

  it("packs the word lists of what is older, alike whether it was published before or not, and finds all in them", async () => {
    directory = await newFolder();
    const shards = await make("out", undefined);
    const same = await make("same", undefined, shards);
    expect(await files("same")).toEqual(await files("out"));
    expect(same).toEqual(shards);
    await make("again", "อุทกภัย", shards);
    await make("fresh", "อุทกภัย");
    // What is foretold rightly, too late in the order, or wrongly changes nothing but the time it takes.
    await make("told", "อุทกภัย", shards, [addressOf(OLD)]);
    expect(await files("told")).toEqual(await files("fresh"));
    await make("misled", "อุทกภัย", shards, [addressOf(999)]);
    expect(await files("misled")).toEqual(await files("fresh"));
    await make("unmoved", undefined, shards, [addressOf(OLD)]);
    expect(await files("unmoved")).toEqual(await files("out"));
    expect(await files("again")).toEqual(await files("fresh"));
    // Nothing else is asked for by itself.
    const older = [...(await files("again")).keys()].filter((name) => /^[2-9]/.test(name));
    expect(older.filter((name) => !/fragment|\.pack$/.test(name))).toEqual(["2/packs.json"]);

    const packed = [...(await files("out")).keys()].find((name) => name.endsWith(".pack")) ?? "";
    await rm(path.join(directory, "out", INDEX_FOLDER, packed));
    await make("mended", "อุทกภัย", shards);
    expect(await files("mended")).toEqual(await files("fresh"));

    const served = await serveIndex(path.join(directory, "again", INDEX_FOLDER));
    const { parts, recent, near } = divide(makeContent({ news }));
    expect([recent, near, parts]).toEqual([2, 6, 6]);
    const engine = await openWhole(served, { parts, recent, near });
    const urls = async (text: string) => {
      const hits = await engine.phrase(codesOf(text));
      return await Promise.all(hits.map(async ({ load }) => (await load()).url));
    };
    expect(await urls("อุทกภัย")).toEqual([addressOf(OLD)]);
    expect(await urls("1234")).toEqual([addressOf(1234)]);
    expect(await engine.phrase(codesOf("น้ำประปา"))).toHaveLength(STORIES - 1);
    served.stop();
  });
});

/** The words of an index with how often each is used, in the order of their letters. */
const wordsOf = (shards: Uint8Array): unknown[] =>
  new TextDecoder()
    .decode(shards)
    .split("\n")
    .map((line) => (JSON.parse(line) as { words: [string, number][] }).words.toSorted());

describe("an index that cannot be made", () => {
  let directory: string;
  beforeEach(async () => {
    directory = await newFolder();
  });

  it.each([
    ["its facts cannot be read", "{", "other", /JSON/],
    ["there is no site to put it in", undefined, "other", /ENOENT/],
    ["Pagefind cannot write", undefined, "work", /ENOTDIR/],
  ])("is an error, not silence, when %s", async (_, facts, file, message) => {
    const index = start(directory);
    await writeFile(path.join(directory, file), "-");
    announce("/", "<h1>หน้า</h1>", facts);
    await expect(index.finish(path.join(directory, "site"))).rejects.toThrow(message);
    await index.stop();
  });

  it("is an error too when it was stopped", async () => {
    const index = start(directory);
    await index.stop();
    await expect(index.finish(path.join(directory, "site"))).rejects.toThrow("ended");
  });
});
