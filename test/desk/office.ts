import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, onTestFinished, vi } from "vitest";
import { openDesk } from "../../src/desk/open.ts";
import { Tokens, type KeyStore } from "../../src/desk/publishing/tokens.ts";
import { MINIMAL_AGENCY } from "../agency.ts";
import { newFolder, useFolder, writeFiles } from "../folder.ts";
import { visitorOf } from "./ask.ts";
import { serveGit, withToken, type Gate } from "./git-host.ts";

/** Where git is, also while a test hides it from the desk. */
const PATH = process.env["PATH"];

/** Asks git that is installed, whatever the desk sees of it. */
export const git = (directory: string, ...words: string[]): string =>
  execFileSync(
    "git",
    ["-c", "core.quotepath=false", "-c", "user.name=ก", "-c", "user.email=a@example.go.th", "-C", directory, ...words],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, PATH } },
  );

export const PERSON = "name: นายตัวอย่าง ใจดี\nposition: ปลัด # ตำแหน่ง\nside: permanent\norder: 1\n";
export const WISH = { message: "แก้ตำแหน่ง", by: "สำนักปลัด" };
export const TOKEN = "github_pat_right";

/** Changes the one person of an office. */
export async function edit(directory: string, from: string, to: string): Promise<void> {
  const file = path.join(directory, "content/people/a.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace(from, to));
}

const PLACES = ["bare.git", "one", "two"] as const;
type Office = (gate?: Gate) => Promise<Readonly<Record<"bare" | "one" | "two" | "address", string>>>;

/** The office from which all others are copied. */
async function firstOffice(folder: string): Promise<void> {
  const [bare, one, two] = PLACES.map((name) => path.join(folder, name)) as [string, string, string];
  await mkdir(bare);
  git(bare, "init", "--quiet", "--bare", "--initial-branch=main");
  git(folder, "clone", "--quiet", bare, one);
  git(one, "checkout", "--quiet", "-b", "main");
  await writeFiles(one, { "content/agency.yaml": MINIMAL_AGENCY, "content/people/a.yaml": PERSON });
  git(one, "add", "--all");
  git(one, "commit", "--quiet", "-m", "เริ่ม");
  git(one, "push", "--quiet", "-u", "origin", "main");
  git(folder, "clone", "--quiet", bare, two);
}

/**
 * Offices for the tests of a file: a bare repository with two clones of an agency, as two clerks have them.
 * @returns makes one; a gate is that of a host on the web, where they publish there
 */
export function useOffices(): Office {
  const first = useFolder();
  beforeAll(() => firstOffice(first.current));
  return async (gate) => {
    const folder = await newFolder();
    await cp(first.current, folder, { recursive: true, preserveTimestamps: true });
    const [bare, one, two] = PLACES.map((name) => path.join(folder, name)) as [string, string, string];
    const address = gate ? `${await serveGit(folder, gate)}/bare.git` : bare;
    for (const clone of [one, two]) await publishAt(clone, address);
    return { bare, one, two, address };
  };
}

/** Says in a clone where it is published. */
export async function publishAt(clone: string, address: string): Promise<void> {
  const config = path.join(clone, ".git/config");
  await writeFile(config, (await readFile(config, "utf8")).replace(/^\turl = .*$/m, `\turl = ${address}`));
}

/** A keeper of passwords that a test can look into. */
export function keyStore(kept = new Map<string, string>()): KeyStore & { readonly kept: Map<string, string> } {
  return {
    kept,
    read: (account) => Promise.resolve(kept.get(account)),
    keep: (account, token) => Promise.resolve(void kept.set(account, token)),
    forget: (account) => Promise.resolve(void kept.delete(account)),
  };
}

/** Opens a desk that lasts as long as the test. @param store its keeper of passwords; without one there is none */
export async function deskOn(directory: string, store?: KeyStore) {
  const desk = await openDesk(directory, () => "2023-04-28", new Tokens(() => Promise.resolve(store)));
  onTestFinished(() => desk.close());
  return visitorOf(desk);
}

/** Hides git from the desk until the test ends. */
export function hideGit(): void {
  vi.stubEnv("PATH", "/nowhere");
  onTestFinished(() => void vi.unstubAllEnvs());
}

/** The two ways in which a desk keeps versions: how an office and its desks are made for each. */
export const waysOf = (office: Office) => [
  { way: "by git", office: () => office(), open: (directory: string) => deskOn(directory) },
  {
    way: "without git, over the web",
    office: () => office(withToken(TOKEN)),
    open: async (directory: string) => {
      hideGit();
      const visitor = await deskOn(directory);
      await visitor.post("/api/sign-in", { token: TOKEN, keep: false });
      return visitor;
    },
  },
];
