import { statSync } from "node:fs";

/**
 * The stamp of a file, which tells one that was written again from the one that was published: thousands are sooner
 * looked at than read. Nothing where there is none.
 */
export function sizeAndTime(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.size} ${found.mtimeMs}`;
}
