import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "./fingerprint.ts";
import { cachePlace, entriesBelow, ROOT, workplace } from "./paths.ts";
import { diskStamp } from "./stamp.ts";

const known = new Map<string, string>();
let own: string | undefined;

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
  const now = createHash("sha256").update(own).update(lockOf(place)).digest("hex");
  known.set(place, now);
  return now;
}

function hashOfCode(): string {
  const files = ["package.json", ...entriesBelow(path.join(ROOT, "src")).files.map((file) => `src/${file}`)];
  const stamps = files.map((file) => [file, diskStamp(path.join(ROOT, file))] as const);
  const described = fingerprint(stamps.map(([file, { stamp }]) => `${file} ${stamp}`).join("\n"));
  const before = keptHash(described);
  if (before !== undefined) return before;
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(path.join(ROOT, file)));
  const now = hash.digest("hex");
  if (stamps.every(([, { isSettled }]) => isSettled)) keepHash(described, now);
  return now;
}

/** Hundreds of files are sooner looked at than read. */
const keptFile = (): string => cachePlace("program", "code");
const lineOf = (described: string, hash: string): string => [described, hash, fingerprint(described + hash)].join(" ");

function keptHash(described: string): string | undefined {
  try {
    const text = readFileSync(keptFile(), "utf8");
    const [, hash = ""] = text.split(" ");
    return text === lineOf(described, hash) ? hash : undefined;
  } catch {
    return undefined;
  }
}

function keepHash(described: string, hash: string): void {
  try {
    mkdirSync(path.dirname(keptFile()), { recursive: true });
    writeFileSync(keptFile(), lineOf(described, hash));
  } catch {
    // Where nothing can be kept it is made anew next time.
    return;
  }
}

function lockOf(place: string): string | Uint8Array {
  try {
    return readFileSync(path.join(place, "package-lock.json"));
  } catch {
    return "";
  }
}
