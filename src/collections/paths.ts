import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The publisher's own folder. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The folder of the agency to publish: `AGENCY_DIR`, or the publisher's own with its demo. */
export const agencyDirectory = (): string => path.resolve(process.env["AGENCY_DIR"] || ROOT);

/** The folder the site is written to: `OUT_DIR`, or `dist/` in the publisher's folder. */
export const outputDirectory = (): string => path.resolve(ROOT, process.env["OUT_DIR"] || "dist");

/** Path separators as the web and our messages write them. */
export const posix = (file: string): string => file.split(path.sep).join("/");

/** Every file below a folder as its path from there, with `/`, sorted; what begins with a dot is no content. */
export async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(nothingThere);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix(path.relative(directory, path.join(entry.parentPath, entry.name))))
    .filter((file) => !file.split("/").some((part) => part.startsWith(".")))
    .toSorted();
}

function nothingThere(error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOENT") return [];
  throw error;
}
