import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow, ROOT } from "../program/paths.ts";

/** A fingerprint of the publisher's own code: what an earlier version has made is made anew. */
export async function programHash(): Promise<string> {
  const files = (await filesBelow(path.join(ROOT, "src"))).map((file) => `src/${file}`);
  const hash = createHash("sha256");
  for (const file of ["package.json", "package-lock.json", ...files]) {
    hash.update(file).update(await readFile(path.join(ROOT, file)));
  }
  return hash.digest("hex");
}
