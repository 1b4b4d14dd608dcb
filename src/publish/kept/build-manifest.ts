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
  /** The parts of the search index, as who makes them has written it, line by line. */
  readonly shards: string;
}

/** Fingerprints of the props of a page and of the page, and size and time of its file. */
export interface PageManifest {
  readonly props: string;
  readonly html: string;
  readonly file: string;
}

const fileOf = (out: string): string => cachePlace("published", `${fingerprint(placeName(out)).slice(0, 16)}.json`);

/** The first line names the rest and who has written it: what was altered since is not believed. */
const markOf = (version: string, text: string): string => fingerprint(version + text);

/** The memory of a published folder; nothing if there is none, or if another version of the publisher has made it. */
export async function readManifest(out: string, version: string): Promise<BuildManifest> {
  const text = await readFile(fileOf(out), "utf8").catch(() => "");
  const [mark, rest] = cut(text);
  if (mark !== markOf(version, rest)) return { version, pages: {}, shards: "" };
  const [pages, shards] = cut(rest);
  return { version, pages: JSON.parse(pages) as BuildManifest["pages"], shards };
}

/** The first line of a text, and the others. */
function cut(text: string): [line: string, rest: string] {
  const end = text.indexOf("\n");
  return [text.slice(0, end), text.slice(end + 1)];
}

/** Remembers a publication, when it is in place. */
export async function writeManifest(out: string, { version, pages, shards }: BuildManifest): Promise<void> {
  const file = fileOf(out);
  const text = `${JSON.stringify(pages)}\n${shards}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, `${markOf(version, text)}\n${text}`);
  await rename(`${file}.${process.pid}`, file);
}
