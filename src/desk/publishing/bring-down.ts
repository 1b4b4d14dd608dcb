import fs from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { libraryFailure } from "./failures.ts";
import { http, library, wayTo } from "./git-library.ts";
import type { Failure } from "./repository.ts";
import type { Tokens } from "./tokens.ts";

/** Why a site is not brought down, beside what a host says. */
export type Refusal = "in-repository" | "no-agency" | { readonly inTheWay: readonly string[] };

/**
 * Brings a site with its history into a folder that is in no repository. Nothing there is written over: where it cannot be
 * brought whole, the folder stays as it was.
 */
export async function bringDown(
  directory: string,
  address: string,
  tokens: Tokens,
  token: string,
): Promise<Refusal | Failure | undefined> {
  const git = await library();
  const dir = directory;
  if (await git.findRoot({ fs, filepath: dir }).catch(() => undefined)) return "in-repository";
  const way = await wayTo(address, tokens, token);
  if ("failed" in way) return way;
  const undo = () => rm(path.join(dir, ".git"), { recursive: true, force: true });
  try {
    await git.clone({ fs, http, dir, ...way, singleBranch: true, noTags: true, noCheckout: true });
    const oid = await git.resolveRef({ fs, dir, ref: "HEAD" });
    const files = await git.listFiles({ fs, dir, ref: oid });
    const inTheWay: string[] = [];
    for (const filepath of files)
      if (
        await isOtherwiseThere(path.join(dir, ...filepath.split("/")), () => git.readBlob({ fs, dir, oid, filepath }))
      )
        inTheWay.push(filepath);
    const refusal = !files.includes("content/agency.yaml")
      ? "no-agency"
      : inTheWay.length > 0
        ? { inTheWay }
        : undefined;
    if (refusal === undefined) await git.checkout({ fs, dir });
    else await undo();
    return refusal;
  } catch (error) {
    await undo();
    return libraryFailure(error, way.token);
  }
}

/** True where something else stands in the place of a file. */
async function isOtherwiseThere(place: string, read: () => Promise<{ blob: Uint8Array }>): Promise<boolean> {
  try {
    const there = await readFile(place);
    return !there.equals((await read()).blob);
  } catch (error) {
    return (error as { code?: unknown }).code !== "ENOENT";
  }
}
