import { execFile } from "node:child_process";

/** What a command of git said. */
export interface Said {
  readonly ok: boolean;
  readonly out: string;
  readonly error: string;
}

/** How long git may take (ms): a push of new documents over a slow line. */
const PATIENCE = 300_000;

/**
 * Runs git in a folder. It asks nothing on a terminal that nobody sees; the system's keeper of passwords may open a window.
 * @param words arguments, none of which a shell reads
 */
export const git = (directory: string, words: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    const options = {
      cwd: directory,
      maxBuffer: 256_000_000,
      timeout: PATIENCE,
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C.UTF-8" },
    };
    execFile("git", ["-c", "core.quotepath=false", ...words], options, (error, out, said) => {
      resolve({ ok: error === null, out, error: said });
    });
  });

/** Where a folder's repository is published, as far as git knows. */
export interface Repository {
  readonly branch: string;
  /** `undefined` where there is nowhere to push to. */
  readonly remote: string | undefined;
  /** Who is said to have made a commit; `undefined` where git does not know. */
  readonly author: string | undefined;
}

/** The repository of a folder; `undefined` where there is none, or no git. */
export async function repositoryOf(directory: string): Promise<Repository | undefined> {
  const inside = await git(directory, ["rev-parse", "--is-inside-work-tree"]);
  if (!inside.ok) return undefined;
  const branch = (await git(directory, ["symbolic-ref", "--short", "HEAD"])).out.trim();
  const own = (await git(directory, ["config", `branch.${branch}.remote`])).out.trim();
  const [first] = (await git(directory, ["remote"])).out.split("\n").filter(Boolean);
  const author = (await git(directory, ["config", "user.name"])).out.trim();
  return { branch: branch || "main", remote: own || first, author: author || undefined };
}

/** What of an agency is published from a repository. */
export const PUBLISHED = ["content", "public"] as const;

/** What a save leaves behind that was stopped before its end, as `writeWhole` names it: no part of anything. */
export const NOT_HALVES = ":(exclude,glob)**/.*.????????-????-????-????-????????????";

/** A file that was changed since the last commit. */
export interface FileChange {
  /** Path from the agency's folder, with `/`. */
  readonly file: string;
  readonly change: "new" | "changed" | "removed";
}

/** What was changed below `content/` and `public/` since the last commit; `undefined` where nobody can say. */
export async function changedFiles(directory: string): Promise<FileChange[] | undefined> {
  const { ok, out } = await git(directory, [
    "status",
    "--porcelain=v1",
    "-z",
    "--untracked-files=all",
    "--no-renames",
    "--",
    ...PUBLISHED,
    NOT_HALVES,
  ]);
  if (!ok) return undefined;
  // Paths of a status begin at the root of the repository, wherever the agency's folder is in it.
  const prefix = (await git(directory, ["rev-parse", "--show-prefix"])).out.trim();
  return out
    .split("\0")
    .filter(Boolean)
    .map((line): FileChange => {
      const state = line.slice(0, 2);
      const change = state.includes("D") ? "removed" : /[?A]/.test(state) ? "new" : "changed";
      return { file: line.slice(3 + prefix.length), change };
    });
}

/** How many commits nobody else has yet; 0 where there is nowhere to send them. */
export async function unpushed(directory: string, { branch, remote }: Repository): Promise<number> {
  if (remote === undefined) return 0;
  const { ok, out } = await git(directory, ["rev-list", "--count", `refs/remotes/${remote}/${branch}..HEAD`]);
  return ok ? Number(out.trim()) : 1;
}
