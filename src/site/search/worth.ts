import { SEARCH_KINDS, type SearchKind } from "./record.ts";
import type { SearchEngine } from "./engine.ts";

/** What records are worth beside the words they hold. */
export interface Worth {
  /** @param titled whether the record's title says what was asked for */
  readonly of: (id: string, titled: boolean) => number;
  /** Words of the index that its title has. */
  readonly titleLength: (id: string) => number;
  readonly kind: (id: string) => SearchKind | undefined;
  /** Whether a record is about a year. */
  readonly isOf: (id: string, year: string) => boolean;
}

/**
 * What a kind is worth when its title says what was asked for, and when only its text does: an item or a service is an
 * answer by its title, while its text repeats names and rules.
 */
const KINDS: Readonly<Record<SearchKind, { readonly titled: number; readonly held: number }>> = {
  item: { titled: 2.5, held: 1 },
  service: { titled: 2.5, held: 1.5 },
  page: { titled: 2, held: 2 },
  measure: { titled: 1.5, held: 1.5 },
  report: { titled: 1.5, held: 1.5 },
  document: { titled: 1, held: 1 },
  news: { titled: 0, held: 0 },
  // Names and addresses in Latin letters stand in both languages: the page in Thai comes first.
  english: { titled: 1, held: -1 },
};

/** What each year of age costs, up to `OLDEST` years. */
const YEAR = 1.5;
const OLDEST = 6;

const known = new WeakMap<SearchEngine, Promise<Worth>>();

/** What each record is worth by its kind and year, read off the filters once, as is where its title ends. */
export function worthOf(engine: SearchEngine): Promise<Worth> {
  const worth = known.get(engine) ?? readWorth(engine);
  known.set(engine, worth);
  return worth;
}

async function readWorth(engine: SearchEngine): Promise<Worth> {
  // Asked for at once: what tells where titles end is what everything is asked for by.
  const [{ kind: kinds = [], year: years = [] }, everything] = await Promise.all([
    engine.values(["kind", "year"]),
    engine.filtered({}),
  ]);
  const titleEnds = new Map(everything.map(({ id, place = 0 }) => [id, place]));
  const kindOf = new Map<string, SearchKind>();
  const yearsOf = new Map<string, string[]>();
  const newest = Math.max(0, ...years.map(Number));
  await Promise.all([
    ...kinds.filter(isKind).map(async (kind) => {
      for (const { id } of await engine.filtered({ kind: [kind] })) kindOf.set(id, kind);
    }),
    ...years.map(async (year) => {
      for (const { id } of await engine.filtered({ year: [year] })) yearsOf.set(id, [...(yearsOf.get(id) ?? []), year]);
    }),
  ]);
  return {
    titleLength: (id) => titleEnds.get(id) ?? 0,
    kind: (id) => kindOf.get(id),
    isOf: (id, year) => yearsOf.get(id)?.includes(year) ?? false,
    of: (id, titled) => {
      const kind = kindOf.get(id);
      const age = newest - Math.max(...(yearsOf.get(id) ?? [newest]).map(Number));
      return (kind ? KINDS[kind][titled ? "titled" : "held"] : 0) - Math.min(age, OLDEST) * YEAR;
    },
  };
}

const isKind = (kind: string): kind is SearchKind => Object.hasOwn(SEARCH_KINDS, kind);
