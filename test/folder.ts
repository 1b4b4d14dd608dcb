import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, onTestFinished } from "vitest";

const make = () => mkdtemp(path.join(tmpdir(), "prongsai-"));
const remove = (folder: string) => rm(folder, { recursive: true, force: true });

/** Makes an empty folder that is gone after the test. @returns its absolute path */
export async function newFolder(): Promise<string> {
  const folder = await make();
  onTestFinished(() => remove(folder));
  return folder;
}

/** An empty folder for all tests of a file or a group, there before whatever else they prepare and gone after them. */
export function useFolder(): { readonly current: string } {
  let folder: string | undefined;
  beforeAll(async () => {
    folder = await make();
  });
  afterAll(() => folder && remove(folder));
  return {
    get current() {
      if (folder === undefined) throw new Error("The folder is there from the first test on.");
      return folder;
    },
  };
}

/** Does something with an empty folder that is gone afterwards. */
export async function withFolder<Result>(action: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await make();
  return action(folder).finally(() => remove(folder));
}

/** Writes files below a folder. @param files path from there → text or bytes */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}
