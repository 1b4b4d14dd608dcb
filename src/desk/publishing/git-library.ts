import fs from "node:fs";
import { chmod, rm } from "node:fs/promises";
import path from "node:path";
import type { AuthCallback } from "isomorphic-git";
import { posix } from "../../program/paths.ts";
import { replaceWhole } from "../saving/write.ts";
import { failure, libraryFailure, unknownFailure } from "./failures.ts";
import { httpClient } from "./git-http.ts";
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
import { isGuarded, loginFor, webAddress } from "./web-address.ts";

/** The library is large: it is read where git is not installed, and where an address is tried. */
export const library = () => import("./git-core.ts");
export const http = httpClient();

/** What a place that is spoken to over the web is asked with. */
interface Way {
  readonly url: string;
  readonly onAuth: AuthCallback;
  /** Whether a token will be shown, and whether it was ever taken. */
  readonly token: "none" | "new" | "worked";
}

/** How an address is reached. @param token one that is tried, in place of the one that is known */
export async function wayTo(address: string, tokens: Tokens, token?: string): Promise<Way | Failure> {
  const url = webAddress(address);
  if (!url) return failure("no-web");
  if (!isGuarded(url)) return failure("unguarded");
  const login = loginFor(address, token ?? (await tokens.of(address)));
  return {
    url: `${url.origin}${url.pathname}`,
    onAuth: () => login,
    token: !login ? "none" : token === undefined && tokens.hasWorked(address) ? "worked" : "new",
  };
}

/** Asks a place whether it lets us write. @returns whether it holds anything yet, or why not */
export async function tryAddress(address: string, tokens: Tokens, token?: string): Promise<boolean | Failure> {
  const way = await wayTo(address, tokens, token);
  if ("failed" in way) return way;
  try {
    const { getRemoteInfo2 } = await library();
    const { refs } = await getRemoteInfo2({ http, ...way, forPush: true, protocolVersion: 1 });
    return (refs ?? []).some(({ ref }) => ref.startsWith("refs/heads/"));
  } catch (error) {
    return libraryFailure(error, way.token);
  }
}

/** Makes a folder a repository that is published at an address; one that is there keeps its history. */
export async function connectFolder(directory: string, address: string): Promise<void> {
  const git = await library();
  const dir = await git.findRoot({ fs, filepath: directory }).catch(() => directory);
  await git.init({ fs, dir, defaultBranch: "main" });
  await git.addRemote({ fs, dir, remote: "origin", url: address, force: true });
}

/** Git as a library, for computers on which it is not installed. */
export class GitLibrary implements Versions {
  readonly by = "library";
  readonly #directory: string;
  readonly #tokens: Tokens;

  constructor(directory: string, tokens: Tokens) {
    this.#directory = directory;
    this.#tokens = tokens;
  }

  /** The root of the repository that the folder is in. */
  async #at(): Promise<{ git: Awaited<ReturnType<typeof library>>; dir: string } | undefined> {
    const git = await library();
    const dir = await git.findRoot({ fs, filepath: this.#directory }).catch(() => undefined);
    return dir === undefined ? undefined : { git, dir };
  }

  async #here() {
    const at = await this.#at();
    if (!at) throw new Error("no repository");
    return at;
  }

