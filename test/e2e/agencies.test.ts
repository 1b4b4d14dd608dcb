import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { toArabicDigits } from "../../src/domain/thai/digits.ts";
import { ngiuRai } from "../fixtures/agencies/ngiu-rai.test-data.ts";
import { nongHai } from "../fixtures/agencies/nong-hai.test-data.ts";
import { thungArun } from "../fixtures/agencies/thung-arun.test-data.ts";
import { run } from "../scripts/run.ts";

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
});

/** Publishes an agency and reads what its pages say of results, measures and reports. */
async function publishedText(name: string): Promise<string> {
  const out = fileURLToPath(new URL(`../.out/${name}`, import.meta.url));
  const agency = fileURLToPath(new URL(`../fixtures/agencies/${name}`, import.meta.url));
  const { code, output } = await run("build", [], { AGENCY_DIR: agency, OUT_DIR: out, AS_OF: "2025-11-20" });
  expect(code, output).toBe(0);
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
