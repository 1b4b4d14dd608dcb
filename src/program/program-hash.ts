import { createHash, type Hash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { entriesBelow, ROOT, workplace } from "./paths.ts";

const known = new Map<string, string>();
let own: Hash | undefined;

/**
 * A fingerprint of the publisher's own code and of the packages it stands on, as they are when the program begins: what
 * an earlier version has made is made anew. An agency's lock file says what was installed there; where none is kept, the
 * versions that we ask for must do.
 */
export const programHash = (): string => hashWithLock(workplace());

/** The same of the code as it was packed or cloned, wherever an agency installs it. */
export const codeHash = (): string => hashWithLock(ROOT);

function hashWithLock(place: string): string {
  const before = known.get(place);
  if (before !== undefined) return before;
  own ??= hashOfCode();
  const now = own.copy().update("lock").update(lockOf(place)).digest("hex");
  known.set(place, now);
  return now;
}

function hashOfCode(): Hash {
  const hash = createHash("sha256");
  for (const file of ["package.json", ...entriesBelow(path.join(ROOT, "src")).files.map((file) => `src/${file}`)])
    hash.update(file).update(readFileSync(path.join(ROOT, file)));
  return hash;
}

function lockOf(place: string): string | Uint8Array {
  try {
    return readFileSync(path.join(place, "package-lock.json"));
  } catch {
    return "";
  }
}
