import { link, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** A file to be written. */
export interface FileChange {
  /** Path from the folder that is written to, or absolute. */
  readonly file: string;
  readonly text: string;
  /** What the file holds now; left out, there must be none. */
  readonly before?: string | undefined;
}

/** A file to be taken away. */
export interface FileRemoval {
  /** Path from the folder that is written to, or absolute. */
  readonly file: string;
  /** What the file holds now. */
  readonly before: string;
}

/** A document that is brought in. */
export interface NewDocument {
  /** Path from the folder that is written to, or absolute. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes all files or none: what was written before a fault is taken back. A new file never replaces one that is there.
 * @throws the fault of the file system, after everything is as it was
 */
export async function writeTogether(
  directory: string,
  changes: readonly (FileChange | FileRemoval | NewDocument)[],
): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    for (const change of changes) {
      if (!("bytes" in change) && !("text" in change)) {
        const target = path.resolve(directory, change.file);
        await rm(target);
        undo.push(() => writeFile(target, change.before));
        continue;
      }
      const { file, before, text } = "bytes" in change ? { ...change, before: undefined, text: change.bytes } : change;
      const target = path.resolve(directory, file);
      const made = await mkdir(path.dirname(target), { recursive: true });
      if (made !== undefined) undo.push(() => rm(made, { recursive: true, force: true }));
      // The old file stands until the new one is whole; names that begin with a dot are read by nobody.
      const half = path.join(path.dirname(target), `.${path.basename(target).slice(0, 40)}.${crypto.randomUUID()}`);
      undo.push(() => rm(half, { force: true }));
      await writeFile(half, text, { flag: "wx" });
      await (before === undefined ? moveToFree(half, target) : rename(half, target));
      undo.push(() => (before === undefined ? rm(target, { force: true }) : writeFile(target, before)));
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step();
    throw error;
  }
}

/** Gives a file its name where no other has it. @throws EEXIST where one has */
async function moveToFree(half: string, target: string): Promise<void> {
  try {
    await link(half, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || (await stat(target).catch(() => undefined))) throw error;
    // Some disks know no second name for a file.
    await rename(half, target);
    return;
  }
  await rm(half, { force: true });
}
