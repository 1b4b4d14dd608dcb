import { stat } from "node:fs/promises";
import path from "node:path";
import type { NewAgency } from "../init.ts";
import { writeTogether } from "../write-together.ts";
import { DRAFTS, startersFor } from "./starters.ts";

/**
 * Writes the drafts of a new agency where nothing is published: `drafts/` with the folders of `content/`. A draft that is
 * there already stays.
 * @returns the files that were written, from the agency's folder
 */
export async function writeStarters(directory: string, { kind }: Pick<NewAgency, "kind">): Promise<string[]> {
  const drafts = startersFor(kind).map(({ place, text }) => ({ file: place.replace(/^content/, DRAFTS), text }));
  const there = await Promise.all(drafts.map(({ file }) => stat(path.join(directory, file)).catch(() => undefined)));
  const fresh = drafts.filter((_, index) => there[index] === undefined);
  await writeTogether(directory, fresh);
  return fresh.map(({ file }) => file);
}
