import type { SearchEngine, Filters, SearchHit } from "./engine.ts";
import type { QueryPhrase, Unit } from "./query.ts";
import { AT_START, IN_TITLE, isMark, SPELLING, type SearchKind } from "./record.ts";
import { worthOf } from "./worth.ts";

/** One result with what it is worth. */
export interface RankedHit extends SearchHit {
  readonly score: number;
  readonly kind: SearchKind | undefined;
}

/** What a search brings. */
export interface Results {
  readonly results: readonly RankedHit[];
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

/** Records that hold one of some phrases, with the first place of any in their content. */
type Hits = ReadonlyMap<string, number>;
type Ask = (phrases: readonly QueryPhrase[]) => Promise<Hits>;

/** Searches for units of a query. Pure but for the engine: the same index gives the same order. */
export async function search(
  engine: SearchEngine,
  units: readonly Unit[],
  query: QueryPhrase,
  filters: Filters = {},
): Promise<Results> {
  const found = new Map<string, SearchHit>();
  const ask: Ask = async (phrases) => {
    const hits = new Map<string, number>();
    for (const hit of (await Promise.all(phrases.map((phrase) => engine.phrase(phrase)))).flat()) {
      found.set(hit.id, hit);
      hits.set(hit.id, Math.min(hit.place ?? Infinity, hits.get(hit.id) ?? Infinity));
    }
    return hits;
  };
  // All that will be needed is asked for at once: one thing after the other each would cost a phone a journey to the host.
  const worth = worthOf(engine);
  const scored = scoring(engine, units, query, ask);
  scored.catch(() => undefined);
  const [inText, filtered] = await Promise.all([
    Promise.all(units.map(({ asked }) => ask(asked))),
    Object.keys(filters).length > 0 ? engine.filtered(filters) : undefined,
  ]);
  const allowed = filtered && new Set(filtered.map(({ id }) => id));
  const unknown = units.filter((_, index) => inText[index]?.size === 0);
  const all = intersect(inText);
  const partial = all.size === 0 && inText.some(({ size }) => size > 0);
  const candidates = [...(partial ? new Set(inText.flatMap((hits) => [...hits.keys()])) : all)].filter(
    (id) => allowed?.has(id) ?? true,
  );
  if (candidates.length === 0) return { results: [], partial, unknown };

  const score = await scored;
  const { kind } = await worth;
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
  engine: SearchEngine,
  units: readonly Unit[],
  query: QueryPhrase,
  ask: Ask,
): Promise<(id: string) => number> {
  const [worth, details, whole] = await Promise.all([
    worthOf(engine),
    Promise.all(units.map((unit) => detailsOf(unit, ask))),
    wholeOf(units, query, ask),
  ]);
  const points = (given: boolean, value: number): number => (given ? value : 0);

  return (id) => {
    const held = details.filter(({ places }) => places.has(id));
    const isTitled = ({ places, marked }: Details): boolean =>
      marked.has(id) || (places.get(id) ?? Infinity) < worth.titleLength(id);
    const titled = held.filter((unit) => stands(unit, id) && isTitled(unit));
    const ofUnit = (unit: Details): number => {
      const inTitle = titled.includes(unit);
      // November 2565 is of the fiscal year 2566: of a year, the record's own counts before what its title mentions.
      const title = unit.year === undefined || worth.isOf(id, unit.year) ? WORTH.title : WORTH.titleStart;
      const ofYear = unit.year !== undefined && worth.isOf(id, unit.year) ? WORTH.year : 0;
      return (
        WORTH.unit +
        points(stands(unit, id), WORTH.word) +
        (inTitle ? title : ofYear) +
        points(unit.code.get(id) === 0, WORTH.code) +
        points(unit.typed?.has(id) ?? false, WORTH.typed)
      );
    };
    const starts = whole.get(id) === 0;
    // A title that says all units and is no longer than they are says nothing else.
    const isWhole = starts || (units.length > 1 && titled.length === units.length);
    return (
      held.reduce((sum, unit) => sum + ofUnit(unit), 0) / units.length +
      points(starts, WORTH.titleStart) +
      points(isWhole && worth.titleLength(id) === query.length, WORTH.wholeTitle) +
      points(units.length > 1 && whole.has(id), WORTH.together) +
      worth.of(id, titled.length > 0)
    );
  };
}

/** Where the whole query stands: of a spelling that is asked for by its mark, where a title begins with it. */
async function wholeOf(units: readonly Unit[], query: QueryPhrase, ask: Ask): Promise<Hits> {
  const [mark] = units.flatMap(({ asked: [typed = []] }) => typed.filter(isMark));
  if (mark === undefined) return ask([query]);
  // To ask for all that it stands for would cost a phone more than it tells.
  if (units.length > 1 || !mark.startsWith(SPELLING)) return new Map();
  const starting = await ask([[mark + AT_START]]);
  return new Map([...starting.keys()].map((id) => [id, 0]));
}

/** Where one unit stands. */
interface Details {
  /** The year that it is. */
  readonly year: string | undefined;
  readonly places: Hits;
  /** Records in which it stands by itself; `undefined` if it always does. */
  readonly standing: Hits | undefined;
  /** Records whose title holds a spelling of it that is asked for by its mark. */
  readonly marked: Hits;
  /** Places of the code of an item that it names. */
  readonly code: Hits;
  /** Records that hold it as it was typed; `undefined` if it has no other spelling. */
  readonly typed: Hits | undefined;
}

const stands = ({ standing }: Details, id: string): boolean => standing?.has(id) ?? true;

async function detailsOf({ phrases, asked, whole }: Unit, ask: Ask): Promise<Details> {
  const [places, standing, marked, code, typed] = await Promise.all([
    ask(asked),
    whole === undefined ? undefined : ask([[whole], ...asked.slice(1)]),
    ask(asked.flat().flatMap((word) => (isMark(word) ? [[word + IN_TITLE]] : []))),
    ask(phrases.filter(isCode)),
    asked.length > 1 ? ask(asked.slice(0, 1)) : undefined,
  ]);
  const [[word = ""] = [], ...others] = phrases;
  const year = others.length === 0 && /^25\d\d$/.test(word) ? word : undefined;
  return { year, places, standing, marked, code, typed };
}

const isCode = (phrase: QueryPhrase): boolean => phrase.length === 1 && /^o[1-9]\d?$/.test(phrase[0] ?? "");

function intersect(sets: readonly Hits[]): Set<string> {
  const [first = new Map<string, number>(), ...rest] = sets;
  return new Set([...first.keys()].filter((id) => rest.every((set) => set.has(id))));
}
