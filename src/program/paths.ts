import { readdirSync, type Dirent } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The publisher's own folder. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What the publisher knows of every year: editions, concepts, sources, abbreviations. */
export const CATALOGUE = path.join(ROOT, "src/catalogue");

/** How the files of the program end: the package ships as JavaScript, because Node strips no types below `node_modules`. */
export const CODE = path.extname(fileURLToPath(import.meta.url));

/** True where an agency has installed the program, false in the program's own repository. */
export const INSTALLED = CODE === ".js";

/** What is made of the program itself, in its own repository. */
export const PROGRAM_CACHE = path.join(ROOT, "node_modules/.cache/prongsai");

/** The folder of the agency to publish: `AGENCY_DIR`, or the one we stand in; in our own repository, the demo. */
export const agencyDirectory = (): string =>
  path.resolve(process.env["AGENCY_DIR"] || (INSTALLED ? process.cwd() : ROOT));

/** Where the program keeps what it makes. Nothing is written into the folder of an installed package. */
export const workplace = (): string => (INSTALLED ? agencyDirectory() : ROOT);

/** A place below the folder of all caches, `CACHE_DIR` or `.cache/`: whatever is in it can be lost. */
export const cachePlace = (...parts: readonly string[]): string =>
  path.join(path.resolve(workplace(), process.env["CACHE_DIR"] || ".cache"), ...parts);

/** Names a folder among those that caches know, so that they outlive a move of the whole. */
export const placeName = (directory: string): string => posix(path.relative(workplace(), directory));

/** The folder the site is written to: `OUT_DIR`, or `dist/`. */
export const outputDirectory = (): string => path.resolve(workplace(), process.env["OUT_DIR"] || "dist");

/** Path separators as the web and our messages write them. */
export const posix = (file: string): string => file.split(path.sep).join("/");

/** What systems and editors leave behind in folders; nobody means to publish it. */
const LEFT_BEHIND = /^(\..*|desktop\.ini|thumbs\.db|~\$.*|.*~)$/i;
/** The one folder with a dot that belongs to a site (RFC 8615). */
const WELL_KNOWN = ".well-known";

/** What stands below a folder: paths from there, with `/`, sorted, without what systems leave behind. */
export interface Entries {
  readonly files: readonly string[];
  /** Links may lead out of the folder, so they are never followed. */
  readonly links: readonly string[];
}

/** Every file below a folder as its path from there, with `/`, sorted, without what systems leave behind. */
export const filesBelow = async (directory: string): Promise<string[]> =>
  Promise.resolve([...entriesBelow(directory).files]);

/** Links below a folder. */
export const linksBelow = async (directory: string): Promise<string[]> =>
  Promise.resolve([...entriesBelow(directory).links]);

/** The files and links below a folder; a folder that is not there has none. Thousands are listed sooner without waiting. */
export function entriesBelow(directory: string): Entries {
  const root = path.resolve(directory);
  const named = listed(root)
    .map((entry) => {
      const folder = entry.parentPath.slice(root.length + 1);
      return { entry, file: posix(folder === "" ? entry.name : `${folder}${path.sep}${entry.name}`) };
    })
    .filter(({ file }) => !file.split("/").some((part) => part !== WELL_KNOWN && LEFT_BEHIND.test(part)))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  // Where a link leads is not below the folder, also where a system lists it.
  const links = named.filter(({ entry }) => entry.isSymbolicLink()).map(({ file }) => `${file}/`);
  const below = links.length === 0 ? named : named.filter(({ file }) => !links.some((link) => file.startsWith(link)));
  return {
    files: below.filter(({ entry }) => entry.isFile()).map(({ file }) => file),
    links: below.filter(({ entry }) => entry.isSymbolicLink()).map(({ file }) => file),
  };
}

function listed(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true });
  } catch (error) {
    return nothingThere(error as NodeJS.ErrnoException);
  }
}

function nothingThere(error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOENT") return [];
  throw error;
}
