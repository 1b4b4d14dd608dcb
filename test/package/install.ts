import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/** Packs the program as `npm pack` does. @returns the folder of what its archive holds */
export async function packProgram(folder: string): Promise<string> {
  await run("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: ROOT,
    shell: process.platform === "win32",
  });
  const archive = (await readdir(folder)).find((file) => file.endsWith(".tgz")) ?? "";
  await run("tar", ["-xzf", archive], { cwd: folder });
  return path.join(folder, "package");
}

/** Installs a packed program as npm would, with the packages that stand here already. */
export async function installProgram(packed: string, agency: string): Promise<void> {
  const modules = path.join(agency, "node_modules");
  await mkdir(modules, { recursive: true });
  const there = new Set(await readdir(modules));
  for (const name of await readdir(path.join(ROOT, "node_modules"))) {
    if (name.startsWith(".") || there.has(name)) continue;
    await symlink(path.join(ROOT, "node_modules", name), path.join(modules, name), "junction");
  }
  await rm(path.join(modules, "prongsai"), { recursive: true, force: true });
  await cp(packed, path.join(modules, "prongsai"), { recursive: true });
}

/** Makes another version of a packed program. @param edits paths below its `.package`, and what is written there */
export async function otherVersion(
  packed: string,
  to: string,
  version: string,
  edits: Readonly<Record<string, (text: string) => string>>,
): Promise<string> {
  await cp(packed, to, { recursive: true });
  const files = { "../package.json": withVersion(version), "package.json": withVersion(version), ...edits };
  for (const [file, edit] of Object.entries(files)) {
    const target = path.join(to, ".package", file);
    await writeFile(target, edit(await readFile(target, "utf8")));
  }
  return to;
}

const withVersion = (version: string) => (text: string) =>
  JSON.stringify({ ...(JSON.parse(text) as object), version }, undefined, 2);
