import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow, linksBelow } from "../../program/paths.ts";
import demo from "./demo-files.json" with { type: "json" };

/** What a copy of the program's repository holds. Paths go from its root. */
export interface CopiedAgency {
  /** The agency's own files, to be taken over. */
  readonly own: readonly string[];
  /** Those among them that stand where the demo had a file, with words of the agency in them. */
  readonly edited: readonly string[];
  /** Files of the demo and of the program, as they were shipped: they stay behind. */
  readonly shipped: readonly string[];
  /** Links, which are never followed. */
  readonly links: readonly string[];
}

/** Who the agency is. */
export const AGENCY_FILE = "content/agency.yaml";

const SHIPPED: Readonly<Record<string, readonly string[]>> = demo;

/**
 * Tells an agency's own files from those that came with the program, in a copy from the time when both stood in one
 * folder.
 * @param directory the copy, absolute
 */
export async function readCopy(directory: string): Promise<CopiedAgency> {
  const files = await below(directory, filesBelow);
  const marked = await Promise.all(
    files.map(async (file) => ({ file, isShipped: await isAsShipped(directory, file) })),
  );
  const own = marked.filter(({ isShipped }) => !isShipped).map(({ file }) => file);
  return {
    own,
    // Every agency writes its own `agency.yaml` over the demo's.
    edited: own.filter((file) => file !== AGENCY_FILE && Object.hasOwn(SHIPPED, file.normalize("NFC"))),
    shipped: marked.filter(({ isShipped }) => isShipped).map(({ file }) => file),
    links: await below(directory, linksBelow),
  };
}

const below = async (directory: string, list: (folder: string) => Promise<string[]>): Promise<string[]> => {
  const found = ["content", "public"].map(async (folder) =>
    (await list(path.join(directory, folder))).map((file) => `${folder}/${file}`),
  );
  return (await Promise.all(found)).flat();
};

/** True for a file that is, to the byte, one that was shipped under its name; git may have changed the ends of its lines. */
async function isAsShipped(directory: string, file: string): Promise<boolean> {
  const hashes = SHIPPED[file.normalize("NFC")];
  if (!hashes) return false;
  const bytes = await readFile(path.join(directory, file));
  const unix = Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
  return [bytes, unix].some((text) => hashes.includes(blobName(text)));
}

/** The first letters of the name that git gives to a file's bytes. */
export const blobName = (bytes: Uint8Array): string =>
  createHash("sha1").update(`blob ${bytes.byteLength}\0`).update(bytes).digest("hex").slice(0, 16);
