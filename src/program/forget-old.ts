import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/** What nobody has touched for that long nobody misses, in milliseconds. */
const LONG = 24 * 60 * 60 * 1000;

/**
 * Removes from a folder of caches what has long not been asked for.
 * @param folder absolute
 * @param fewest so many of the latest stay in any case
 * @param prefix with which the names of caches begin, where others have theirs in the folder
 */
export function forgetOld(folder: string, fewest: number, prefix = ""): void {
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix));
  // Another run may remove its own meanwhile.
  const dated = names.map(
    (name) => [name, statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Infinity] as const,
  );
  const old = dated
    .toSorted(([, a], [, b]) => b - a)
    .slice(fewest)
    .filter(([, time]) => Date.now() - time > LONG);
  for (const [name] of old) rmSync(path.join(folder, name), { recursive: true, force: true });
}
