import type { Content } from "../domain/model/content.ts";
import { CATALOGUE } from "../program/paths.ts";
import { collect } from "./library/collect.ts";
import type { Collected } from "./collected.ts";
import { compose } from "./compose.ts";
import { contentMemory } from "./kept/content-memory.ts";
import { openFolder } from "./folder.ts";

/** What the program knows of every agency: the editions of all families, and the words that they share. */
export type CatalogueContent = Pick<Content, "editions" | "concepts" | "sources" | "abbreviations">;

/**
 * Reads the program's own catalogue without any agency.
 * @param today the day of the assessment, ISO (C.E.)
 * @throws Error for a catalogue file that cannot be read: that is a fault of the program, not of a clerk
 */
export async function loadCatalogue(today: string): Promise<CatalogueContent> {
  const collected = await collectCatalogue();
  if (collected.rejected.size > 0) throw new Error(`unreadable catalogue: ${[...collected.rejected].join(", ")}`);
  const { content, catalogue } = compose(collected, {}, today);
  const { concepts, sources, abbreviations } = content;
  const editions = catalogue.editions.map(({ data }) => data).toSorted((a, b) => a.fiscalYear - b.fiscalYear);
  return { editions, concepts, sources, abbreviations };
}

/** What the program brings for all agencies, as content-collections reads it. */
export async function collectCatalogue(): Promise<Collected> {
  const folder = openFolder(CATALOGUE);
  const memory = contentMemory(folder);
  const collected = await collect(folder, "", "shared", memory);
  memory.save();
  return collected;
}
