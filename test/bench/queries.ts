import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow } from "../../src/program/paths.ts";
import { pageRecord } from "../../src/publish/search/page-text.ts";
import { thaiWords } from "../../src/publish/search/words.ts";
import { streams } from "./random.ts";

const MOST_WORDS = 3;

/** Draws queries of one to three words that stand one after the other in a line of some page of a built site. */
export async function drawQueries(site: string, count: number, seed: number): Promise<string[]> {
  const [random] = streams(seed, 1);
  if (!random) throw new RangeError("no stream");
  const pages = (await filesBelow(site)).filter((file) => file.endsWith(".html"));
  const queries: string[] = [];
  while (queries.length < count) {
    const file = random.pick(pages);
    const record = pageRecord(`/${file}`, await readFile(path.join(site, file), "utf8"));
    const words = record ? thaiWords(random.pick(record.text.split("\n"))) : [];
    if (words.length === 0) continue;
    const start = random.int(0, words.length - 1);
    queries.push(words.slice(start, start + random.int(1, MOST_WORDS)).join(" "));
  }
  return queries;
}
