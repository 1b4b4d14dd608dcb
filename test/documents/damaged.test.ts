import { expect, it } from "vitest";
import { bombs, damagedVariants, fateOf } from "../bench/damaged.ts";
import { newFolder } from "../folder.ts";

/** What a file may make the program grow by (bytes). */
const MOST_GROWTH = 1_000_000_000;

it("damaged papers, bombs and pictures that claim to be huge are read or named, in bounded memory", async () => {
  const directory = await newFolder();
  const before = process.memoryUsage.rss();
  for (const variant of [...(await damagedVariants(16, 7)), ...(await bombs(80))]) {
    const { fate } = await fateOf(variant, directory);
    expect(["read", "named"], variant.name).toContain(fate);
  }
  expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_GROWTH);
});
