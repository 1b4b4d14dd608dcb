import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { toArabicDigits } from "../../src/domain/thai/digits.ts";
import { ngiuRai } from "../fixtures/agencies/ngiu-rai.test-data.ts";
import { nongHai } from "../fixtures/agencies/nong-hai.test-data.ts";
import { thungArun } from "../fixtures/agencies/thung-arun.test-data.ts";
import { SITES } from "../sites.ts";

const AGENCIES = [
  { name: "thung-arun", figures: thungArun.figures },
  { name: "ngiu-rai", figures: ngiuRai.figures },
  { name: "nong-hai", figures: nongHai.figures },
];

describe.each(AGENCIES)("the pages of $name", ({ name, figures }) => {
  it("show every figure of its document", async () => {
    const text = await publishedText(name);
    expect(figures.filter((figure) => !text.includes(plain(figure)))).toEqual([]);
  });

  it("do not hold the webmaster's handbook, which the agency has not asked for", async () => {
    expect(await readdir(outOf(name))).not.toContain("handbook");
  });
});

const outOf = (name: string): string => SITES.find((site) => site.name === name)?.out ?? expect.fail(name);

/** What the pages of an agency say of results, measures and reports. */
async function publishedText(name: string): Promise<string> {
  const out = outOf(name);
  const pages = (await readdir(out, { recursive: true })).filter((file) =>
    /^(results|measures|reports)\b.*\.html$/.test(file),
  );
  const texts = await Promise.all(pages.map((file) => readFile(path.join(out, file), "utf8")));
  return plain(texts.join(" ").replace(/<[^>]*>/g, " "));
}

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const plain = (text: string) =>
  toArabicDigits(text)
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, " ");
