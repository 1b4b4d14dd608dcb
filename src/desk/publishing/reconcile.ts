import { writeFile, rm } from "node:fs/promises";
import path from "node:path";
import { kindOf, openedFrom } from "../record.ts";
import { BODY, mergedData, withBody, type Choice, type Clash } from "../saving/merge.ts";
import { textWith } from "../saving/new-text.ts";
import { git, type Repository } from "./git.ts";
import { identityOf } from "./publish.ts";

/** The key that stands for a file as a whole, where it is no record or one of the two removed it. */
export const WHOLE = "@file";

/** A file that two people changed in two ways, with the fields in dispute. */
export interface FileClash {
  readonly file: string;
  readonly clashes: readonly Clash[];
}

/** By the file, which of two values each of its fields in dispute is to have. */
export type Choices = Readonly<Record<string, Choice>>;

type Resolved =
  { readonly file: string; readonly text: string } | { readonly file: string; readonly side: "ours" | "theirs" };

/**
 * Puts together what others have published meanwhile and what was committed here, record by record.
 * @returns what somebody must choose first; why it cannot be, in words; `undefined` when both are together
 */
export async function reconcile(
  directory: string,
  repository: Repository,
  choices: Choices,
  by: string,
): Promise<readonly FileClash[] | string | undefined> {
  const { remote = "", branch } = repository;
  const fetched = await git(directory, ["fetch", "--quiet", remote, branch]);
  if (!fetched.ok) return `ดูสิ่งที่ผู้อื่นเผยแพร่ไม่ได้: ${fetched.error.trim()}`;
  const theirs = (await git(directory, ["rev-parse", "FETCH_HEAD"])).out.trim();
  const base = (await git(directory, ["merge-base", "HEAD", theirs])).out.trim();
  if (base === "") return "ที่เก็บเว็บไซต์มีประวัติคนละสายกับเครื่องนี้ จึงรวมให้ไม่ได้ ให้ผู้ดูแลระบบดู สิ่งที่แก้เก็บไว้ในเครื่องแล้ว";
  const changedSince = async (end: string) =>
    (await git(directory, ["diff", "--name-only", "--no-renames", "--relative", "-z", base, end])).out
      .split("\0")
      .filter(Boolean);
  const ours = new Set(await changedSince("HEAD"));
  const both = (await changedSince(theirs)).filter((file) => ours.has(file));
  const at = (commit: string, file: string) =>
    git(directory, ["show", `${commit}:./${file}`]).then(({ ok, out }) => (ok ? out : undefined));
  const found = await Promise.all(
    both.map(async (file) =>
      resolve(file, await at(base, file), await at("HEAD", file), await at(theirs, file), choices[file] ?? {}),
    ),
  );
  const clashes = found.filter((result): result is FileClash => "clashes" in result);
  if (clashes.length > 0) return clashes;
  return merge(directory, repository, theirs, found as readonly Resolved[], by);
}

function resolve(
  file: string,
  base: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
  choice: Choice,
): Resolved | FileClash {
  if (ours === theirs) return { file, side: "ours" };
  const kind = kindOf(file);
  const records = kind ? [base ?? "", ours, theirs].map((text) => openedFrom(kind, file, text)) : [];
  const [was, our, their] = records;
  const isWhole =
    !kind ||
    ours === undefined ||
    theirs === undefined ||
    !was ||
    !our ||
    !their ||
    [our, their].some(({ fault }) => fault);
  if (isWhole) {
    const side = choice[WHOLE];
    return side === undefined
      ? { file, clashes: [{ key: WHOLE, ours: told(ours), theirs: told(theirs) }] }
      : { file, side };
  }
  const { data, clashes } = mergedData(
    withBody(was.data, was.body),
    withBody(our.data, our.body),
    withBody(their.data, their.body),
    choice,
  );
  if (clashes.length > 0) return { file, clashes };
  const { [BODY]: body, ...rest } = data;
  const isOurs = body === withBody({}, our.body)[BODY];
  return { file, text: textWith(theirs, kind.kind.format, rest, isOurs ? our.body : their.body) };
}

const told = (text: string | undefined): string =>
  text === undefined ? "(ลบไฟล์นี้)" : /\0/.test(text) ? "(เอกสารฉบับนี้)" : text.slice(0, 2000);

async function merge(
  directory: string,
  repository: Repository,
  theirs: string,
  resolved: readonly Resolved[],
  by: string,
): Promise<string | undefined> {
  const identity = await identityOf(directory, repository, by);
  await git(directory, [...identity, "merge", "--no-commit", "--no-ff", theirs]);
  for (const result of resolved) {
    const target = path.join(directory, ...result.file.split("/"));
    if ("text" in result) await writeFile(target, result.text);
    else {
      const commit = result.side === "ours" ? "HEAD" : theirs;
      const taken = await git(directory, ["checkout", commit, "--", result.file]);
      if (!taken.ok) await rm(target, { force: true });
    }
    await git(directory, ["add", "--all", "--", result.file]);
  }
  const open = (await git(directory, ["diff", "--name-only", "--diff-filter=U"])).out.trim();
  const made =
    open === "" ? await git(directory, [...identity, "commit", "--quiet", "-m", "รวมสิ่งที่ผู้อื่นเผยแพร่"]) : undefined;
  if (made?.ok) return undefined;
  await git(directory, ["merge", "--abort"]);
  return `รวมกับสิ่งที่ผู้อื่นเผยแพร่ไม่ได้ ไม่มีสิ่งใดเปลี่ยน ให้ผู้ดูแลระบบดู ${open}`;
}
