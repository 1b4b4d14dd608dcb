import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../src/program/paths.ts";

/** Every file below a folder, absolute. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));

/** Builds a site in a process of its own. @returns what was said where it failed, else nothing */
export async function buildSite(out: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const child = spawn(process.execPath, ["scripts/build.ts"], {
    cwd: ROOT,
    env: { ...process.env, ...env, OUT_DIR: out, NODE_ENV: "production" },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (said += part.toString()));
  const [code] = (await once(child, "close")) as [number];
  return code === 0 ? "" : said;
}

/** Files of two folders that only one has, or that are not the same byte for byte. */
export function difference(a: string, b: string): string[] {
  const names = new Set([a, b].flatMap((root) => filesIn(root).map((file) => path.relative(root, file))));
  const bytes = (root: string, name: string) => {
    try {
      return readFileSync(path.join(root, name));
    } catch {
      return undefined;
    }
  };
  return [...names].filter((name) => {
    const [one, other] = [bytes(a, name), bytes(b, name)];
    return !one || !other || !one.equals(other);
  });
}
