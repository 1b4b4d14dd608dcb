import { mkdir, readdir, rename, stat } from "node:fs/promises";
import path from "node:path";
import { filesBelow, posix } from "../../program/paths.ts";

/** Where deleted files wait; git and the site pass over names that begin with a dot. */
const TRASH = ".trash";

/** A deleted file that can be brought back. */
export interface Deleted {
  /** The folder of the deletion in the trash. */
  readonly id: string;
  /** Path from the agency's folder, with `/`. */
  readonly file: string;
}

/** Moves a file into the trash. @returns by what it is brought back */
export async function throwAway(directory: string, file: string, moment: Date): Promise<string> {
  const id = moment.toISOString().replaceAll(/[:.]/g, "-");
  const target = path.join(directory, TRASH, id, file);
  await mkdir(path.dirname(target), { recursive: true });
  await rename(path.join(directory, file), target);
  return id;
}

/** What lies in the trash, the newest first. */
export async function inTrash(directory: string): Promise<Deleted[]> {
  const ids = await readdir(path.join(directory, TRASH)).catch(() => []);
  const found = ids
    .toSorted()
    .toReversed()
    .map(async (id) => (await filesBelow(path.join(directory, TRASH, id))).map((file) => ({ id, file: posix(file) })));
  return (await Promise.all(found)).flat();
}

/**
 * Brings a deleted file back to where it was.
 * @returns its path; `undefined` where another file stands there by now, or nothing of that name lies in the trash
 */
export async function bringBack(directory: string, id: string): Promise<string | undefined> {
  const deleted = (await inTrash(directory)).find((entry) => entry.id === id);
  if (!deleted) return undefined;
  const target = path.join(directory, deleted.file);
  if (await stat(target).catch(() => undefined)) return undefined;
  await mkdir(path.dirname(target), { recursive: true });
  await rename(path.join(directory, TRASH, id, deleted.file), target);
  return deleted.file;
}
