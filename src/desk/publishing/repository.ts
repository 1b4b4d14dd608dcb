import { stat } from "node:fs/promises";
import path from "node:path";
import { projectFileNames } from "../../authoring/project/project.ts";

/** Where a folder's repository is published, as far as is known. */
export interface Repository {
  readonly branch: string;
  /** `undefined` where there is nowhere to push to. */
  readonly remote: string | undefined;
  /** The address of that place, as it was written. */
  readonly address: string | undefined;
  /** Who is said to have made a commit; `undefined` where nobody has said so. */
  readonly author: string | undefined;
}

/** What of an agency is published from a repository. */
export const PUBLISHED = ["content", "public"] as const;

/** What a host needs to build the site: the first that is published holds it too. */
export async function projectFilesIn(directory: string): Promise<string[]> {
  const there = projectFileNames().map(async (file) =>
    (await stat(path.join(directory, file)).catch(() => undefined)) ? [file] : [],
  );
  return (await Promise.all(there)).flat();
}

/** What a save leaves behind that was stopped before its end, as `writeWhole` names it: no part of anything. */
export const isHalf = (file: string): boolean =>
  /(?:^|\/)\.[^/]*\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(file);

/** A file that was changed since the last commit. */
export interface FileChange {
  /** Path from the agency's folder, with `/`. */
  readonly file: string;
  readonly change: "new" | "changed" | "removed";
}

/** Who publishes. */
export interface Publisher {
  readonly message: string;
  readonly by: string;
  /** The second person, where the agency asks for two. */
  readonly reviewer: string | undefined;
}

/** The whole message of a commit. */
export const messageOf = ({ message, by, reviewer }: Publisher): string =>
  reviewer === undefined ? message : `${message}\n\nจัดทำโดย: ${by}\nตรวจโดย: ${reviewer}`;

/** The message of a commit that puts two sides together. */
export const UNITED = "รวมสิ่งที่ผู้อื่นเผยแพร่";

/** Who made a commit, where no address of mail is known. */
export const NO_MAIL = "webmaster@localhost";

/** Why something could not be done, in words; whether signing in helps. */
export interface Failure {
  readonly failed: string;
  readonly signIn?: boolean;
}

/** How a publication ended. */
export type Outcome = "published" | "kept" | "behind" | Failure;

/** What others have published, and the last commit that both sides have. */
export interface Fetched {
  readonly theirs: string;
  readonly base: string | undefined;
}

/** How two sides of a history are put together: each file as one of them has it, or as it was made of both. */
export interface Together {
  readonly theirs: string;
  /** Files that are to be as they are there, also where they are gone there. */
  readonly taken: readonly string[];
  readonly made: readonly { readonly file: string; readonly text: string }[];
}

/** What keeps the versions of an agency's folder; paths of its files begin at the root of the repository. */
export interface Versions {
  /** Git that is installed, or the library that stands in for it. */
  readonly by: "git" | "library";
  /** The way from the root of the repository to the agency's folder: empty, or ends with `/`. */
  prefix(): Promise<string>;
  /** `undefined` where the folder is in no repository. */
  repository(): Promise<Repository | undefined>;
  /** What was changed below `content/` and `public/` since the last commit; `undefined` where nobody can say. */
  changed(): Promise<FileChange[] | undefined>;
  /** How many commits nobody else has yet; 0 where there is nowhere to send them. */
  unpushed(repository: Repository): Promise<number>;
  /** Commits what was changed. */
  commit(repository: Repository, publisher: Publisher): Promise<Failure | undefined>;
  /** Sends what was committed to where the site is built from. */
  push(repository: Repository): Promise<Outcome>;
  fetch(repository: Repository): Promise<Fetched | Failure>;
  /** The files that are otherwise in one commit than in another. */
  changedBetween(base: string, end: string): Promise<string[]>;
  /** A file of a commit as text; `undefined` where it has none of that name. */
  textAt(commit: string, file: string): Promise<string | undefined>;
  /** Commits both sides together. Files are written first: whoever is stopped there finds them changed, and goes on. */
  unite(repository: Repository, together: Together, by: string): Promise<Failure | undefined>;
}
