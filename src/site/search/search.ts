import type { Phrase, Unit } from "./query.ts";
import { TITLE, TITLE_END, titleRun, type SearchKind } from "./record.ts";
import { worthOf } from "./worth.ts";

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

/**
 * What a hit is worth by where it stands. Those of a unit count for its share of the query. Kind, year and density add a
 * few points more, which decide among equals.
 */
const WORTH = {
  /** The title is the query, and nothing else. */
  wholeTitle: 60,
  /** The item that the unit names by its code. */
  code: 50,
  /** It stands there: what holds more units outweighs all else. */
  unit: 30,
  /** It stands by itself, which outweighs whatever holds it as a part of another word. */
  word: 24,
  /** The title says it. */
  title: 14,
  /** It is a year, and the record is about that year. */
  year: 10,
  /** The title begins with the query. */
  titleStart: 6,
  /** It stands as it was typed, not in another spelling. */
  typed: 6,
  /** All units stand side by side. */
  together: 4,
};

/** Set by set: which records hold what. */
type Ids = ReadonlySet<string>;
/** Which records hold one of the phrases. */
type Ask = (phrases: readonly Phrase[]) => Promise<Ids>;

/** Searches for units of a query. Pure but for the engine: the same index gives the same order. */
export async function search(
  engine: Engine,
  units: readonly Unit[],
  query: Phrase,
  filters: Filters = {},
): Promise<Results> {
  const found = new Map<string, Found>();
  const ids: Ask = async (phrases) => {
    const lists = await Promise.all(phrases.map((phrase) => engine.phrase(phrase)));
    for (const hit of lists.flat()) found.set(hit.id, hit);
    return new Set(lists.flat().map(({ id }) => id));
  };
  const allowed =
    Object.keys(filters).length > 0 ? new Set((await engine.filtered(filters)).map(({ id }) => id)) : undefined;
  const inText = await Promise.all(units.map(({ asked }) => ids(asked)));
  const unknown = units.filter((_, index) => inText[index]?.size === 0);
  const all = intersect(inText);
  const partial = all.size === 0 && inText.some(({ size }) => size > 0);
  const candidates = [...(partial ? new Set(inText.flatMap((set) => [...set])) : all)].filter(
    (id) => allowed?.has(id) ?? true,
  );
  if (candidates.length === 0) return { results: [], partial, unknown };

  const score = await scoring(engine, units, query, inText, ids);
  const { kind } = await worthOf(engine);
  const results = candidates
    .flatMap((id) => {
      const hit = found.get(id);
      return hit ? [{ ...hit, score: score(id), kind: kind(id) }] : [];
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { results, partial, unknown };
}

/** Asks what there is to know of what was found, and tells what each record is worth. */
async function scoring(
  engine: Engine,
  units: readonly Unit[],
  query: Phrase,
  inText: readonly Ids[],
  ids: Ask,
): Promise<(id: string) => number> {
  const [worth, details, titleStart, wholeTitle, together] = await Promise.all([
    worthOf(engine),
    Promise.all(units.map((unit) => detailsOf(unit, ids))),
    ids([[TITLE, ...titleRun(query)]]),
    ids([[TITLE, ...titleRun(query), TITLE_END]]),
    ids(units.length > 1 ? [query] : []),
  ]);
  const points = (set: Ids | undefined, id: string, value: number): number => (set?.has(id) ? value : 0);

  return (id) => {
    const held = details.filter((_, index) => inText[index]?.has(id));
    const titled = held.filter((unit) => stands(unit, id) && unit.titled.has(id));
    const ofUnit = (unit: Details): number => {
      const inTitle = titled.includes(unit);
      // November 2565 is of the fiscal year 2566: of a year, the record's own counts before what its title mentions.
      const title = unit.year === undefined || worth.isOf(id, unit.year) ? WORTH.title : WORTH.titleStart;
      const ofYear = unit.year !== undefined && worth.isOf(id, unit.year) ? WORTH.year : 0;
      return (
        WORTH.unit +
        (stands(unit, id) ? WORTH.word : 0) +
        (inTitle ? title : ofYear) +
        points(unit.coded, id, WORTH.code) +
        points(unit.typed, id, WORTH.typed)
      );
    };
    return (
      held.reduce((sum, unit) => sum + ofUnit(unit), 0) / units.length +
      points(titleStart, id, WORTH.titleStart) +
      points(wholeTitle, id, WORTH.wholeTitle) +
      points(together, id, WORTH.together) +
      worth.of(id, titled.length > 0)
    );
  };
}

/** Where one unit stands, beside the records that hold it. */
interface Details {
  /** The year that it is. */
  readonly year: string | undefined;
  /** Records in which it stands by itself; `undefined` if it always does. */
  readonly standing: Ids | undefined;
  readonly titled: Ids;
  /** Records whose title begins with it, if it is the code of an item. */
  readonly coded: Ids;
  /** Records that hold it as it was typed; `undefined` if it has no other spelling. */
  readonly typed: Ids | undefined;
}

const stands = ({ standing }: Details, id: string): boolean => standing?.has(id) ?? true;

async function detailsOf({ phrases, asked, whole }: Unit, ids: Ask): Promise<Details> {
  const [standing, titled, coded, typed] = await Promise.all([
    whole === undefined ? undefined : ids([[whole], ...asked.slice(1)]),
    ids(phrases.map(titleRun)),
    ids(phrases.filter(isCode).map((code) => [TITLE, ...titleRun(code)])),
    asked.length > 1 ? ids(asked.slice(0, 1)) : undefined,
  ]);
  const [[word = ""] = [], ...others] = phrases;
  return { year: others.length === 0 && /^25\d\d$/.test(word) ? word : undefined, standing, titled, coded, typed };
}

const isCode = (phrase: Phrase): boolean => phrase.length === 1 && /^o[1-9]\d?$/.test(phrase[0] ?? "");

function intersect(sets: readonly Ids[]): Ids {
  const [first = new Set<string>(), ...rest] = sets;
  return new Set([...first].filter((id) => rest.every((set) => set.has(id))));
}
