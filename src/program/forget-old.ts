import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/** What nobody has touched for that long nobody misses, in milliseconds. */
const LONG = 24 * 60 * 60 * 1000;

/**
 * Removes from a folder of caches what has long not been asked for.
 * @param folder absolute
 * @param fewest so many of the latest stay in any case
 */
export function forgetOld(folder: string, fewest: number): void {
  const dated = readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).mtimeMs] as const);
  const old = dated
    .toSorted(([, a], [, b]) => b - a)
    .slice(fewest)
    .filter(([, time]) => Date.now() - time > LONG);
  for (const [name] of old) rmSync(path.join(folder, name), { recursive: true, force: true });
}
