import { readFile } from "node:fs/promises";
import path from "node:path";
import { collectionName, type CollectedDocument, type Owner } from "../../collections/collected.ts";
import { compose } from "../../collections/compose.ts";
import { parseData } from "../../collections/parse.ts";
import { KINDS, type KindName } from "../../domain/model/kinds.ts";
import type { FileLocation } from "../../domain/model/records/kind.ts";
import { CATALOGUE, filesBelow } from "../../program/paths.ts";
import { type BundlePlan, planOf, PROSE } from "./plan.ts";

/** What stands in so few files that it is read at once. */
const SETTINGS = [
  ["agencies", "own"],
  ["editions", "shared"],
  ["editions", "own"],
  ["facts", "own"],
] as const satisfies readonly (readonly [KindName, Owner])[];

/**
 * What an agency's bundle will probably be made of: nothing but its settings is read, and nothing else checked.
 * @param directory the agency's folder, absolute
 * @param today the day of the publication, ISO (C.E.)
 * @throws Error where its settings cannot be read
 */
export async function earlyPlan(directory: string, today: string): Promise<BundlePlan> {
  const own = path.join(directory, "content");
  const documents = SETTINGS.map(
    async ([name, owner]) =>
      [collectionName(name, owner), await documentsOf(name, owner === "own" ? own : CATALOGUE)] as const,
  );
  const collected = { documents: new Map(await Promise.all(documents)), rejected: new Set<string>() };
  const { content, publishable } = compose(collected, {}, today);
  if (!publishable) throw new Error(`${own} has no agency`);
  const prose = PROSE.map(async (name) => {
    const { folder } = KINDS[name];
    return (await namesOf(KINDS[name], own)).map((file) => path.posix.join("content", folder, file));
  });
  return planOf(directory, content, (await Promise.all(prose)).flat());
}

async function documentsOf(name: KindName, content: string): Promise<CollectedDocument[]> {
  const { folder, schema } = KINDS[name];
  const read = (await namesOf(KINDS[name], content)).map(async (filePath) => {
    const text = await readFile(path.join(content, folder, filePath), "utf8");
    return { ...schema.parse(parseData(text, false)), _meta: { filePath } };
  });
  return Promise.all(read);
}

/** The files of a kind, from its folder. */
async function namesOf({ folder, include, exclude }: FileLocation, content: string): Promise<string[]> {
  const files = await filesBelow(path.join(content, folder));
  return files.filter((file) => matches(file, include) && !(exclude !== undefined && matches(file, exclude)));
}

const matches = (file: string, pattern: string): boolean => path.posix.matchesGlob(file, pattern);
