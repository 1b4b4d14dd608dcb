import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { zip, type AsyncZippable } from "fflate";
import { CODE, filesBelow, outputDirectory, ROOT } from "../../program/paths.ts";

/** Builds the site as `prongsai build` does. @returns what it said, where it did not succeed */
export const buildSite = (directory: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(ROOT, "scripts", `build${CODE}`)], {
      cwd: directory,
      env: { ...process.env, AGENCY_DIR: directory },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")));
    child.on("error", (error) => {
      resolve(error.message);
    });
    child.on("close", (code) => {
      resolve(code === 0 ? undefined : said.join("").slice(-4000));
    });
  });

/** Where the built site stands. */
export const siteFolder = (): string => outputDirectory();

/** The built site as one file, for whoever puts it on a host by hand. */
export async function zippedSite(): Promise<Uint8Array> {
  const folder = siteFolder();
  const files: AsyncZippable = {};
  // What is compressed already is only packed.
  for (const file of await filesBelow(folder))
    files[file] = [
      await readFile(path.join(folder, file)),
      { level: /\.(?:html|css|js|json|svg|xml|txt|csv)$/.test(file) ? 6 : 0 },
    ];
  return new Promise((resolve, reject) => {
    zip(files, (error, data) => {
      if (error) reject(error);
      else resolve(data);
    });
  });
}
