import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Content } from "../../domain/model/content.ts";
import type { RecordName } from "../../domain/model/kinds.ts";
import { filesBelow, ROOT } from "../../program/paths.ts";
import { inOwnWords } from "../../site/handbook/own-words.ts";
import { lookOf } from "../look.ts";
import type { Publishable } from "../publishable.ts";

/** Where the handbook's chapters stand. */
export const CHAPTERS = path.join(ROOT, "src/handbook");

export const planSchema = z.strictObject({
  /** The agency's folder, absolute. */
  directory: z.string(),
  /** Its address. */
  site: z.string(),
  /** Its own look, as a style sheet. */
  look: z.string(),
  /** The handbook in its own words, by the names of the chapters. */
  chapters: z.record(z.string(), z.string()),
  /** Its files of prose, from its folder. */
  prose: z.array(z.string()),
});

/** All of an agency that goes into its bundle: plain data, so that another process can make it. */
export type BundlePlan = Readonly<z.infer<typeof planSchema>>;

/** Files of prose, from the agency's folder. */
export const proseOf = (content: Content): string[] => PROSE.flatMap((name) => content[name].map(({ file }) => file));
/** The kinds that are written in prose which Astro bundles. */
export const PROSE = ["pages", "measures", "reports"] as const satisfies readonly RecordName[];

/** What an agency's bundle is made of. */
export const bundlePlan = ({ content, directory }: Publishable): Promise<BundlePlan> =>
  planOf(directory, content, proseOf(content));

/** The same of an agency of which no more is known than its settings, its editions and the names of its files of prose. */
export async function planOf(directory: string, content: Content, prose: readonly string[]): Promise<BundlePlan> {
  const names = (await filesBelow(CHAPTERS)).filter((name) => name.endsWith(".mdx"));
  const chapters = names.map(
    async (name) => [name, inOwnWords(await readFile(path.join(CHAPTERS, name), "utf8"), content)] as const,
  );
  return {
    directory,
    site: content.agency.site,
    look: lookOf(content),
    chapters: Object.fromEntries(await Promise.all(chapters)),
    prose: prose.toSorted(),
  };
}
