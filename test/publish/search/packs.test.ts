import { mkdir, readdir, rm, truncate } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { PACKS_FILE } from "../../../src/domain/addresses/index-files.ts";
import type { Chunk } from "../../../src/publish/search/meta-file.ts";
import { packsOf, publishedPacks, writePacks } from "../../../src/publish/search/packs.ts";
import { newFolder } from "../../folder.ts";

/** The pieces of a part that end with these words. */
const chunks = (part: number, ends: string, size = 10): Chunk[] =>
  ends.split("").map((last) => [`${part}-${last}`, last, size]);
const namesIn = (parts: Parameters<typeof packsOf>[0]): string[] =>
  packsOf(parts).map((pack) => pack.map(([name]) => name).join(" "));

describe("packs of word lists", () => {
  it("end where a piece ends in every part", () => {
    expect(
      namesIn(
        new Map([
          [4, chunks(4, "acdfz")],
          [5, chunks(5, "bcefz")],
        ]),
      ),
    ).toEqual(["4-a 5-b 4-c 5-c", "4-d 5-e 4-f 5-f", "4-z 5-z"]);
  });

  it("are those of the long lists, where another is short", () => {
    expect(
      namesIn(
        new Map([
          [4, chunks(4, "abcd")],
          [5, chunks(5, "abcd")],
          [6, chunks(6, "d")],
        ]),
      ),
    ).toEqual(["4-a 5-a", "4-b 5-b", "4-c 5-c", "4-d 5-d 6-d"]);
  });

  it("are of some size where no piece ends in every part, and never divide a word", () => {
    expect(
      namesIn(
        new Map([
          [4, chunks(4, "aceg", 40_000)],
          [5, chunks(5, "bcfh", 40_000)],
        ]),
      ),
    ).toEqual(["4-a 5-b", "4-c 5-c", "4-e 5-f", "4-g 5-h"]);
  });

  it("are none where there is nothing", () => {
    expect(packsOf(new Map([[4, []]]))).toEqual([]);
  });
});

describe("packs that were published", () => {
  const parts = new Map([
    [4, chunks(4, "abc")],
    [5, chunks(5, "abd")],
  ]);
  const bytesOf = (name: string): Uint8Array => Buffer.from(name.padEnd(10, "."));
  let directory: string;
  beforeEach(async () => {
    directory = path.join(await newFolder(), "4");
    writePacks(directory, parts, bytesOf);
  });
  const files = async (): Promise<string[]> => (await readdir(path.join(directory, "index"))).toSorted();

  it("give each piece back", () => {
    const packs = publishedPacks(directory, parts);
    const names = [...parts.values()].flat().map(([name]) => name);
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
  ])("are nothing to build on when %s", async (_, damage) => {
    await damage();
    expect(publishedPacks(directory, parts)).toBeUndefined();
  });

  it("are nothing to build on when the parts were others", () => {
    expect(publishedPacks(directory, new Map([[4, chunks(4, "abc")]]))).toBeUndefined();
  });
});
