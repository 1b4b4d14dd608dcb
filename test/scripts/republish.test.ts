import { createHash } from "node:crypto";
import { appendFile, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { changeOneRecord, makeArchive } from "../bench/archive.ts";
import { codesOf } from "../../src/domain/thai/search-code.ts";
import { ROOT } from "../../src/program/paths.ts";
import { INDEX_FOLDER } from "../../src/domain/addresses/index-files.ts";
import { useFolder } from "../folder.ts";
import { openWhole, searchDataOf, serveIndex } from "../search/open.ts";
import { run } from "./run.ts";

/** Stories and papers are more than one part of the index holds, and papers of a line are made faster than stories. */
const RECORDS = 250;
const PAPERS = 1000;
/** Pages whose words are prose of the agency. */
const PROSE = /^(?:page-\d+|measures\/\d+\/measure-\d+|reports\/\d+\/report-\d+(?:\/paper[\w-]*)?)\/index\.html$/;

describe("an archive that is published again after a few files have changed", () => {
  const folder = useFolder();
  /** Pages whose bytes are as they were, and that were drawn again all the same. */
  let drawnAgain: string[];
  let meddled: string;
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
    const agency = path.join(folder.current, "agency");
    await addPapers(agency);
    await publish("again");
    const before = await filesOf(path.join(folder.current, "again"));
    const change = await changeOneRecord(agency);
    await changeOthers(agency);
    word = change.word;
    story = path.basename(change.file, ".md");
    // Somebody has meddled with what is published: that page is made anew.
    const news = await readdir(path.join(folder.current, "again/news"), { withFileTypes: true });
    const other = news.find((entry) => entry.isDirectory() && entry.name !== story)?.name ?? "";
    meddled = path.posix.join("news", other, "index.html");
    await writeFile(path.join(folder.current, "again", meddled), "meddled");
    await publish("again");
    const after = await filesOf(path.join(folder.current, "again"));
    drawnAgain = [...after]
      .filter(([file, { hash, inode }]) => before.get(file)?.hash === hash && before.get(file)?.inode !== inode)
      .map(([file]) => file)
      .filter((file) => file.endsWith(".html"));
    await publish("fresh");
  });

  it("is the same byte for byte, with its search index, as one that is published for the first time", async () => {
    expect(await digests(path.join(folder.current, "again"))).toEqual(
      await digests(path.join(folder.current, "fresh")),
    );
  });

  it("has drawn no page again that shows the same, but those of prose, which may name any file", async () => {
    // Pages without parameters are written again as they stand.
    const asked = (await readdir(path.join(ROOT, "src/pages"), { recursive: true }))
      .filter((file) => file.endsWith(".astro") && !/[[_]/.test(file))
      .map((file) => file.replace(/\.astro$/, ".html").replace(/(?<!index|404)\.html$/, "/index.html"));
    expect(drawnAgain.filter((file) => !asked.includes(file) && !PROSE.test(file))).toEqual([meddled]);
    expect(asked.length).toBeLessThan(30);
  });

  it("finds the new word in the changed story alone", async () => {
    const { engine, stop } = await open(path.join(folder.current, "again"));
    const [found, often] = await Promise.all([engine.phrase(codesOf(word)), engine.phrase(codesOf("งบประมาณ"))]);
    const urls = await Promise.all(found.map(async ({ load }) => (await load()).url));
    stop();
    expect(urls).toEqual([`/news/${story}/`]);
    expect(often.length).toBeGreaterThan(0);
  });
});

/** Adds many short documents, and the page that leads to them. */
async function addPapers(agency: string): Promise<void> {
  const names = Array.from({ length: PAPERS }, (_, index) => `documents/papers/${index}.txt`);
  await mkdir(path.join(agency, "public/documents/papers"), { recursive: true });
  await Promise.all(
    names.map((name, index) => writeFile(path.join(agency, "public", name), `งบประมาณ แผ่นที่ ${index}\n`)),
  );
  const measure = (await readdir(path.join(agency, "content/measures"), { recursive: true })).find((file) =>
    file.endsWith(".mdx"),
  );
  await appendFile(
    path.join(agency, "content/measures", measure ?? expect.fail()),
    "\n[แผ่นพับ](/documents/papers/1.txt)\n",
  );
  const links = names.map((name, index) => `- [แผ่นที่ ${index}](/${name})`);
  await writeFile(
    path.join(agency, "content/pages/papers.mdx"),
    ["---", "title: แผ่นพับ", "description: แผ่นพับของปี", "updated: 2026-01-05", "---", "", ...links, ""].join("\n"),
  );
}

/** Changes what several pages show: a paper that prose leads to, the words of a page, who holds a post, what a service asks. */
async function changeOthers(agency: string): Promise<void> {
  await writeFile(path.join(agency, "public/documents/papers/1.txt"), "งบประมาณ แผ่นใหม่ ".repeat(400));
  const first = async (kind: string) =>
    (await readdir(path.join(agency, "content", kind), { recursive: true }))
      .toSorted()
      .flatMap((file) => (/\.(?:mdx|yaml)$/.test(file) ? path.join(agency, "content", kind, file) : []))
      .at(0) ?? expect.fail(kind);
  await appendFile(await first("pages"), "\nข้อความใหม่ท้ายหน้า\n");
  for (const [kind, key] of [
    ["people", "name"],
    ["services", "unit"],
  ] as const) {
    const file = await first(kind);
    const text = await readFile(file, "utf8");
    const changed = text.replace(new RegExp(`^(${key}: "?)`, "m"), "$1ใหม่ ");
    expect(changed).not.toBe(text);
    await writeFile(file, changed);
  }
}

/** Opens an index of several parts, each in a numbered folder but the first. */
async function open(site: string) {
  const data = await searchDataOf(site);
  expect(data.parts).toBeGreaterThan(data.recent);
  const served = await serveIndex(path.join(site, INDEX_FOLDER));
  return { engine: await openWhole(served, data), stop: served.stop };
}

/** Every file of a site with its bytes and its place on the disk, which one that is taken over keeps. */
async function filesOf(site: string): Promise<Map<string, { hash: string; inode: number }>> {
  const entries = Object.entries(await digests(site)).map(
    async ([file, hash]) => [file, { hash, inode: (await stat(path.join(site, file))).ino }] as const,
  );
  return new Map(await Promise.all(entries));
}

/** Every file of a site, those of the search index too. */
async function digests(site: string): Promise<Record<string, string>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)));
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
