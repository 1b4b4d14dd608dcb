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

/** What a hit is worth by where it stands. A word by itself outweighs all that holds it as a part of another. */
const WORTH = { unit: 30, wholeTitle: 60, code: 50, word: 24, title: 14, year: 10, titleStart: 6, together: 4, typed: 6 };

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
  const inText = await Promise.all(units.map(({ asked }) => ids(asked)));
  const unknown = units.filter((_, index) => inText[index]?.size === 0);
  const all = intersect(inText);
  const partial = all.size === 0 && inText.some(({ size }) => size > 0);
  const candidates = [...(partial ? new Set(inText.flatMap((set) => [...set])) : all)].filter(
    (id) => allowed?.has(id) ?? true,
  );
  if (candidates.length === 0) return { results: [], partial, unknown };

  const none: Ids = new Set();
  const [worth, details, titleStart, wholeTitle, together] = await Promise.all([
    worthOf(engine),
    Promise.all(units.map(async (unit) => detailsOf(unit, ids))),
    ids([[TITLE, ...titleRun(query)]]),
    ids([[TITLE, ...titleRun(query), TITLE_END]]),
    units.length > 1 ? ids([query]) : none,
  ]);
  const score = (id: string): number => {
    const parts = details.map(({ year, standing, titled, coded, typed }, index) => {
      if (!inText[index]?.has(id)) return { worth: 0, titled: false };
      const stands = standing?.has(id) ?? true;
      const inTitle = stands && titled.has(id);
      const ofYear = year !== undefined && worth.isOf(id, year);
      return {
        titled: inTitle,
        worth:
          WORTH.unit +
          (stands ? WORTH.word : 0) +
          (inTitle ? WORTH.title : ofYear ? WORTH.year : 0) +
          (coded.has(id) ? WORTH.code : 0) +
          (typed?.has(id) ? WORTH.typed : 0),
      };
    });
    return (
      parts.reduce((sum, part) => sum + part.worth, 0) / units.length +
      (titleStart.has(id) ? WORTH.titleStart : 0) +
      (wholeTitle.has(id) ? WORTH.wholeTitle : 0) +
      (together.has(id) ? WORTH.together : 0) +
      worth.of(
        id,
        parts.some(({ titled }) => titled),
      )
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

async function detailsOf(
  { phrases, asked, whole }: Unit,
  ids: (phrases: readonly Phrase[]) => Promise<Ids>,
): Promise<Details> {
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
