import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { changeOneRecord, makeArchive } from "./archive.ts";
import { loadContent } from "../../src/collections/load.ts";
import { filesBelow } from "../../src/program/paths.ts";
import { newFolder } from "../folder.ts";

const RECORDS = 60;

async function archive(seed: number): Promise<string> {
  const directory = await newFolder();
  await makeArchive(directory, { records: RECORDS, documents: 0, seed });
  return directory;
}

async function textsOf(directory: string): Promise<Record<string, string>> {
  const files = await filesBelow(directory);
  const texts = files.map(async (file) => [file, await readFile(path.join(directory, file), "utf8")] as const);
  return Object.fromEntries(await Promise.all(texts));
}

it("loads without problems, with records of every kind", async () => {
  const { content, problems } = await loadContent(await archive(1), "2026-04-30");
  expect(problems).toEqual([]);
  if (!content) throw new Error("no content");
  const { disclosures, results, measures, reports, people, services, faqs, news, pages } = content;
  const kinds = [disclosures, results, measures, reports, people, services, faqs, news, pages];
  expect(kinds.map((kind) => kind.length)).not.toContain(0);
  expect(kinds.flat()).toHaveLength(RECORDS - 1);
});

it("is the same for the same seed and another for another", async () => {
  const [first, same, other] = await Promise.all(
    [archive(1), archive(1), archive(2)].map(async (made) => textsOf(await made)),
  );
  expect(same).toEqual(first);
  expect(other).not.toEqual(first);
});

it("refuses a folder that holds something", async () => {
  const directory = await archive(1);
  await expect(makeArchive(directory, { records: RECORDS, documents: 0, seed: 1 })).rejects.toThrow("is not empty");
});

it("changes the body of one story", async () => {
  const directory = await archive(1);
  const before = await textsOf(directory);
  const { file, word } = await changeOneRecord(directory);
  const after = await textsOf(directory);
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([file]);
  expect(before[file]).not.toContain(word);
  expect(after[file]).toContain(word);
});
