import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { fingerprint } from "../../program/fingerprint.ts";
import { forgetOld } from "../../program/forget-old.ts";
import { cachePlace, entriesBelow } from "../../program/paths.ts";
import type { BundlePlan } from "./plan.ts";

/** A style sheet of a page as Astro's renderer wants to hear of it. */
const styleSchema = z.strictObject({
  depth: z.number(),
  order: z.number(),
  sheet: z.union([
    z.strictObject({ type: z.literal("inline"), content: z.string() }),
    z.strictObject({ type: z.literal("external"), src: z.string() }),
  ]),
});

export const bundleSchema = z.strictObject({
  /** The module that begins, in `server/`. */
  entry: z.string(),
  /** The pages of the program, by Astro's name, with their styles. */
  pages: z.array(z.tuple([z.string(), z.strictObject({ styles: z.array(styleSchema) })])),
});

/**
 * The program that renders the pages of an agency, as Astro bundles it: `server/` holds what renders, `site/` what pages
 * load beside their content. Nothing in it depends on records, so that it outlives most changes.
 */
export type Bundle = Readonly<z.infer<typeof bundleSchema>>;

const keptSchema = z.strictObject({
  bundle: bundleSchema,
  /** Fingerprints of its files. */
  files: z.record(z.string(), z.string()),
});

/** So many are kept in any case: a site and its twin for the office, of this version and the last. */
const FEWEST = 4;
const LIST = "bundle.json";

/** Names all that a bundle is made of. @param program fingerprint of the publisher's own code */
export async function bundleKey({ directory, ...plan }: BundlePlan, program: string): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([program, plan]));
  for (const file of plan.prose) hash.update(await readFile(path.join(directory, file))).update("\0");
  return `${programName(program)}-${hash.digest("base64url").slice(0, 22)}`;
}

/** The keys of all bundles that are kept of a version of the program. */
export async function bundlesOf(program: string): Promise<string[]> {
  const names = await readdir(cachePlace("bundles")).catch(() => []);
  return names.filter((name) => name.startsWith(`${programName(program)}-`) && !name.includes("."));
}

const programName = (program: string): string => fingerprint(program).slice(0, 12);

/**
 * Copies a kept bundle into a folder of this run: two runs in one process must not share its modules.
 * @param to a new folder, absolute
 * @returns nothing where none is kept, or not whole
 */
export function takeBundle(key: string, to: string): Bundle | undefined {
  const kept = cachePlace("bundles", key);
  try {
    const text = readFileSync(path.join(kept, LIST), "utf8");
    const end = text.indexOf("\n");
    const list = text.slice(end + 1);
    if (text.slice(0, end) !== fingerprint(key + list)) return undefined;
    const { bundle, files } = keptSchema.parse(JSON.parse(list));
    for (const [file, print] of Object.entries(files)) {
      const bytes = readFileSync(path.join(kept, file));
      if (printOf(bytes) !== print) return undefined;
      put(path.join(to, file), bytes);
    }
    utimesSync(kept, new Date(), new Date());
    return bundle;
  } catch {
    return undefined;
  }
}

/** Keeps a bundle for the next time. Where that is impossible it is made anew then. @param from where it stands, absolute */
export function keepBundle(key: string, from: string, bundle: Bundle): void {
  const kept = cachePlace("bundles", key);
  const half = `${kept}.${randomUUID()}`;
  try {
    const files: Record<string, string> = {};
    for (const file of entriesBelow(from).files) {
      const bytes = readFileSync(path.join(from, file));
      files[file] = printOf(bytes);
      put(path.join(half, file), bytes);
    }
    const list = JSON.stringify({ bundle, files });
    writeFileSync(path.join(half, LIST), `${fingerprint(key + list)}\n${list}`);
    rmSync(kept, { recursive: true, force: true });
    renameSync(half, kept);
    forgetOld(cachePlace("bundles"), FEWEST);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
}

/** Some sixty files are sooner written than asked for. */
function put(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

const printOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64url");
