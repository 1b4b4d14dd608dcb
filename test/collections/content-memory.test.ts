import { cp, mkdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { loadContent, type Loaded } from "../../src/collections/load.ts";
import { filesBelow, ROOT } from "../../src/program/paths.ts";
import { makeAgency } from "../agency.ts";
import { newFolder, writeFiles } from "../folder.ts";
import { answer, news, page, person } from "./faults/broken.ts";

const FIXTURE = path.join(ROOT, "test/fixtures/agencies/thung-arun");
const TODAY = "2026-02-01";

const before = process.env["CACHE_DIR"];
beforeEach(async () => {
  process.env["CACHE_DIR"] = await newFolder();
});
afterEach(() => {
  if (before === undefined) delete process.env["CACHE_DIR"];
  else process.env["CACHE_DIR"] = before;
});

/** What a folder says to whoever knows nothing of it. */
async function anew(directory: string): Promise<Loaded> {
  const kept = process.env["CACHE_DIR"];
  process.env["CACHE_DIR"] = await newFolder();
  const loaded = await loadContent(directory, TODAY);
  process.env["CACHE_DIR"] = kept;
  return loaded;
}

/** Runs a step in which all that was kept is read from the disk, as by another process. */
async function forgetful(directory: string): Promise<Loaded> {
  const folder = await newFolder();
  await cp(process.env["CACHE_DIR"] ?? "", folder, { recursive: true });
  process.env["CACHE_DIR"] = folder;
  return loadContent(directory, TODAY);
}

/** All of it but what is remembered. */
const said = (loaded: Loaded): Loaded => ({ ...loaded, renewed: [] });

type Edit = (directory: string, random: (below: number) => number) => Promise<unknown>;

const pick = async (directory: string, random: (below: number) => number) => {
  const files = (await filesBelow(path.join(directory, "content"))).filter((file) => file !== "agency.yaml");
  return path.join(directory, "content", files[random(files.length)] ?? "");
};

const EDITS: readonly Edit[] = [
  async (directory, random) => {
    const file = await pick(directory, random);
    await writeFile(file, `${await readFile(file, "utf8")}\n`);
  },
  async (directory, random) => {
    const file = await pick(directory, random);
    await writeFile(file, (await readFile(file, "utf8")).replaceAll("ก", "ข"));
  },
  async (directory, random) => {
    const file = await pick(directory, random);
    await writeFile(file, (await readFile(file, "utf8")).slice(0, random(80)));
  },
  async (directory, random) => rm(await pick(directory, random)),
  async (directory, random) => {
    const file = await pick(directory, random);
    await rename(file, file.replace(/(\.[a-z]+)$/, `-${random(9)}$1`));
  },
  async (directory, random) => {
    const [one, other] = [await pick(directory, random), await pick(directory, random)];
    await writeFile(one, await readFile(other));
  },
  (directory, random) => writeFiles(directory, { [`content/news/2566-01-0${random(9) + 1}.md`]: news("ข่าว") }),
];

it("a folder says the same after any edits as to whoever knows nothing of it", { timeout: 600_000 }, async () => {
  const directory = await newFolder();
  await cp(FIXTURE, directory, { recursive: true });
  await loadContent(directory, TODAY);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: EDITS.length - 1 }),
      fc.gen(),
      fc.boolean(),
      async (index, gen, apart) => {
        const random = (below: number) => gen(fc.nat, { max: Math.max(0, below - 1) });
        await EDITS[index]?.(directory, random);
        const loaded = await (apart ? forgetful(directory) : loadContent(directory, TODAY));
        expect(said(loaded)).toEqual(said(await anew(directory)));
      },
    ),
    { numRuns: 6 },
  );
});

const FILES = {
  "content/disclosures/2566/o2.yaml": answer("o2", "{ title: รายงาน, file: documents/a.pdf }"),
  "content/people/a.yaml": person("นายตัวอย่าง ใจดี"),
  "content/news/a.md": news("รับสมัครงาน"),
  "content/pages/a.mdx": page("ตำบลของเรา"),
  "public/documents/a.pdf": "-",
};

it.each([
  ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ["altered", (bytes: Buffer) => Buffer.from(bytes).fill(65, bytes.length - 20, bytes.length - 10)],
  ["another version's", (bytes: Buffer) => Buffer.concat([Buffer.from("A"), bytes.subarray(1)])],
  ["empty", () => Buffer.alloc(0)],
])("what is kept is not believed when it is %s", async (_, alter) => {
  const directory = await makeAgency(FILES);
  const first = await loadContent(directory, TODAY);
  const folder = path.join(process.env["CACHE_DIR"] ?? "", "content");
  const files = await filesBelow(folder);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) await writeFile(path.join(folder, file), alter(await readFile(path.join(folder, file))));
  expect(await forgetful(directory)).toEqual(first);
});

it("a file that cannot be read is looked at each time, and never known to be good", async () => {
  const directory = await makeAgency({ ...FILES, "content/news/b.md": "---\ntitle: [\n---\n" });
  const broken = await loadContent(directory, TODAY);
  expect(broken.problems.map(({ file }) => file)).toEqual(["content/news/b.md"]);
  expect(said(await forgetful(directory))).toEqual(said(broken));
  await writeFile(path.join(directory, "content/news/b.md"), news("ข่าว"));
  expect((await loadContent(directory, TODAY)).problems).toEqual([]);
});

it("files that are not what they were are named, also by another process", async () => {
  const directory = await makeAgency(FILES);
  expect((await loadContent(directory, TODAY)).renewed).toContain("content/news/a.md");
  expect((await forgetful(directory)).renewed).toEqual([]);
  await writeFile(path.join(directory, "content/news/a.md"), news("ข่าวใหม่"));
  await writeFile(path.join(directory, "content/news/c.md"), news("ข่าว"));
  expect((await forgetful(directory)).renewed).toEqual(["content/news/a.md", "content/news/c.md"]);
});

it("a file of the same size and time that another has taken the place of is read again", async () => {
  const directory = await newFolder();
  await cp(FIXTURE, directory, { recursive: true });
  const file = path.join(directory, "content/news", "2025-12-01-notice.md");
  await mkdir(path.dirname(file), { recursive: true });
  const old = new Date(Date.now() - 60_000);
  const write = async (title: string) => {
    await writeFile(`${file}.new`, news(title));
    await utimes(`${file}.new`, old, old);
    await rename(`${file}.new`, file);
  };
  const titles = ({ content }: Loaded) => content?.news.map(({ data }) => data.title);
  await write("ก่อน");
  // As if it had been read long after it was written.
  const now = Date.now();
  const clock = vi.spyOn(Date, "now").mockReturnValue(now + 60_000);
  expect(titles(await loadContent(directory, TODAY))).toContain("ก่อน");
  clock.mockRestore();
  await write("ใหม่");
  expect(titles(await forgetful(directory))).toContain("ใหม่");
});
