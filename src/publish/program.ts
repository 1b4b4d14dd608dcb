import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow, ROOT, workplace } from "../program/paths.ts";

/**
 * A fingerprint of the publisher's own code and of the packages it stands on: what an earlier version has made is made
 * anew. An agency's lock file says what was installed there; where none is kept, the versions that we ask for must do.
 */
export async function programHash(): Promise<string> {
  const files = (await filesBelow(path.join(ROOT, "src"))).map((file) => path.join(ROOT, "src", file));
  const hash = createHash("sha256");
  for (const file of [path.join(ROOT, "package.json"), ...files]) {
    hash.update(path.relative(ROOT, file)).update(await readFile(file));
  }
  const lock = await readFile(path.join(workplace(), "package-lock.json")).catch(() => "");
  return hash.update("lock").update(lock).digest("hex");
}
