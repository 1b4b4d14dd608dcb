import { createHash } from "node:crypto";
import { glob, mkdir, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { fingerprint } from "../../src/program/fingerprint.ts";
import { filesBelow, ROOT } from "../../src/program/paths.ts";
import { agencySchema } from "../../src/domain/model/agency.ts";

/** Where a measurement takes place. */
interface Places {
  readonly agency: string;
  /** The pages as they were rendered. */
  readonly site: string;
  /** The published folder. */
  readonly out: string;
  /** Our index of the pages, and Pagefind's own. */
  readonly index: string;
  readonly plain: string;
}

/** What was made, and is to be cleared away. */
const made: string[] = [];

/** New folders for a measurement; `clearFolders` removes them, and what the publisher remembers of them. */
export async function newFolders(): Promise<Places> {
  await mkdir(CACHE, { recursive: true });
  const outside = await mkdtemp(path.join(tmpdir(), "prongsai-bench-"));
  // Astro renders below the folder that it runs in.
  const inside = await mkdtemp(path.join(CACHE, "build-"));
  const out = path.join(outside, "out");
  made.push(outside, inside, path.join(CACHE, "published", `${fingerprint(out).slice(0, 16)}.json`));
  return {
    agency: path.join(outside, "agency"),
    site: path.join(inside, "site"),
    out,
    index: path.join(outside, "index"),
    plain: path.join(outside, "plain"),
  };
}

/** A folder for what a publish keeps, with nothing in it. */
export async function newCache(): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(path.join(CACHE, "bench-"));
  made.push(folder);
  return folder;
}

/** At the end of everything: where thousands of files have just been removed, some disks are slow to make others. */
export async function clearFolders(): Promise<void> {
  for (const left of made.splice(0)) await rm(left, { recursive: true, force: true });
}

const CACHE = path.join(ROOT, ".cache");

/** The path of an agency's site on its host. */
export async function basePath(agency: string): Promise<string> {
  const text = await readFile(path.join(agency, "content/agency.yaml"), "utf8");
  return new URL(agencySchema.parse(parse(text)).site).pathname;
}

/** The readings of an agency's documents are taken from the cache, and only those, as though it had never been read. */
export async function forgetDocuments(agency: string): Promise<void> {
  const folder = path.join(agency, "public");
  for (const file of await filesBelow(folder)) {
    const sha256 = createHash("sha256")
      .update(await readFile(path.join(folder, file)))
      .digest("hex");
    for await (const reading of glob(`documents/*/${sha256}.*`, { cwd: CACHE }))
      await rm(path.join(CACHE, reading), { force: true });
  }
}

/** The size of all files below a folder. */
export async function bytesOf(folder: string): Promise<number> {
  const sizes = (await filesBelow(folder)).map(async (file) => (await stat(path.join(folder, file))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
