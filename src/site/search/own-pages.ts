import { codesOf } from "../../domain/thai/search-code.ts";
import type { QueryPhrase, Unit } from "./query.ts";
import type { RankedHit } from "./search.ts";
import type { SearchEngine } from "./engine.ts";
import { worthOf } from "./worth.ts";

/** What the agency is called, and the titles of the pages about itself: its name stands on nearly every page. */
export interface OwnWords {
  /** The first is the one that stands on its pages. */
  readonly names: readonly string[];
  readonly titles: readonly string[];
}

/** True if a query is a name of the agency and nothing else. */
export const isOwnName = (units: readonly Unit[], { names }: OwnWords): boolean =>
  names.some((name) => spell(units, codesOf(name).join(" ")));

/** True if the units can be read one after the other as a name. */
function spell([unit, ...others]: readonly Unit[], name: string): boolean {
  if (!unit) return name === "";
  return unit.phrases.some((phrase) => {
    const said = phrase.join(" ");
    return `${name} `.startsWith(`${said} `) && spell(others, name.slice(said.length + 1));
  });
}

/** More than all else that a record can be worth. */
const WORTH = 60;

/** Puts the pages about the agency before what only names it. */
export async function ownPagesFirst(
  engine: SearchEngine,
  results: readonly RankedHit[],
  { titles }: OwnWords,
): Promise<RankedHit[]> {
  const own = new Set((await Promise.all(titles.map((title) => pagesTitled(engine, codesOf(title))))).flat());
  const worthOfPage = (result: RankedHit): RankedHit =>
    own.has(result.id) ? { ...result, score: result.score + WORTH } : result;
  return results.map(worthOfPage).toSorted((a, b) => b.score - a.score);
}

/** Pages whose title begins with the same word and is as long: to ask for all of its words would cost a phone as much again. */
async function pagesTitled(engine: SearchEngine, [first = "", ...others]: QueryPhrase): Promise<string[]> {
  const [worth, found] = await Promise.all([worthOf(engine), engine.phrase([first])]);
  const isTitled = (id: string): boolean => worth.kind(id) === "page" && worth.titleLength(id) === others.length + 1;
  return found.flatMap(({ id, place }) => (place === 0 && isTitled(id) ? [id] : []));
}
