import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What of an agency is published from a repository. */
const PUBLISHED = ["content", "public"];

/**
 * Files of the agency that were changed since the last commit, by their paths.
 * @returns `undefined` where there is no repository, or no git to ask
 */
export async function changedFiles(directory: string): Promise<string[] | undefined> {
  try {
    const { stdout } = await run(
      "git",
      ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", ...PUBLISHED],
      { cwd: directory, maxBuffer: 64_000_000 },
    );
    return stdout
      .split("\0")
      .filter(Boolean)
      .map((line) => line.slice(3));
  } catch {
    return undefined;
  }
}
