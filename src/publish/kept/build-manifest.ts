import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { cachePlace, placeName } from "../../program/paths.ts";
import { fingerprint } from "../../program/fingerprint.ts";

/** What is known of the last publication to a folder: what has not changed is taken from there. */
export interface BuildManifest {
  /** Names whatever a publication is made with beside content. */
  readonly version: string;
  /** What depends on nothing but its props, by path. */
  readonly pages: Readonly<Record<string, PageManifest>>;
  /** The parts of the search index, as who makes them has written it; empty where nothing is known of them. */
  readonly shards: Uint8Array;
}

/** Fingerprints of the props of a page and of the page, and size and time of its file. */
export interface PageManifest {
  readonly props: string;
  readonly html: string;
  readonly file: string;
}

const fileOf = (out: string): string => cachePlace("published", `${fingerprint(placeName(out)).slice(0, 16)}.json`);

/** The first line names the rest and who has written it: what was altered since is not believed. */
function markOf(version: string, ...rest: readonly Uint8Array[]): string {
  const hash = createHash("sha256").update(version);
  for (const bytes of rest) hash.update(bytes);
  return hash.digest("base64url");
}

const LINE_END = "\n".charCodeAt(0);

/** The memory of a published folder; nothing if there is none, or if another version of the publisher has made it. */
export async function readManifest(out: string, version: string): Promise<BuildManifest> {
  const bytes = await readFile(fileOf(out)).catch(() => Buffer.alloc(0));
  const [mark, rest] = cut(bytes);
  if (mark.toString("latin1") !== markOf(version, rest)) return { version, pages: {}, shards: new Uint8Array() };
  const [pages, shards] = cut(rest);
  return { version, pages: JSON.parse(pages.toString("utf8")) as BuildManifest["pages"], shards };
}

/** The first line, and the others. */
function cut(bytes: Buffer): [line: Buffer, rest: Buffer] {
  const end = bytes.indexOf(LINE_END);
  return [bytes.subarray(0, Math.max(end, 0)), bytes.subarray(end + 1)];
}

/** Pages as they are written: there is time for it while the search index is made. */
export const pagesText = (pages: BuildManifest["pages"]): string => JSON.stringify(pages);

/** Remembers a publication, when it is in place. @param pages as `pagesText` gives them */
export async function writeManifest(
  out: string,
  { version, pages, shards }: Omit<BuildManifest, "pages"> & { readonly pages: string },
): Promise<void> {
  const file = fileOf(out);
  const line = Buffer.from(`${pages}\n`);
  await mkdir(path.dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  await writeFile(half, Buffer.concat([Buffer.from(`${markOf(version, line, shards)}\n`), line, shards]));
  await rename(half, file);
}
