import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { draftFile } from "../../../src/authoring/import/draft-file.ts";
import { cacheIn } from "../../../src/documents/cache.ts";
import type { OcrEngine } from "../../../src/documents/ocr/engine.ts";
import { readPaper } from "../../../src/documents/outline/paper.ts";
import { resultSchema } from "../../../src/domain/model/records/result.ts";
import { resultIn } from "../../../src/domain/tables/scores/index.ts";
import { newFolder } from "../../folder.ts";

/** Reads these words off the lines of a picture, one after the other. */
const reading = (...words: readonly string[]) => {
  const left = [...words];
  const engine: OcrEngine = {
    readLine: () => Promise.resolve({ text: left.shift() ?? "", confidence: 90 }),
    close: () => Promise.resolve(),
  };
  return () => Promise.resolve(engine);
};
const scan = () => readFile(new URL("../../fixtures/pdf/scanned-notice.pdf", import.meta.url));
const cache = async () => cacheIn(path.join(await newFolder(), "cache"));

it("what was read off a scan of a result is a question, figure by figure, and nothing of it a score", async () => {
  const words = ["คะแนนรวม 86.17 คะแนน"];
  const paper = await readPaper(await scan(), "a.pdf", { start: reading(...words), cache: await cache() });
  expect(paper.isPicture).toBe(true);
  const result = resultIn(paper.tables, 2567, { lines: paper.lines, isPicture: paper.isPicture });
  expect(result.scores).toEqual([]);
  expect(result.data.unsure).toMatchObject([{ score: 86.17, couldBe: ["total"] }]);
  const { text } = draftFile("content/results/2567.yaml", resultSchema, result.data, []);
  expect(text).toContain("[เติม");
});

it("a scan is no paper where nothing reads pictures, or the picture is none", async () => {
  const nobody = { start: undefined, cache: await cache() };
  expect((await readPaper(await scan(), "a.pdf", nobody)).isPicture).toBe(false);
  const broken = { start: reading(), cache: await cache() };
  await expect(readPaper(Buffer.from("no picture"), "a.jpg", broken)).rejects.toThrow("pdf");
});
