import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { newFolder } from "../folder.ts";

let cache = "";
beforeEach(async () => {
  cache = await newFolder();
  vi.stubEnv("CACHE_DIR", cache);
});

/** As another process reads the program. */
async function hashAnew(): Promise<string> {
  vi.resetModules();
  return (await import("../../src/program/program-hash.ts")).codeHash();
}

it("the same program has the same fingerprint, whether it was read before or not", async () => {
  // As if it had been installed long ago.
  const now = Date.now();
  vi.spyOn(Date, "now").mockReturnValue(now + 60_000);
  const hash = await hashAnew();
  expect(await hashAnew()).toBe(hash);
  const kept = path.join(cache, "program/code");
  const text = await readFile(kept, "utf8");
  const [described = "", , print = ""] = text.split(" ");
  for (const altered of ["", text.slice(0, 40), `${described} ${"0".repeat(64)} ${print}`]) {
    await writeFile(kept, altered);
    expect(await hashAnew()).toBe(hash);
  }
});
