import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { cacheIn, type Cache } from "../../src/documents/cache.ts";
import { fileFacts } from "../../src/collections/files.ts";
import type { FileFacts } from "../../src/domain/model/entry.ts";
import { useFolder, writeFiles } from "../folder.ts";

const fixture = (name: string) => readFile(fileURLToPath(new URL(`../fixtures/pdf/${name}`, import.meta.url)));

const document = (name: string) => readFile(fileURLToPath(new URL(`../fixtures/documents/${name}`, import.meta.url)));

const directory = useFolder();
let facts: Record<string, FileFacts>;
let cache: Cache;
const text = await fixture("text.pdf");
const xlsx = await document("plan.xlsx");

beforeAll(async () => {
  const files: Record<string, Uint8Array | string> = {
    "text.pdf": text,
    "scan.pdf": await fixture("scan.pdf"),
    "encrypted.pdf": await fixture("encrypted.pdf"),
    "cut.pdf": text.subarray(0, text.length / 2),
    "nearly-whole.pdf": text.subarray(0, text.length * 0.9),
    "error-page.PDF": "<!doctype html><title>404</title>",
    "empty.pdf": "",
    "empty.csv": "",
    "whole.xlsx": xlsx,
    "cut.xlsx": xlsx.subarray(0, -22),
    "list.csv": "ลำดับ,โครงการ\n1,ถนน\n",
    "map.svg": "<svg/>",
  };
  await writeFiles(directory.current, files);
  cache = cacheIn(path.join(directory.current, ".cache"));
  facts = await fileFacts(directory.current, cache);
});

describe("what is read off a file", () => {
  it("is the title, the pages and the text of a PDF", () => {
    expect(facts["text.pdf"]).toEqual({
      size: text.length,
      sha256: createHash("sha256").update(text).digest("hex"),
      pages: 1,
      made: "2026-11-21",
      pdf: { title: "แผนดำเนินงาน ปีงบประมาณ พ.ศ. 2566" },
      text: true,
    });
  });

  it("tells a scan, which opens and has pages, from a PDF with text", () => {
    expect(facts["scan.pdf"]).toMatchObject({ pages: 1, text: false });
    expect(facts["scan.pdf"]).not.toHaveProperty("fault");
  });

  it.each([
    ["encrypted.pdf", "encrypted"],
    ["cut.pdf", "truncated"],
    ["nearly-whole.pdf", "truncated"],
    ["error-page.PDF", "truncated"],
    ["empty.pdf", "empty"],
    ["empty.csv", "empty"],
    ["cut.xlsx", "truncated"],
  ])("is of %s that it is %s, and nothing from inside", (name, fault) => {
    expect(facts[name]).toMatchObject({ fault });
    expect(facts[name]).not.toHaveProperty("pdf");
    expect(facts[name]).not.toHaveProperty("pages");
    expect(facts[name]).not.toHaveProperty("text");
  });

  it.each(["whole.xlsx", "list.csv"])("is the size of %s, and that it has words", (name) => {
    expect(Object.keys(facts[name] ?? {})).toEqual(["size", "sha256", "text"]);
    expect(facts[name]?.text).toBe(true);
  });

  it("is the size of a file whose format we do not read", () => {
    expect(Object.keys(facts["map.svg"] ?? {})).toEqual(["size", "sha256"]);
  });

  it("is asked anew when the file has changed", async () => {
    await writeFile(path.join(directory.current, "empty.csv"), "ลำดับ\n");
    expect((await fileFacts(directory.current, cache))["empty.csv"]).not.toHaveProperty("fault");
  });
});

it("a folder that is not there has no files", async () => {
  expect(await fileFacts(path.join(directory.current, "nowhere"))).toEqual({});
});
