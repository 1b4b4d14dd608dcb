import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { PACKS_FILE } from "../../../src/domain/addresses/index-files.ts";
import type { Chunk } from "../../../src/publish/search/meta-file.ts";
import { packedPart, packsOf, publishedPacks, writePacks, type PackedPart } from "../../../src/publish/search/packs.ts";
import { newFolder } from "../../folder.ts";

/** The pieces of a part that end with these words. */
const chunks = (part: number, ends: string, size = 10): Chunk[] =>
  ends.split("").map((last) => [`${part}-${last}`, last, size]);
const packed = (chunks: readonly Chunk[], files: Readonly<Record<string, number>> = {}): PackedPart => ({
  chunks,
  files,
});
const namesIn = (parts: Parameters<typeof packsOf>[0]): string[] =>
  packsOf(parts).map((pack) => pack.map(([name]) => name).join(" "));

describe("packs of word lists", () => {
  it("end where a piece ends in every part", () => {
    expect(
      namesIn(
        new Map([
          ["4", packed(chunks(4, "acdfz"))],
          ["5", packed(chunks(5, "bcefz"))],
        ]),
      ),
    ).toEqual(["4-a 5-b 4-c 5-c", "4-d 5-e 4-f 5-f", "4-z 5-z"]);
  });

  it("are those of the long lists, where another is short", () => {
    expect(
      namesIn(
        new Map([
          ["4", packed(chunks(4, "abcd"))],
          ["5", packed(chunks(5, "abcd"))],
          ["6", packed(chunks(6, "d"))],
        ]),
      ),
    ).toEqual(["4-a 5-a", "4-b 5-b", "4-c 5-c", "4-d 5-d 6-d"]);
  });

  it("are of some size where no piece ends in every part, and never divide a word", () => {
    expect(
      namesIn(
        new Map([
          ["4", packed(chunks(4, "aceg", 40_000))],
          ["5", packed(chunks(5, "bcfh", 40_000))],
        ]),
      ),
    ).toEqual(["4-a 5-b", "4-c 5-c", "4-e 5-f", "4-g 5-h"]);
  });

  it("are none where there is nothing", () => {
    expect(packsOf(new Map([["4", packed([])]]))).toEqual([]);
  });
});

it("name what they hold of a part in one order, in whichever Pagefind gives its files", () => {
  const files = ["filter/b.pf_filter", "pagefind-entry.json", "filter/a.pf_filter"].map((path) => ({
    path,
    content: Buffer.from(path),
  }));
  const names = (given: typeof files): string[] => Object.keys(packedPart(given).files);
  expect(names(files)).toEqual(["filter/a.pf_filter", "filter/b.pf_filter", "pagefind-entry.json"]);
  expect(names(files.toReversed())).toEqual(names(files));
});

describe("packs that were published", () => {
  const parts = new Map([
    ["4", packed(chunks(4, "abc"), { "pagefind-entry.json": 10, "index/4-zp.pf_index": 10 })],
    ["5", packed(chunks(5, "abd"), { "pagefind-entry.json": 10 })],
  ]);
  const names = [
    ...[...parts.values()].flatMap(({ chunks }) => chunks.map(([name]) => name)),
    ...["4/pagefind-entry.json", "4-zp", "5/pagefind-entry.json"],
  ];
  const bytesOf = (name: string): Uint8Array => Buffer.from(name.padEnd(10, ".").slice(0, 10));
  let directory: string;
  beforeEach(async () => {
    directory = path.join(await newFolder(), "4");
    writePacks(directory, parts, bytesOf);
  });
  const files = async (): Promise<string[]> => (await readdir(path.join(directory, "index"))).toSorted();

  /** Takes something out of their list. */
  const shorten = async (gone: RegExp): Promise<void> => {
    const list = path.join(directory, PACKS_FILE);
    const text = await readFile(list, "utf8");
    expect(text).toMatch(gone);
    await writeFile(list, text.replace(gone, ""));
  };

  it("give each piece and each file back", () => {
    const packs = publishedPacks(directory, parts);
    expect(names.map((name) => Buffer.from(packs?.bytesOf(name) ?? []).toString())).toEqual(
      names.map((name) => Buffer.from(bytesOf(name)).toString()),
    );
    expect(() => packs?.bytesOf("6-a")).toThrow("6-a");
  });

  it("are taken over whole", async () => {
    const to = path.join(await newFolder(), "4");
    await mkdir(to, { recursive: true });
    publishedPacks(directory, parts)?.takeOver(to);
    expect((await readdir(path.join(to, "index"))).toSorted()).toEqual(await files());
    expect(publishedPacks(to, parts)).toBeDefined();
  });

  it.each<[string, () => Promise<void>]>([
    ["a pack is gone", async () => rm(path.join(directory, "index", (await files())[0] ?? ""))],
    ["a pack is cut off", async () => truncate(path.join(directory, "index", (await files())[0] ?? ""), 3)],
    ["their list is gone", () => rm(path.join(directory, PACKS_FILE))],
    ["a file in their list is cut off", () => shorten(/(?<=4-zp[^"]*":")..../)],
  ])("are nothing to build on when %s", async (_, damage) => {
    await damage();
    expect(publishedPacks(directory, parts)).toBeUndefined();
  });

  it("are nothing to build on when the parts were others", () => {
    expect(publishedPacks(directory, new Map([["4", packed(chunks(4, "abc"))]]))).toBeUndefined();
  });
});
