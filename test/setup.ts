import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** What the projects share, each of which has modules of its own. */
const USE = Symbol.for("prongsai.test.use");
const shared = globalThis as { [USE]?: { projects: number; folder: string } | undefined };
const use = (shared[USE] ??= { projects: 0, folder: "" });

/** What systems call their folder for temporary files. */
const NAMES = process.platform === "win32" ? ["TEMP", "TMP"] : ["TMPDIR"];

/**
 * Gives the tests, and all that they start, a folder for temporary files of their own, and one where Node keeps what it
 * has made of a program: half of the time of a short command goes into reading it. Both are gone after the tests.
 * @throws Error after the tests for what they left among the temporary files: it would stay on a clerk's disk too
 */
export default async function setup() {
  use.projects += 1;
  if (use.projects === 1) {
    use.folder = await mkdtemp(path.join(tmpdir(), "prongsai-tests-"));
    await mkdir(path.join(use.folder, "temporary"));
    for (const name of NAMES) process.env[name] = path.join(use.folder, "temporary");
    process.env["NODE_COMPILE_CACHE"] = path.join(use.folder, "programs");
  }
  return async () => {
    use.projects -= 1;
    if (use.projects > 0) return;
    // A worker that ends with its last test gives the browser's driver no time to clear its own folders away.
    const left = (await whatStays(path.join(use.folder, "temporary"))).filter((name) => !name.startsWith("playwright"));
    await rm(use.folder, { recursive: true, force: true, maxRetries: 5 });
    if (left.length > 0) throw new Error(`The tests left temporary files behind: ${left.join(", ")}`);
  };
}

/** What is still in a folder when those who were stopped have had time to clear up behind themselves, a browser above all. */
async function whatStays(folder: string): Promise<string[]> {
  const until = performance.now() + 10_000;
  let left = await readdir(folder);
  while (left.length > 0 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    left = await readdir(folder);
  }
  return left;
}
