import { readFile } from "node:fs/promises";
import path from "node:path";
import { KINDS } from "../../domain/model/kinds.ts";
import { kindOf, openedFrom } from "../record.ts";
import { BODY, mergedData, withBody, type Choice, type Clash } from "../saving/merge.ts";
import { textWith } from "../saving/new-text.ts";
import type { Failure, Repository, Versions } from "./repository.ts";

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
  versions: Versions,
  repository: Repository,
  choices: Choices,
  by: string,
): Promise<readonly FileClash[] | Failure | undefined> {
  const fetched = await versions.fetch(repository);
  if ("failed" in fetched) return fetched;
  const { theirs, base } = fetched;
  if (base === undefined)
    return { failed: "ที่เก็บเว็บไซต์มีประวัติคนละสายกับเครื่องนี้ จึงรวมให้ไม่ได้ ให้ผู้ดูแลระบบดู สิ่งที่แก้เก็บไว้ในเครื่องแล้ว" };
  const prefix = await versions.prefix();
  const ours = new Set(await versions.changedBetween(base, "HEAD"));
  const changed = await versions.changedBetween(base, theirs);
  const [both, taken] = [changed.filter((file) => ours.has(file)), changed.filter((file) => !ours.has(file))];
  const found = await Promise.all(
    both.map(async (file) => {
      const name = file.startsWith(prefix) ? file.slice(prefix.length) : `/${file}`;
      const texts = await Promise.all([base, "HEAD", theirs].map((commit) => versions.textAt(commit, file)));
      const [was, our, their] = texts;
      return { file, result: resolve(name, was, our, their, choices[name] ?? {}) };
    }),
  );
  const clashes = found.flatMap(({ result }) => ("clashes" in result ? [result] : []));
  if (clashes.length > 0) return clashes;
  const root = path.join(
    directory,
    ...prefix
      .split("/")
      .filter(Boolean)
      .map(() => ".."),
  );
  const own = await changedHere(root, versions, taken, theirs);
  if (own.length > 0)
    return {
      failed: `รวมกับสิ่งที่ผู้อื่นเผยแพร่ไม่ได้ เพราะมีผู้แก้ไฟล์เหล่านี้ในเครื่องนี้ไว้ด้วย ไม่มีสิ่งใดเปลี่ยน ให้ผู้ดูแลระบบดู: ${own.join(", ")}`,
    };
  const made = found.flatMap(({ file, result }) => ("text" in result ? [{ file, text: result.text }] : []));
  const theirsWhole = found.flatMap(({ file, result }) => ("side" in result && result.side === "theirs" ? [file] : []));
  return versions.unite(repository, { theirs, taken: [...taken, ...theirsWhole], made }, by);
}

/** Files that somebody has changed in this folder and not committed, which theirs would be written over. */
async function changedHere(
  root: string,
  versions: Versions,
  files: readonly string[],
  theirs: string,
): Promise<string[]> {
  const plain = (text: string | undefined) => text?.replaceAll("\r\n", "\n");
  const found = files.map(async (file) => {
    const now = plain(await readFile(path.join(root, ...file.split("/")), "utf8").catch(() => undefined));
    const kept = await Promise.all(["HEAD", theirs].map((commit) => versions.textAt(commit, file)));
    return now === undefined || kept.map(plain).includes(now) ? [] : [file];
  });
  return (await Promise.all(found)).flat();
}

function resolve(
  file: string,
  base: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
  choice: Choice,
): Resolved | FileClash {
  if (ours === theirs) return { file, side: "ours" };
  // Every line of both stays: the file says so itself.
  if (isLedger(file) && ours !== undefined && theirs !== undefined) return { file, text: joined(theirs, ours) };
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

const isLedger = (file: string): boolean => file.startsWith(`content/${KINDS.ledgers.folder}/`);

/** Their lines, and those of ours that they have not. */
function joined(theirs: string, ours: string): string {
  const known = new Set(theirs.split(/\r?\n/));
  const more = ours.split(/\r?\n/).filter((line) => !known.has(line));
  return [theirs.trimEnd(), ...more, ""].join("\n");
}

const told = (text: string | undefined): string =>
  text === undefined ? "(ลบไฟล์นี้)" : /\0/.test(text) ? "(เอกสารฉบับนี้)" : text.slice(0, 2000);
