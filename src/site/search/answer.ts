import { byDensity, READ } from "./density.ts";
import { isOwnName, ownPagesFirst, type OwnWords } from "./own-pages.ts";
import { isYear, parseQuery, wholeQuery, type Unit } from "./query.ts";
import type { Groups } from "./abbreviations.ts";
import { isLetters } from "./record.ts";
import { search, type RankedHit } from "./search.ts";
import type { Filters, SearchEngine } from "./engine.ts";
import { statementOf } from "./statement.ts";
import type { Speller } from "./spelling.ts";

/** What is searched. */
export interface SearchedSite {
  readonly engine: SearchEngine;
  /** Where `engine` holds only what is recent: each opens more, the last everything. It is searched when that is not enough. */
  readonly older?: readonly (() => Promise<SearchEngine>)[];
  readonly groups: Groups;
  readonly own: OwnWords;
  /** Read only when something is not found. */
  readonly speller: () => Promise<Speller>;
}

/** What a person is told who searched. */
export interface SearchAnswer {
  readonly results: readonly RankedHit[];
  /** The units by which it was found, for marking. */
  readonly units: readonly Unit[];
  /** True when no record holds all that was asked for. */
  readonly partial: boolean;
  /** What was mistyped, and what we took it for. */
  readonly mended: readonly { readonly from: string; readonly to: string }[];
  /** Whole queries that may have been meant, when there is little or nothing. */
  readonly suggestions: readonly string[];
  /** True when only what is recent was searched. */
  readonly recent: boolean;
}

/** Whoever finds less than a page of results among what is recent is shown what is older, too. */
const ENOUGH = READ;
/** Whoever finds less than half of that is shown everything: a little more would hardly fill the page. */
const NEARLY = ENOUGH / 2;

/** Shorter words are too like each other to be taken for another: ข่าว, ข้าว and ขาว. They are only offered. */
const MENDABLE = 3;
/** Ways to read what was not found that are tried: as one word, and as several. */
const ATTEMPTS = 2;

/** Answers a query. */
export async function answer(site: SearchedSite, query: string, filters: Filters): Promise<SearchAnswer> {
  const { groups, own, speller, older = [] } = site;
  const askOf = async (engine: SearchEngine, text: string) => {
    const units = parseQuery(text, groups);
    const found = await search(engine, units, wholeQuery(text), filters);
    const results = isOwnName(units, own) ? await ownPagesFirst(engine, found.results, own) : found.results;
    return { ...found, results, units };
  };
  const stages = [() => Promise.resolve(site.engine), ...older];
  const last = stages.length - 1;
  for (const open of reachesBack(parseQuery(query, groups), filters) ? [] : stages.slice(0, last)) {
    const recent = await askOf(await open(), query);
    if (recent.partial || recent.unknown.length > 0 || recent.results.length < NEARLY) break;
    if (recent.results.length >= ENOUGH) return told(recent, { recent: true });
  }
  const engine = (await stages[last]?.()) ?? site.engine;
  const ask = (text: string) => askOf(engine, text);
  const first = await ask(query);
  if (first.unknown.length === 0) return told(first);
  const [name] = own.names;
  if (name !== undefined && isOwnName(first.units, own)) return told(await ask(name));

  const words = await speller();
  for (const mended of mendings(first.units, first.unknown, words)) {
    const text = first.units.map((unit) => mended.get(unit) ?? unit.text).join(" ");
    const second = await ask(text);
    if (second.results.length > 0 && !second.partial) {
      return told(second, { mended: [...mended].map(([unit, to]) => ({ from: unit.text, to })) });
    }
  }
  // After the words themselves: a page of questions may hold them all.
  const statement = statementOf(query);
  const stated = statement === undefined ? undefined : await answer({ ...site, engine, older: [] }, statement, filters);
  if (stated && stated.results.length > 0 && !stated.partial) {
    return { ...stated, mended: [{ from: query.trim(), to: stated.units.map(({ text }) => text).join(" ") }] };
  }
  const suggestions = first.unknown.flatMap((unit) =>
    nearAndWithin(unit.text, words).map((word) =>
      first.units.map((other) => (other === unit ? word : other.text)).join(" "),
    ),
  );
  return told(first, { suggestions });
}

/** True of what may be older than what is searched first: a year, or whatever is chosen by a filter. */
const reachesBack = (units: readonly Unit[], filters: Filters): boolean =>
  Object.keys(filters).length > 0 || units.some(isYear);

async function told(
  { results, units, partial }: Pick<SearchAnswer, "results" | "units" | "partial">,
  more: Partial<SearchAnswer> = {},
): Promise<SearchAnswer> {
  const ordered = await byDensity(results, units);
  return { results: ordered, units, partial, mended: [], suggestions: [], recent: false, ...more };
}

/** For each attempt what is taken for each unit that was not found. */
function mendings(units: readonly Unit[], unknown: readonly Unit[], words: Speller): ReadonlyMap<Unit, string>[] {
  const read = units
    .filter((unit) => unknown.includes(unit) && isMendable(unit))
    .map((unit) => ({ unit, ways: words.readings(unit.text) }));
  return Array.from({ length: ATTEMPTS }, (_, attempt) => {
    const chosen = read.flatMap(({ unit, ways }) => {
      const way = ways[attempt] ?? ways.at(-1);
      return way === undefined ? [] : [[unit, way] as const];
    });
    return new Map(chosen);
  }).filter(({ size }) => size > 0);
}

/** An abbreviation is not another one, nor a word. */
const isMendable = ({ phrases: [typed = []] }: Unit): boolean => typed.length >= MENDABLE && !isLetters(typed);

const nearAndWithin = (text: string, words: Speller): string[] => {
  const near = words.nearWords(text);
  return near.length > 0 ? near : words.wordsWithin(text);
};
