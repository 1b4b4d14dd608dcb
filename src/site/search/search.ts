import type { Phrase, Unit } from "./query.ts";
import { TITLE, TITLE_END, titleRun, type SearchKind } from "./record.ts";

/** The index, as far as we use it. */
export interface Engine {
  /** Everything that holds the words one after the other. */
  readonly phrase: (words: Phrase) => Promise<readonly Found[]>;
  /** Everything that has one of the values in each filter; without filters, everything. */
  readonly filtered: (filters: Filters) => Promise<readonly Found[]>;
  /** The values of each filter that occur. */
  readonly values: () => Promise<Readonly<Record<string, readonly string[]>>>;
}

export type Filters = Readonly<Record<string, readonly string[]>>;

/** Something found: its name in the index, and how to read it. */
export interface Found {
  readonly id: string;
  readonly load: () => Promise<Fragment>;
}

/** What the index knows of one record. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** One result with what it is worth. */
export interface Result extends Found {
  readonly score: number;
  readonly kind: SearchKind | undefined;
}

/** What a search brings. */
export interface Results {
  readonly results: readonly Result[];
  /** True when no record holds all units, and these hold some of them. */
  readonly partial: boolean;
  /** Units that nothing holds. */
  readonly unknown: readonly Unit[];
}

/** What a kind is worth beside the words: an item's page answers more questions than a story. */
const KIND_WORTH: Readonly<Record<SearchKind, number>> = {
  item: 2.5,
  service: 2.5,
  page: 2,
  measure: 1.5,
  report: 1.5,
  document: 1,
  news: 0,
};

/** What a hit is worth by where it stands. Each outweighs all that is less exact. */
const WORTH = { wholeTitle: 60, code: 50, titleStart: 6, title: 14, together: 4, word: 10, year: 0.8 };

/** Set by set: which records hold what. */
type Ids = ReadonlySet<string>;

/** Searches for units of a query. Pure but for the engine: the same index gives the same order. */
export async function search(
  engine: Engine,
  units: readonly Unit[],
  query: Phrase,
  filters: Filters = {},
): Promise<Results> {
  const found = new Map<string, Found>();
  const ids = async (phrases: readonly Phrase[]): Promise<Ids> => {
    const lists = await Promise.all(phrases.map((phrase) => engine.phrase(phrase)));
    for (const hit of lists.flat()) found.set(hit.id, hit);
    return new Set(lists.flat().map(({ id }) => id));
  };
  const allowed =
    Object.keys(filters).length > 0 ? new Set((await engine.filtered(filters)).map(({ id }) => id)) : undefined;
  const inText = await Promise.all(units.map(({ phrases }) => ids(phrases)));
  const unknown = units.filter((_, index) => inText[index]?.size === 0);
  const all = intersect(inText);
  const partial = all.size === 0 && inText.some(({ size }) => size > 0);
  const candidates = [...(partial ? new Set(inText.flatMap((set) => [...set])) : all)].filter(
    (id) => allowed?.has(id) ?? true,
  );
  if (candidates.length === 0) return { results: [], partial, unknown };

  const [worth, codes, whole, inTitle, titleStart, wholeTitle, together] = await Promise.all([
    worthOf(engine),
    Promise.all(units.map(({ phrases }) => ids(phrases.filter(isCode).map((code) => [TITLE, ...titleRun(code)])))),
    Promise.all(
      units.map((unit) => (unit.whole.length > 0 ? ids(unit.whole.map((word) => [word])) : Promise.resolve(undefined))),
    ),
    Promise.all(units.map(({ phrases }) => ids(phrases.map(titleRun)))),
    ids([[TITLE, ...titleRun(query)]]),
    ids([[TITLE, ...titleRun(query), TITLE_END]]),
    units.length > 1 ? ids([query]) : Promise.resolve(new Set<string>()),
  ]);
  const score = (id: string): number => {
    const share = 1 / units.length;
    const parts = units.map((_, index) => {
      if (!inText[index]?.has(id)) return 0;
      const standsAlone = whole[index]?.has(id) ?? true;
      return (
        30 +
        (inTitle[index]?.has(id) && standsAlone ? WORTH.title : 0) +
        (standsAlone ? WORTH.word : 0) +
        (codes[index]?.has(id) ? WORTH.code : 0)
      );
    });
    return (
      share * parts.reduce((sum, part) => sum + part, 0) +
      (titleStart.has(id) ? WORTH.titleStart : 0) +
      (wholeTitle.has(id) ? WORTH.wholeTitle : 0) +
      (together.has(id) ? WORTH.together : 0) +
      worth.of(id)
    );
  };
  const results = candidates
    .flatMap((id) => {
      const hit = found.get(id);
      return hit ? [{ ...hit, score: score(id), kind: worth.kind(id) }] : [];
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { results, partial, unknown };
}

const isCode = (phrase: Phrase): boolean => phrase.length === 1 && /^o[1-9]\d?$/.test(phrase[0] ?? "");

function intersect(sets: readonly Ids[]): Ids {
  const [first = new Set<string>(), ...rest] = sets;
  return new Set([...first].filter((id) => rest.every((set) => set.has(id))));
}

interface Worth {
  readonly of: (id: string) => number;
  readonly kind: (id: string) => SearchKind | undefined;
}

const worths = new WeakMap<Engine, Promise<Worth>>();

/** What each record is worth by its kind and year, read off the filters once. */
function worthOf(engine: Engine): Promise<Worth> {
  const known = worths.get(engine) ?? readWorth(engine);
  worths.set(engine, known);
  return known;
}

async function readWorth(engine: Engine): Promise<Worth> {
  const { kind: kinds = [], year: years = [] } = await engine.values();
  const kindOf = new Map<string, SearchKind>();
  const yearOf = new Map<string, number>();
  const newest = Math.max(...years.map(Number));
  await Promise.all([
    ...kinds.map(async (kind) => {
      for (const { id } of await engine.filtered({ kind: [kind] })) kindOf.set(id, kind as SearchKind);
    }),
    ...years.map(async (year) => {
      for (const { id } of await engine.filtered({ year: [year] })) {
        yearOf.set(id, Math.max(yearOf.get(id) ?? 0, Number(year)));
      }
    }),
  ]);
  return {
    kind: (id) => kindOf.get(id),
    of: (id) => {
      const kind = kindOf.get(id);
      const year = yearOf.get(id);
      return (kind ? KIND_WORTH[kind] : 0) - (year === undefined ? 0 : Math.min(newest - year, 6) * WORTH.year);
    },
  };
}
