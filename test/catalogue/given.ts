import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { conceptsSchema } from "../../src/domain/model/catalogue/concept.ts";
import { editionSchema, type Edition } from "../../src/domain/model/catalogue/edition.ts";
import { sourcesSchema } from "../../src/domain/model/catalogue/source.ts";

const read = (place: string): unknown =>
  parse(readFileSync(new URL(`../../src/catalogue/${place}.yaml`, import.meta.url), "utf8"));

/** The years whose editions the program brings. */
export const EDITION_YEARS = [2563, 2564, 2565, 2566, 2567, 2568, 2569] as const;

const known = new Map<number, Edition>();

/** The edition of a year as the program brings it, for tests that want the whole catalogue neither read nor checked. */
export function editionOf(year: number): Edition {
  const edition = known.get(year) ?? editionSchema.parse(read(`editions/${year}`));
  known.set(year, edition);
  return edition;
}

export const readConcepts = () => conceptsSchema.parse(read("concepts")).concepts;
export const readSources = () => sourcesSchema.parse(read("sources")).sources;
