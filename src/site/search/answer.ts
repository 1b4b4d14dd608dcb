import { parseQuery, unitOf, wholeQuery, type Groups, type Unit } from "./query.ts";
import { search, type Engine, type Filters, type Result } from "./search.ts";
import { mend, nearWords, type Lexicon } from "./spelling.ts";

/** What a person is told who searched. */
export interface Answer {
  readonly results: readonly Result[];
  /** The units by which it was found, for marking. */
  readonly units: readonly Unit[];
  /** True when no record holds all that was asked for. */
  readonly partial: boolean;
  /** What was mistyped, and what we took it for. */
  readonly mended: readonly { readonly from: string; readonly to: string }[];
  /** Whole queries that may have been meant, when there is little or nothing. */
  readonly suggestions: readonly string[];
}

/** Shorter words are too like each other to be taken for another: ข่าว, ข้าว and ขาว. They are only offered. */
const MENDABLE = 3;

/**
 * Answers a query.
 * @param lexicon the words of the site, read only when something is not found
 */
export async function answer(
  engine: Engine,
  query: string,
  groups: Groups,
  filters: Filters,
  lexicon: () => Promise<Lexicon>,
): Promise<Answer> {
  const units = parseQuery(query, groups);
  if (units.length === 0) return { results: [], units, partial: false, mended: [], suggestions: [] };
  const first = await search(engine, units, wholeQuery(query), filters);
  if (first.unknown.length === 0) return { ...first, units, mended: [], suggestions: [] };

  const words = await lexicon();
  const replaced = units.map((unit) => {
    const to = first.unknown.includes(unit) && isMendable(unit) ? mend(unit.text, words) : undefined;
    return { unit: to === undefined ? unit : unitOf(to, groups), from: unit.text, to };
  });
  const mended = replaced.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
  if (mended.length > 0) {
    const text = replaced.map(({ unit }) => unit.text).join(" ");
    const second = await search(
      engine,
      replaced.map(({ unit }) => unit),
      wholeQuery(text),
      filters,
    );
    if (second.results.length > 0 && !second.partial) {
      return { ...second, units: replaced.map(({ unit }) => unit), mended, suggestions: [] };
    }
  }
  const suggestions = first.unknown.flatMap((unit) =>
    nearWords(unit.text, words).map((word) => units.map((other) => (other === unit ? word : other.text)).join(" ")),
  );
  return { ...first, units, mended: [], suggestions };
}

const isMendable = ({ phrases: [typed = []] }: Unit): boolean => typed.length >= MENDABLE;
