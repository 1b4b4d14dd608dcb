import { mkdir, rename, rm, writeFile } from "node:fs/promises";
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
      if (before === undefined) {
        await writeFile(target, text, { flag: "wx" });
        undo.push(() => rm(target, { force: true }));
      } else {
        // The old file stands until the new one is whole.
        await writeFile(`${target}.next`, text);
        undo.push(() => rm(`${target}.next`, { force: true }));
        await rename(`${target}.next`, target);
        undo.push(() => writeFile(target, before));
      }
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step();
    throw error;
  }
}
