import { execFile } from "node:child_process";
import path from "node:path";
import { replaceWhole } from "../saving/write.ts";
import { gitFailure } from "./failures.ts";
import {
  isHalf,
  messageOf,
  NO_MAIL,
  projectFilesIn,
  PUBLISHED,
  UNITED,
  type Failure,
  type Fetched,
  type FileChange,
  type Outcome,
  type Publisher,
  type Repository,
  type Together,
  type Versions,
} from "./repository.ts";
import type { Tokens } from "./tokens.ts";
import { loginFor } from "./web-address.ts";

/** What a command of git said. */
interface Said {
  readonly ok: boolean;
  readonly out: string;
  readonly error: string;
}

/** How long git may take (ms): a push of new documents over a slow line. */
const PATIENCE = 300_000;
/** So many paths go into one command: systems limit its length. */
const MOST_PATHS = 100;

/** True where git is installed and runs. */
export const hasGit = async (): Promise<boolean> => (await run(process.cwd(), ["--version"])).ok;

const run = (directory: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Said> =>
  new Promise((resolve) => {
    const options = {
      cwd: directory,
      maxBuffer: 256_000_000,
      timeout: PATIENCE,
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C.UTF-8", ...env },
    };
    execFile("git", ["-c", "core.quotepath=false", ...words], options, (error, out, said) => {
      resolve({ ok: error === null, out, error: said });
    });
  });

/** Git that is installed. It asks nothing on a terminal that nobody sees; the system's keeper of passwords may open a window. */
export class GitProgram implements Versions {
  readonly by = "git";
  readonly #directory: string;
  readonly #tokens: Tokens;

  constructor(directory: string, tokens: Tokens) {
    this.#directory = directory;
    this.#tokens = tokens;
  }

  #git = (words: readonly string[], env?: Readonly<Record<string, string>>) => run(this.#directory, words, env);
  #told = async (words: readonly string[]) => (await this.#git(words)).out.trim();

  prefix = () => this.#told(["rev-parse", "--show-prefix"]);

  async repository(): Promise<Repository | undefined> {
    const [inside, branch, config] = await Promise.all([
      this.#git(["rev-parse", "--is-inside-work-tree"]),
      this.#told(["symbolic-ref", "--short", "HEAD"]),
      this.#config(),
    ]);
    if (!inside.ok) return undefined;
    const [first] = [...config.keys()].flatMap((key) => /^remote\.(.+)\.url$/.exec(key)?.[1] ?? []);
    const remote = config.get(`branch.${branch}.remote`) ?? first;
    const address = remote && config.get(`remote.${remote}.url`);
    return { branch: branch || "main", remote, address, author: config.get("user.name") };
  }

  /** What git is told, by its keys. */
  async #config(): Promise<ReadonlyMap<string, string>> {
    const { out } = await this.#git(["config", "--list", "-z"]);
    const pairs = out.split("\0").filter((pair) => pair.includes("\n"));
    return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("\n")), pair.slice(pair.indexOf("\n") + 1)]));
  }

  async changed(): Promise<FileChange[] | undefined> {
    const words = ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", ...PUBLISHED];
    const { ok, out } = await this.#git(words);
    if (!ok) return undefined;
    // Paths of a status begin at the root of the repository, wherever the agency's folder is in it.
    const prefix = await this.prefix();
    return out
      .split("\0")
      .filter((line) => line !== "" && !isHalf(line))
      .map((line): FileChange => {
        const state = line.slice(0, 2);
        const change = state.includes("D") ? "removed" : /[?A]/.test(state) ? "new" : "changed";
        return { file: line.slice(3 + prefix.length), change };
      });
  }

  async unpushed({ branch, remote }: Repository): Promise<number> {
    if (remote === undefined) return 0;
    const { ok, out } = await this.#git(["rev-list", "--count", `refs/remotes/${remote}/${branch}..HEAD`]);
    return ok ? Number(out.trim()) : 1;
  }

  async commit(repository: Repository, publisher: Publisher): Promise<Failure | undefined> {
    const folders = await this.#foldersThere();
    if (!(await this.#git(["rev-parse", "--verify", "--quiet", "HEAD"])).ok)
      folders.push(...(await projectFilesIn(this.#directory)));
    const added = await this.#git(["add", "--all", "--", ...folders, NOT_HALVES]);
    if (!added.ok) return { failed: `เก็บการเปลี่ยนแปลงไม่ได้: ${added.error.trim()}` };
    if ((await this.#git(["diff", "--cached", "--quiet", "--", ...folders])).ok) return undefined;
    const identity = await this.#identity(repository, publisher.by);
    const made = await this.#git([...identity, "commit", "--quiet", "-m", messageOf(publisher), "--", ...folders]);
    return made.ok ? undefined : { failed: `เก็บการเปลี่ยนแปลงไม่ได้: ${(made.error || made.out).trim()}` };
  }

  /** Git refuses a folder that it has never seen. */
  async #foldersThere(): Promise<string[]> {
    const known = await Promise.all(
      PUBLISHED.map(async (folder) => (await this.#told(["ls-files", "--cached", "--others", "--", folder])) !== ""),
    );
    return PUBLISHED.filter((_, index) => known[index]);
  }

  /** Git wants a name and an address; where it has none, it is given the name alone, for this commit. */
  async #identity({ author }: Repository, by: string): Promise<string[]> {
    const mail = (await this.#config()).get("user.email") ?? "";
    return [
      ...(author === undefined || by !== author ? ["-c", `user.name=${by}`] : []),
      ...(mail === "" ? ["-c", `user.email=${NO_MAIL}`] : []),
    ];
  }

  /** A token that the desk was given goes to the host that it is for, and stands in no command that others see. */
  async #signedIn(address = ""): Promise<Record<string, string>> {
    const login = loginFor(address, await this.#tokens.of(address));
    if (!login) return {};
    const basic = Buffer.from(`${login.username}:${login.password}`).toString("base64");
    return {
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `http.${new URL(address).origin}/.extraHeader`,
      GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
    };
  }

  async push({ branch, remote, address }: Repository): Promise<Outcome> {
    if (remote === undefined) return "kept";
    const env = await this.#signedIn(address);
    const { ok, out, error } = await this.#git(["push", "--porcelain", remote, `HEAD:refs/heads/${branch}`], env);
    if (ok) {
      await this.#git(["fetch", "--quiet", remote, `+refs/heads/${branch}:refs/remotes/${remote}/${branch}`], env);
      return "published";
    }
    if (/fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref/i.test(out + error))
      return "behind";
    return gitFailure(error);
  }

  async fetch({ branch, remote = "", address }: Repository): Promise<Fetched | Failure> {
    const fetched = await this.#git(["fetch", "--quiet", remote, branch], await this.#signedIn(address));
    if (!fetched.ok) return gitFailure(fetched.error);
    const theirs = await this.#told(["rev-parse", "FETCH_HEAD"]);
    return { theirs, base: (await this.#told(["merge-base", "HEAD", theirs])) || undefined };
  }

  async changedBetween(base: string, end: string): Promise<string[]> {
    const { out } = await this.#git(["diff", "--name-only", "--no-renames", "-z", base, end]);
    return out.split("\0").filter(Boolean);
  }

  async textAt(commit: string, file: string): Promise<string | undefined> {
    const { ok, out } = await this.#git(["show", `${commit}:${file}`]);
    return ok ? out : undefined;
  }

  async unite(repository: Repository, { theirs, taken, made }: Together, by: string): Promise<Failure | undefined> {
    const root = await this.#told(["rev-parse", "--show-toplevel"]);
    // An index of its own: what is staged in the other is no part of this.
    const env = {
      GIT_INDEX_FILE: path.resolve(this.#directory, await this.#told(["rev-parse", "--git-path", "desk-index"])),
    };
    const inRoot = (words: readonly string[], files: readonly string[] = []) =>
      run(root, ["--literal-pathspecs", ...words, ...files], env);
    await inRoot(["read-tree", "HEAD"]);
    const there = new Set((await inRoot(["ls-tree", "-r", "-z", "--name-only", theirs])).out.split("\0"));
    for (const files of inParts(taken.filter((file) => there.has(file))))
      await inRoot(["checkout", theirs, "--"], files);
    for (const files of inParts(taken.filter((file) => !there.has(file))))
      await inRoot(["rm", "--quiet", "--force", "--ignore-unmatch", "--"], files);
    for (const { file, text } of made) await replaceWhole(path.join(root, ...file.split("/")), text);
    for (const files of inParts(made.map(({ file }) => file))) await inRoot(["add", "--all", "--"], files);
    const tree = (await inRoot(["write-tree"])).out.trim();
    const head = await this.#told(["rev-parse", "HEAD"]);
    const identity = await this.#identity(repository, by);
    const words = ["commit-tree", tree, "-p", head, "-p", theirs, "-m", UNITED];
    const commit = tree === "" ? "" : (await this.#git([...identity, ...words])).out.trim();
    const moved = commit !== "" && (await this.#git(["update-ref", "-m", "desk: unite", "HEAD", commit, head])).ok;
    if (!moved) return { failed: "รวมกับสิ่งที่ผู้อื่นเผยแพร่ไม่ได้ สิ่งที่แก้เก็บไว้ในเครื่องแล้ว ให้ผู้ดูแลระบบดู" };
    for (const files of inParts([...taken, ...made.map(({ file }) => file)]))
      await run(root, ["--literal-pathspecs", "reset", "--quiet", "HEAD", "--", ...files]);
    return undefined;
  }
}

const NOT_HALVES = ":(exclude,glob)**/.*.????????-????-????-????-????????????";

const inParts = (files: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(files.length / MOST_PATHS) }, (_, at) =>
    files.slice(at * MOST_PATHS, (at + 1) * MOST_PATHS),
  );
