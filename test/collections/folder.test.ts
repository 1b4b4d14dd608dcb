import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openFolder } from "../../src/collections/folder.ts";

let directory = "";
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "folder-"));
});
afterAll(() => rm(directory, { recursive: true }));

it("reads a file once in a run and takes it apart once; the next run sees what has changed", async () => {
  const file = path.join(directory, "a.yaml");
  await writeFile(file, "title: ก่อน\n");
  const folder = openFolder(directory);
  const source = folder.source("a.yaml", false);
  await writeFile(file, "title: หลัง\n");
  expect(source.document.toJS()).toEqual({ title: "ก่อน" });
  expect(folder.source("a.yaml", false)).toBe(source);
  expect(folder.text("a.yaml")).toBe("title: ก่อน\n");
  expect(openFolder(directory).text("a.yaml")).toBe("title: หลัง\n");
});

it("tells whoever asks of a file that is not there", () => {
  const folder = openFolder(directory);
  expect(() => folder.text("b.yaml")).toThrow("ENOENT");
  expect(() => folder.source("b.yaml", true)).toThrow("ENOENT");
});