  async prefix(): Promise<string> {
    const { dir } = await this.#here();
    const way = posix(path.relative(dir, this.#directory));
    return way === "" ? "" : `${way}/`;
  }

  async repository(): Promise<Repository | undefined> {
    const at = await this.#at();
    if (!at) return undefined;
    const { git, dir } = at;
    const told = async (name: string) =>
      ((await git.getConfig({ fs, dir, path: name })) as string | undefined) || undefined;
    const branch = (await git.currentBranch({ fs, dir })) ?? "main";
    const remotes = await git.listRemotes({ fs, dir });
    const remote = (await told(`branch.${branch}.remote`)) ?? remotes[0]?.remote;
    const address = remotes.find((known) => known.remote === remote)?.url;
    return { branch, remote: address && remote, address, author: await told("user.name") };
  }

  async changed(): Promise<FileChange[] | undefined> {
    if (!(await this.#at())) return undefined;
    const { git, dir } = await this.#here();
    const prefix = await this.prefix();
    const rows = await git.statusMatrix({ fs, dir, filepaths: PUBLISHED.map((folder) => prefix + folder) });
    return rows.flatMap(([file, head, now]): FileChange[] => {
      if (isHalf(file) || head === now) return [];
      return [{ file: file.slice(prefix.length), change: head === 0 ? "new" : now === 0 ? "removed" : "changed" }];
    });
  }

  #headOf = async (ref: string) => {
    const { git, dir } = await this.#here();
    return git.resolveRef({ fs, dir, ref }).catch(() => undefined);
  };

  async unpushed({ branch, remote }: Repository): Promise<number> {
    if (remote === undefined) return 0;
    const { git, dir } = await this.#here();
    const [head, sent] = [await this.#headOf("HEAD"), await this.#headOf(`refs/remotes/${remote}/${branch}`)];
    if (head === undefined || head === sent) return 0;
    if (sent === undefined) return 1;
    const known = new Set((await git.log({ fs, dir, ref: sent })).map(({ oid }) => oid));
    return (await git.log({ fs, dir, ref: head })).filter(({ oid }) => !known.has(oid)).length;
  }

  async commit(_: Repository, publisher: Publisher): Promise<Failure | undefined> {
    const { git, dir } = await this.#here();
    const prefix = await this.prefix();
    const changes = (await this.changed()) ?? [];
    if (changes.length === 0) return undefined;
    for (const { file, change } of changes)
      await (change === "removed"
        ? git.remove({ fs, dir, filepath: prefix + file })
        : git.add({ fs, dir, filepath: prefix + file }));
    if ((await this.#headOf("HEAD")) === undefined)
      for (const file of await projectFilesIn(this.#directory)) await git.add({ fs, dir, filepath: prefix + file });
    const author = await this.#author(publisher.by);
    await git.commit({ fs, dir, message: messageOf(publisher), author });
    return undefined;
  }

  async #author(name: string) {
    const { git, dir } = await this.#here();
    return { name, email: ((await git.getConfig({ fs, dir, path: "user.email" })) as string) || NO_MAIL };
  }

  async push({ branch, remote, address = "" }: Repository): Promise<Outcome> {
    if (remote === undefined) return "kept";
    const way = await wayTo(address, this.#tokens);
    if ("failed" in way) return way;
    const { git, dir } = await this.#here();
    try {
      await git.push({ fs, http, dir, ...way, ref: branch, remoteRef: `refs/heads/${branch}` });
      const value = await git.resolveRef({ fs, dir, ref: "HEAD" });
      await git.writeRef({ fs, dir, ref: `refs/remotes/${remote}/${branch}`, value, force: true });
      return "published";
    } catch (error) {
      const { code, data } = error as { code?: string; data?: { prettyDetails?: string } };
      if (code === "PushRejectedError") return "behind";
      if (
        code === "GitPushError" &&
        /fetch first|non-fast-forward|stale info|lock|update ref/i.test(data?.prettyDetails ?? "")
      )
        return "behind";
      return libraryFailure(error, way.token);
    }
  }

  async fetch({ branch, address = "" }: Repository): Promise<Fetched | Failure> {
    const way = await wayTo(address, this.#tokens);
    if ("failed" in way) return way;
    const { git, dir } = await this.#here();
    try {
      const { fetchHead } = await git.fetch({
        fs,
        http,
        dir,
        ...way,
        ref: branch,
        remoteRef: branch,
        singleBranch: true,
        tags: false,
      });
      const head = await this.#headOf("HEAD");
      if (fetchHead === null || head === undefined) return unknownFailure("FETCH_HEAD");
      const [base] = (await git.findMergeBase({ fs, dir, oids: [head, fetchHead] })) as (string | undefined)[];
      return { theirs: fetchHead, base };
    } catch (error) {
      return libraryFailure(error, way.token);
    }
  }

  async changedBetween(base: string, end: string): Promise<string[]> {
    const { git, dir } = await this.#here();
    const found: string[] = [];
    await git.walk({
      fs,
      dir,
      trees: [git.TREE({ ref: base }), git.TREE({ ref: end })],
      map: async (file, [was, is]) => {
        const [before, after] = [await was?.oid(), await is?.oid()];
        if (before === after && file !== ".") return null;
        const types = [await was?.type(), await is?.type()];
        if (types.includes("blob")) found.push(file);
        return file;
      },
    });
    return found;
  }

  async textAt(commit: string, file: string): Promise<string | undefined> {
    const { git, dir } = await this.#here();
    const oid = await git.resolveRef({ fs, dir, ref: commit });
    const read = await git.readBlob({ fs, dir, oid, filepath: file }).catch(() => undefined);
    return read && Buffer.from(read.blob).toString("utf8");
  }

  async unite(_: Repository, { theirs, taken, made }: Together, by: string): Promise<Failure | undefined> {
    const { git, dir } = await this.#here();
    const there = await this.#entriesOf(theirs, new Set(taken));
    for (const filepath of taken) {
      const entry = there.get(filepath);
      const target = path.join(dir, ...filepath.split("/"));
      if (entry) {
        await replaceWhole(target, (await git.readBlob({ fs, dir, oid: entry.oid })).blob);
        if (entry.mode === RUNS) await chmod(target, 0o755);
        await git.updateIndex({ fs, dir, filepath, ...entry, add: true });
      } else {
        await rm(target, { force: true });
        await git.remove({ fs, dir, filepath });
      }
    }
    for (const { file, text } of made) {
      await replaceWhole(path.join(dir, ...file.split("/")), text);
      await git.add({ fs, dir, filepath: file });
    }
    const head = await git.resolveRef({ fs, dir, ref: "HEAD" });
    const author = await this.#author(by);
    await git.commit({ fs, dir, message: UNITED, author, parent: [head, theirs] });
    return undefined;
  }

  /** The files of a commit by their paths. */
  async #entriesOf(commit: string, wanted: ReadonlySet<string>): Promise<Map<string, { oid: string; mode: number }>> {
    const { git, dir } = await this.#here();
    const found = new Map<string, { oid: string; mode: number }>();
    await git.walk({
      fs,
      dir,
      trees: [git.TREE({ ref: commit })],
      map: async (file, [entry]) => {
        if (entry && wanted.has(file) && (await entry.type()) === "blob")
          found.set(file, { oid: await entry.oid(), mode: await entry.mode() });
        return file;
      },
    });
    return found;
  }
}

/** The mode of a file that may be run. */
const RUNS = 0o100755;
