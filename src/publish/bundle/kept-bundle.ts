import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { fingerprint } from "../../program/fingerprint.ts";
import { cachePlace, filesBelow } from "../../program/paths.ts";
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
/** What was not asked for that long is removed, in milliseconds. */
const LONG = 24 * 60 * 60 * 1000;
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
export async function takeBundle(key: string, to: string): Promise<Bundle | undefined> {
  const kept = cachePlace("bundles", key);
  try {
    const text = await readFile(path.join(kept, LIST), "utf8");
    const end = text.indexOf("\n");
    const list = text.slice(end + 1);
    if (text.slice(0, end) !== fingerprint(key + list)) return undefined;
    const { bundle, files } = keptSchema.parse(JSON.parse(list));
    for (const [file, print] of Object.entries(files)) {
      const bytes = await readFile(path.join(kept, file));
      if (printOf(bytes) !== print) return undefined;
      await put(path.join(to, file), bytes);
    }
    await utimes(kept, new Date(), new Date());
    return bundle;
  } catch {
    return undefined;
  }
}

/** Keeps a bundle for the next time. Where that is impossible it is made anew then. @param from where it stands, absolute */
export async function keepBundle(key: string, from: string, bundle: Bundle): Promise<void> {
  const kept = cachePlace("bundles", key);
  const half = `${kept}.${randomUUID()}`;
  try {
    const files: Record<string, string> = {};
    for (const file of await filesBelow(from)) {
      const bytes = await readFile(path.join(from, file));
      files[file] = printOf(bytes);
      await put(path.join(half, file), bytes);
    }
    const list = JSON.stringify({ bundle, files });
    await writeFile(path.join(half, LIST), `${fingerprint(key + list)}\n${list}`);
    await rm(kept, { recursive: true, force: true });
    await rename(half, kept);
    await forgetOld();
  } catch {
    await rm(half, { recursive: true, force: true });
  }
}

/** Removes the bundles that nobody has asked for. */
async function forgetOld(): Promise<void> {
  const folder = cachePlace("bundles");
  const used = async (name: string) => [name, (await stat(path.join(folder, name))).mtimeMs] as const;
  const dated = await Promise.all((await readdir(folder)).map(used));
  const old = dated
    .toSorted(([, a], [, b]) => b - a)
    .slice(FEWEST)
    .filter(([, time]) => Date.now() - time > LONG);
  for (const [name] of old) await rm(path.join(folder, name), { recursive: true, force: true });
}

async function put(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

const printOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64url");
