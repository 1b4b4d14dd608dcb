import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * Which of an agency's files hold something that git could not bring back.
 * @param directory the agency's folder, absolute
 * @returns `undefined` where git cannot be asked: it is not installed, or the folder is no repository
 */
export async function uncommitted(directory: string, files: readonly string[]): Promise<string[] | undefined> {
  if (files.length === 0) return [];
  const ask = async (...words: string[]) => {
    const { stdout } = await promisify(execFile)("git", ["-c", "core.quotepath=off", ...words, "-z", "--", ...files], {
      cwd: directory,
      maxBuffer: 64_000_000,
    });
    return stdout.split("\0").filter(Boolean);
  };
  const known = await ask("ls-files").catch(() => undefined);
  if (!known) return undefined;
  // Before the first commit there is nothing to compare with, and nothing is safe. A file that git was told to ignore is
  // in no list of changes.
  const changed = await ask("diff", "--name-only", "--relative", "HEAD").catch(() => files);
  return files.filter((file) => !known.includes(file) || changed.includes(file));
}
