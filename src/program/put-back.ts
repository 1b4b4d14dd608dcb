import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { cachePlace } from "./paths.ts";

/** What the published folder is called for the moment in which another takes its place. */
export const PREVIOUS = ".previous";
/** Folders in which sites are built: the number of the process that builds stands in their names. */
export const WORK = "build-";

/**
 * Puts a site back that a computer which went off in the middle of a publication left beside its place.
 * @param out the published folder, absolute
 * @returns whether there was one to put back
 */
export function putBack(out: string): boolean {
  const previous = `${out}${PREVIOUS}`;
  if (existsSync(out) || !existsSync(previous)) return false;
  renameSync(previous, out);
  return true;
}

/** Removes what builds that were killed have left in the folder of caches. */
export function clearLeftWork(): void {
  const folder = cachePlace();
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const owner = new RegExp(`^${WORK}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    clearAway(path.join(folder, name));
  }
}

/** Removes a folder of work. Where a process that ends in this moment still holds it, the next publication does. */
export function clearAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
