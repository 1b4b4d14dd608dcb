import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { ROOT } from "../../../src/program/paths.ts";
import { beginBundle } from "../../../src/publish/bundle/early-bundle.ts";
import { keepBundle, readBundle, type StoredBundle } from "../../../src/publish/bundle/kept-bundle.ts";
import { newFolder } from "../../folder.ts";

let cache: string;
beforeEach(async () => {
  cache = await newFolder();
  vi.stubEnv("CACHE_DIR", cache);
  return () => vi.unstubAllEnvs();
});
const namesIn = (...folder: string[]) => readdirSync(path.join(cache, ...folder));
const workLeft = () => namesIn().filter((name) => name.startsWith("build-"));

const BUNDLE: StoredBundle = {
  bundle: { entry: "entry.mjs", pages: [], libraries: [] },
  files: new Map([["server/entry.mjs", Buffer.from("export {};")]]),
};

it("is made of the program alone, and kept for the next time; nothing else is left behind", async () => {
  const made = await (async () => {
    await using early = beginBundle(Promise.resolve(false));
    return await early.take();
  })();
  if (!made) throw new Error("No bundle was made");
  expect([...made.files.keys()]).toContain(`server/${made.bundle.entry}`);
  const [name = ""] = namesIn("bundles");
  expect(readBundle(path.join(cache, "bundles", name))).toEqual(made);
  for (const [file, bytes] of made.files) {
    const text = Buffer.from(bytes).toString("latin1");
    expect(text.includes(ROOT) || text.includes(cache), `${file} names a place of this computer`).toBe(false);
  }
  expect(workLeft()).toEqual([]);
});

it("ends with a publication that is refused", async () => {
  const early = beginBundle(Promise.resolve(false));
  const taken = early.take();
  await early[Symbol.asyncDispose]();
  expect(await taken).toBeUndefined();
  expect(workLeft()).toEqual([]);
});

it("is not made where it stands", async () => {
  await using early = beginBundle(Promise.resolve(true));
  expect(await early.take()).toBeUndefined();
  expect(namesIn()).toEqual([]);
});

it.each([
  ["a file", "server/entry.mjs", "export { };"],
  ["its list", "bundle.json", "{}"],
  ["nothing", "other", ""],
])("a kept bundle of which %s was changed is taken for none", (what, file, text) => {
  const place = path.join(cache, "bundle");
  keepBundle(BUNDLE, place);
  writeFileSync(path.join(place, file), text);
  expect(readBundle(place)).toEqual(what === "nothing" ? BUNDLE : undefined);
});
