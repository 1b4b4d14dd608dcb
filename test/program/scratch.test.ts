import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { scratch } from "../../src/program/scratch.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "scratch-"));
  await mkdir(path.join(folder, "memory"));
});
afterEach(() => rm(folder, { recursive: true }));

const fill = (into: string): void => {
  writeFileSync(path.join(into, "a"), "a");
};

it("stands in memory, and is gone when it is no longer needed", async () => {
  const made = scratch(path.join(folder, "disk"), fill, path.join(folder, "memory"));
  expect(path.dirname(made.folder)).toBe(path.join(folder, "memory"));
  expect(await readdir(made.folder)).toEqual(["a"]);
  made.remove();
  expect(await readdir(path.join(folder, "memory"))).toEqual([]);
  expect(existsSync(path.join(folder, "disk"))).toBe(false);
});

it("stands on the disk where there is no such memory", () => {
  const made = scratch(path.join(folder, "disk"), fill, path.join(folder, "nowhere"));
  expect(path.dirname(made.folder)).toBe(path.join(folder, "disk"));
  made.remove();
});

it("stands on the disk where memory is full, and leaves nothing there", async () => {
  const memory = path.join(folder, "memory");
  const full = (into: string): void => {
    fill(into);
    if (into.startsWith(memory)) throw Object.assign(new Error("full"), { code: "ENOSPC" });
  };
  const made = scratch(path.join(folder, "disk"), full, memory);
  expect(path.dirname(made.folder)).toBe(path.join(folder, "disk"));
  expect(await readdir(memory)).toEqual([]);
  made.remove();
});

it("what a run that was killed has left is gone after a day, and nothing else is", async () => {
  const memory = path.join(folder, "memory");
  const old = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  for (const name of ["prongsai-old", "another"]) {
    await mkdir(path.join(memory, name));
    await utimes(path.join(memory, name), old, old);
  }
  await mkdir(path.join(memory, "prongsai-new"));
  await writeFile(path.join(memory, "prongsai-new/a"), "");
  scratch(path.join(folder, "disk"), fill, memory).remove();
  expect((await readdir(memory)).toSorted()).toEqual(["another", "prongsai-new"]);
});
