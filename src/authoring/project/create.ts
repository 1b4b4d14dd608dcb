import { chmod, cp, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { parseSource } from "../../collections/parse.ts";
import { filesBelow } from "../../program/paths.ts";
import { keepFolders, layAgency, writeEmptyAgency, type NewAgency } from "../init.ts";
import { writeTogether, type FileChange } from "../write-together.ts";
import { AGENCY_FILE, readCopy, type CopiedAgency } from "./from-copy.ts";
import { projectFiles } from "./project.ts";
import { RUNNABLE } from "./starters.ts";

/** True for a folder in which an agency's repository can be made: it holds neither content nor documents. */
export async function isFree(directory: string): Promise<boolean> {
  const files = await Promise.all(["content", "public"].map((folder) => filesBelow(path.join(directory, folder))));
  return files.flat().length === 0;
}

/** Makes the repository of a new agency. @returns the files that were there and stay as they are */
export async function createProject(directory: string, agency: NewAgency): Promise<string[]> {
  const { files, kept } = await projectFiles(directory, agency.name);
  await writeProject(directory, files);
  await writeEmptyAgency(directory, agency);
  return kept;
}

/** Makes the repository of a new agency around what is in its folder already: nothing of that is moved or written over. */
export async function createAround(directory: string, agency: NewAgency): Promise<void> {
  await writeProject(directory, (await projectFiles(directory, agency.name)).files);
  await layAgency(directory, agency);
}

async function writeProject(directory: string, files: readonly FileChange[]): Promise<void> {
  await writeTogether(directory, files);
  if (files.some(({ file }) => file === RUNNABLE)) await chmod(path.join(directory, RUNNABLE), 0o755);
}

/** A copy of the program's repository that was made into an agency's repository. */
export interface TakenOver extends CopiedAgency {
  /** Files that were in the folder and stay as they are. */
  readonly kept: readonly string[];
}

/**
 * Makes an agency's repository of what is the agency's own in a copy of the program's; the copy stays as it is.
 * @returns `undefined` where the copy holds no agency but the demo
 */
export async function createFromCopy(directory: string, from: string): Promise<TakenOver | undefined> {
  const copy = await readCopy(from);
  if (!copy.own.includes(AGENCY_FILE)) return undefined;
  const name: unknown = parseSource(await readFile(path.join(from, AGENCY_FILE), "utf8"), false).document.get("name");
  const { files, kept } = await projectFiles(directory, typeof name === "string" ? name : "หน่วยงาน");
  await writeProject(directory, files);
  try {
    for (const file of copy.own) {
      await mkdir(path.dirname(path.join(directory, file)), { recursive: true });
      await cp(path.join(from, file), path.join(directory, file), { errorOnExist: true, force: false });
    }
  } catch (error) {
    // Both were empty before.
    for (const folder of ["content", "public"])
      await rm(path.join(directory, folder), { recursive: true, force: true });
    throw error;
  }
  await keepFolders(directory);
  return { ...copy, kept };
}
