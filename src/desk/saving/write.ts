import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { fingerprint } from "../../program/fingerprint.ts";

/** A file that was changed by somebody else since it was opened. */
export class ChangedMeanwhile extends Error {
  /** The file as it is now; `undefined` where it is gone. */
  readonly now: string | undefined;

  constructor(now: string | undefined) {
    super("changed meanwhile");
    this.now = now;
  }
}

/** By what a text is recognised later; `undefined` stands for a file that is not there. */
export const markOf = (text: string | undefined): string => (text === undefined ? "none" : fingerprint(text));

/** A text file; `undefined` where there is none. */
export const textOf = (file: string): Promise<string | undefined> =>
  readFile(file, "utf8").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  });

/**
 * Writes a file whole: whatever happens meanwhile, the old file or the new one stands there.
 * @param opened `markOf` the text that the change was made from
 * @throws ChangedMeanwhile where another text stands there now; the fault of the disk, with the old file as it was
 */
export async function writeWhole(file: string, text: string | Uint8Array, opened: string): Promise<void> {
  const now = await textOf(file);
  if (markOf(now) !== opened) throw new ChangedMeanwhile(now);
  await replaceWhole(file, text);
}

/** Writes a file whole over whatever stands there. */
export async function replaceWhole(file: string, text: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  // Names that begin with a dot are read by nobody, should we be stopped before the end.
  const half = path.join(path.dirname(file), `.${path.basename(file).slice(0, 40)}.${crypto.randomUUID()}`);
  try {
    const handle = await open(half, "wx");
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw error;
  }
}
