import { existsSync, renameSync, rmSync } from "node:fs";
import { copyFile, cp, mkdir, readFile, readdir, rename as renameLater, rm, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { posix } from "../program/paths.ts";
import { PREVIOUS } from "../program/put-back.ts";
import { discard } from "./discard.ts";

/** What keeps a folder from being renamed: it is a disk of its own, or another program holds it. */
const HELD = new Set(["EBUSY", "EPERM", "EACCES", "EXDEV", "ENOTEMPTY"]);
/** Programs that copy to the cloud let go of a file after a moment; so long is waited, in milliseconds. */
const WAITS = [50, 200, 800];

const isHeld = (error: unknown): boolean => error instanceof Error && "code" in error && HELD.has(String(error.code));

/**
 * Puts a built site in the place of what is published: by renaming, so that there is a site at every moment but one,
 * which the next command mends; file by file where the place is a disk of its own or is held by another program.
 * @param built where the site was built
 * @param next beside the published folder; left empty
 * @param out the published folder
 * @param rename how the system renames the folder
 * @throws whatever the disk says; what was published stays
 */
export async function putInPlace(built: string, next: string, out: string, rename = renameSync): Promise<void> {
  try {
    await rm(next, { recursive: true, force: true });
    await move(built, next);
    for (const wait of WAITS) {
      try {
        swap(next, out, rename);
        return;
      } catch (error) {
        if (!isHeld(error)) throw error;
        await setTimeout(wait);
      }
    }
  } catch (error) {
    if (!isHeld(error)) throw error;
  }
  await fill(existsSync(next) ? next : built, out);
}

/** Moves a folder, also to another disk. */
async function move(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await renameLater(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
  }
}

/** Nothing comes between the two renames but the end of the computer's power. */
function swap(next: string, out: string, rename: typeof renameSync): void {
  const previous = `${out}${PREVIOUS}`;
  const isPublished = existsSync(out);
  // What stands there while nothing is published is the only site there is.
  if (isPublished) rmSync(previous, { recursive: true, force: true });
  if (isPublished) rename(out, previous);
  try {
    rename(next, out);
  } catch (error) {
    // Another command may have put it back in that moment.
    if (isPublished && !existsSync(out)) rename(previous, out);
    throw error;
  }
  // What cannot be removed now is removed the next time.
  discard(previous);
}

const BESIDE = ".prongsai-next";

/**
 * Makes a folder the same as another, file by file: everything new is written beside first, so that a full disk changes
 * nothing; then it takes its place, and what is no more goes last.
 */
async function fill(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const files = await filesIn(from);
  const changed: string[] = [];
  for (const file of files) if (!(await isSame(path.join(from, file), path.join(to, file)))) changed.push(file);
  const beside = (file: string) => path.join(to, `${file}${BESIDE}`);
  try {
    for (const file of changed) {
      await mkdir(path.dirname(path.join(to, file)), { recursive: true });
      await copyFile(path.join(from, file), beside(file));
    }
  } catch (error) {
    for (const file of changed) await rm(beside(file), { force: true });
    for (const file of changed) await removeEmpty(to, path.posix.dirname(file));
    throw error;
  }
  for (const file of changed) await renameLater(beside(file), path.join(to, file));
  const kept = new Set(files);
  const gone = (await filesIn(to)).filter((file) => !kept.has(file));
  for (const file of gone) await rm(path.join(to, file), { force: true });
  for (const file of gone) await removeEmpty(to, path.posix.dirname(file));
}

/** Every file of a folder, from there, with `/`. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => posix(path.relative(folder, path.join(parentPath, name))));
}

async function isSame(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a), stat(b).catch(() => undefined)]);
  return other?.isFile() === true && one.size === other.size && (await readFile(a)).equals(await readFile(b));
}

/** Removes a folder that nothing is left in, and those above it. */
async function removeEmpty(root: string, folder: string): Promise<void> {
  if (folder === ".") return;
  const isGone = await rmdir(path.join(root, folder)).then(
    () => true,
    () => false,
  );
  if (isGone) await removeEmpty(root, path.posix.dirname(folder));
}
