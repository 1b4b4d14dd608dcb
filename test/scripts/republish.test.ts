import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { changeOneRecord, makeArchive } from "../bench/archive.ts";
import { engineOf, openParts } from "../../src/components/search/engine.ts";
import { codesOf } from "../../src/domain/thai/search-code.ts";
import { INDEX_FOLDER } from "../../src/domain/addresses/index-files.ts";
import { useFolder } from "../folder.ts";
import { serveIndex } from "../search/open.ts";
import { run } from "./run.ts";

/** Stories and papers are more than one part of the index holds, and papers of a line are made faster than stories. */
const RECORDS = 250;
const PAPERS = 1000;

describe("an archive that is published again after one story has changed", () => {
  const folder = useFolder();
  let word: string;
  let story: string;
  const publish = async (out: string) => {
    const { code, output } = await run("build", [], {
      AGENCY_DIR: path.join(folder.current, "agency"),
      OUT_DIR: path.join(folder.current, out),
      AS_OF: "2026-11-20",
    });
    expect(code, output).toBe(0);
  };

  beforeAll(async () => {
    await makeArchive(path.join(folder.current, "agency"), { records: RECORDS, documents: 0, seed: 1 });
    await addPapers(path.join(folder.current, "agency"));
    await publish("again");
    const change = await changeOneRecord(path.join(folder.current, "agency"));
    word = change.word;
    story = path.basename(change.file, ".md");
    // Somebody has meddled with what is published: that page is made anew.
    const news = await readdir(path.join(folder.current, "again/news"), { withFileTypes: true });
    const other = news.find((entry) => entry.isDirectory() && entry.name !== story)?.name ?? "";
    await writeFile(path.join(folder.current, "again/news", other, "index.html"), "meddled");
    await publish("again");
    await publish("fresh");
  });

  it("is the same, page by page, as one that is published for the first time", async () => {
    expect(await digests(path.join(folder.current, "again"))).toEqual(
      await digests(path.join(folder.current, "fresh")),
    );
  });

  it.each(["again", "fresh"])("finds the new word in the changed story alone: %s", async (out) => {
    const { engine, stop } = await open(path.join(folder.current, out));
    const found = await engine.phrase(codesOf(word));
    const urls = await Promise.all(found.map(async ({ load }) => (await load()).url));
    stop();
    expect(urls).toEqual([`/news/${story}/`]);
  });

  it("finds as much as one that is published for the first time", async () => {
    const counts = await Promise.all(
      ["again", "fresh"].map(async (out) => {
        const { engine, stop } = await open(path.join(folder.current, out));
        const found = await Promise.all(["งบประมาณ", "ประกาศ", "2566"].map((text) => engine.phrase(codesOf(text))));
        stop();
        return found.map((list) => list.length);
      }),
    );
    expect(counts[0]).toEqual(counts[1]);
    for (const count of counts[0] ?? []) expect(count).toBeGreaterThan(0);
  });
});

/** Adds many short documents, and the page that leads to them. */
async function addPapers(agency: string): Promise<void> {
  const names = Array.from({ length: PAPERS }, (_, index) => `documents/papers/${index}.txt`);
  await mkdir(path.join(agency, "public/documents/papers"), { recursive: true });
  await Promise.all(
    names.map((name, index) => writeFile(path.join(agency, "public", name), `งบประมาณ แผ่นที่ ${index}\n`)),
  );
  const links = names.map((name, index) => `- [แผ่นที่ ${index}](/${name})`);
  await writeFile(
    path.join(agency, "content/pages/papers.mdx"),
    ["---", "title: แผ่นพับ", "description: แผ่นพับของปี", "updated: 2026-01-05", "---", "", ...links, ""].join("\n"),
  );
}

/** Opens an index of several parts, each in a numbered folder but the first. */
async function open(site: string) {
  const index = path.join(site, INDEX_FOLDER);
  const parts = 1 + (await readdir(index)).filter((name) => /^\d+$/.test(name)).length;
  expect(parts).toBeGreaterThan(1);
  const { library, address, stop } = await serveIndex(index);
  return { engine: engineOf(await openParts(library, address, parts)), stop };
}

/** Every file of a site but those of the index, whose order depends on the order in which pages came. */
async function digests(site: string): Promise<Record<string, string>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith("pagefind"));
  const hashes = await Promise.all(
    files.map(async (file) => [
      file,
      createHash("sha256")
        .update(await readFile(path.join(site, file)))
        .digest("hex"),
    ]),
  );
  return Object.fromEntries(hashes.toSorted()) as Record<string, string>;
}
