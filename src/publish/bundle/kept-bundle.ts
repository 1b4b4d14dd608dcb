import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { fingerprint } from "../../program/fingerprint.ts";
import { forgetOld } from "../../program/forget-old.ts";
import { cachePlace, entriesBelow, INSTALLED, posix, PROGRAM_CACHE, ROOT } from "../../program/paths.ts";
import { codeHash } from "../../program/program-hash.ts";

/** A style sheet of a page as Astro's renderer wants to hear of it. */
export interface PageStyle {
  readonly depth: number;
  readonly order: number;
  readonly sheet:
    { readonly type: "inline"; readonly content: string } | { readonly type: "external"; readonly src: string };
}

/**
 * The program that renders the pages of an agency, as Astro bundles it: `server/` holds what renders, `site/` what pages
 * load beside their content. Nothing in it depends on records, so that it outlives most changes.
 */
export interface Bundle {
  /** The module that begins, in `server/`. */
  readonly entry: string;
  /** The pages of the program, by Astro's name, with their styles. */
  readonly pages: readonly (readonly [name: string, page: { readonly styles: readonly PageStyle[] }])[];
  /** The packages of which it holds code, by name, sorted. */
  readonly libraries: readonly string[];
}

/** A bundle with its files in memory, by their paths below its folder. */
export interface StoredBundle {
  readonly bundle: Bundle;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What is written of a bundle that is kept: by this very program, which its first line says. */
interface BundleList {
  readonly bundle: Bundle;
  /** Fingerprints of its files. */
  readonly files: Readonly<Record<string, string>>;
}

/** So many are kept in any case: of this version of the program and the last. */
const FEWEST = 2;
const LIST = "bundle.json";

/** Where the bundle stands that was made when the program was packed or, in its repository, installed. */
export const SHIPPED = path.join(...(INSTALLED ? [ROOT, "bundle"] : [PROGRAM_CACHE, "bundle"]));
const keptPlace = (): string => cachePlace("bundles", bundleName());

/** Names the bundle of this version of the program: no other may be used. */
const bundleName = (): string => fingerprint(codeHash());

/** The bundle of this version of the program, shipped or kept; `undefined` where there is none, or not whole. */
export const storedBundle = (): StoredBundle | undefined => shippedBundle() ?? readBundle(keptPlace());

/** The one that was shipped, where it is of this very code. */
export const shippedBundle = (): StoredBundle | undefined => readBundle(SHIPPED);

/** A bundle that is kept in a folder; `undefined` where it is not whole, or of another version of the program. */
export function readBundle(folder: string): StoredBundle | undefined {
  try {
    const text = readFileSync(path.join(folder, LIST), "utf8");
    const end = text.indexOf("\n");
    const list = text.slice(end + 1);
    if (text.slice(0, end) !== fingerprint(bundleName() + list)) return undefined;
    const { bundle, files } = JSON.parse(list) as BundleList;
    const read = new Map<string, Uint8Array>();
    for (const [file, print] of Object.entries(files)) {
      const bytes = readFileSync(path.join(folder, file));
      if (printOf(bytes) !== print) return undefined;
      read.set(file, bytes);
    }
    if (folder !== SHIPPED) utimesSync(folder, new Date(), new Date());
    return { bundle, files: read };
  } catch {
    return undefined;
  }
}

/** A bundle that was made in a folder. Wherever it was made, it is the same. @param folder absolute */
export function bundleIn(folder: string, bundle: Bundle): StoredBundle {
  const places = [path.dirname(folder) + path.sep, cachePlace() + path.sep, ROOT].flatMap((place) => [
    pathToFileURL(place).pathname,
    posix(place),
  ]);
  const anywhere = (text: string): string =>
    places.reduce((whole, place) => whole.replaceAll(place, "/prongsai/"), text);
  const bytesOf = (file: string): Uint8Array => {
    const bytes = readFileSync(path.join(folder, file));
    return IS_TEXT.test(file) ? Buffer.from(anywhere(bytes.toString("utf8"))) : bytes;
  };
  return { bundle, files: new Map(entriesBelow(folder).files.map((file) => [file, bytesOf(file)])) };
}

/** Files of a bundle in which addresses and paths stand. */
export const IS_TEXT = /\.(?:m?js|css)$/;

/**
 * Keeps a bundle of this version of the program for the next time. Where that is impossible it is made anew then.
 * @param place absolute; the place among the caches where none is given
 */
export function keepBundle({ bundle, files }: StoredBundle, place = keptPlace()): void {
  const half = `${place}.${randomUUID()}`;
  try {
    writeBundle({ bundle, files }, half);
    const prints = Object.fromEntries([...files].map(([file, bytes]) => [file, printOf(bytes)]));
    const list = JSON.stringify({ bundle, files: prints } satisfies BundleList);
    writeFileSync(path.join(half, LIST), `${fingerprint(bundleName() + list)}\n${list}`);
    rmSync(place, { recursive: true, force: true });
    renameSync(half, place);
    if (place !== SHIPPED) forgetOld(cachePlace("bundles"), FEWEST);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
}

/** Writes the files of a bundle into a folder. Some sixty are sooner written than asked for. @param to absolute */
export function writeBundle({ files }: StoredBundle, to: string): void {
  for (const [file, bytes] of files) {
    const target = path.join(to, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

const printOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64url");
