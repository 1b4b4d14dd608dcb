import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { cachePlace, placeName } from "../program/paths.ts";
import { fingerprint } from "../program/fingerprint.ts";

/** What was published of one shard of the search index. */
const shardSchema = z.strictObject({
  /** For each page or document in it, by address, a fingerprint of what it was made from. */
  sources: z.record(z.string(), z.string()),
  records: z.int(),
  /** Words with how often each is used. */
  words: z.array(z.tuple([z.string(), z.int()])),
  /** Its files with their sizes in bytes. */
  files: z.record(z.string(), z.int()),
});
export type ShardManifest = Readonly<z.infer<typeof shardSchema>>;

const manifestSchema = z.strictObject({
  version: z.string(),
  /** What depends on nothing but its props, by path: fingerprints of these and of the page, and size and time of its file. */
  pages: z.record(z.string(), z.strictObject({ props: z.string(), html: z.string(), file: z.string() })),
  shards: z.array(shardSchema).readonly(),
});

/** What is known of the last publication to a folder: what has not changed is taken from there. */
export type BuildManifest = Readonly<z.infer<typeof manifestSchema>>;

const fileOf = (out: string): string => cachePlace("published", `${fingerprint(placeName(out)).slice(0, 16)}.json`);

/** The memory of a published folder; nothing if there is none, or if another version of the publisher has made it. */
export async function readManifest(out: string, version: string): Promise<BuildManifest> {
  const nothing = { version, pages: {}, shards: [] };
  try {
    const memory = manifestSchema.parse(JSON.parse(await readFile(fileOf(out), "utf8")));
    return memory.version === version ? memory : nothing;
  } catch {
    return nothing;
  }
}

/** Remembers a publication, when it is in place. */
export async function writeManifest(out: string, memory: BuildManifest): Promise<void> {
  const file = fileOf(out);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(memory));
  await rename(`${file}.${process.pid}`, file);
}
