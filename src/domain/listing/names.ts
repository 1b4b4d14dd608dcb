import type { Edition } from "../model/catalogue/edition.ts";
import type { ItemCode } from "../thai/item-code.ts";
import { bare, fold, loosen, foldedLine, silencedAt, type Folded } from "./fold.ts";

/**
 * How well a text goes with the name of an item: `exact`; `same` but for a year; it `starts` with the name; it is a
 * `part` of the name; it is the name without its vowels; or it is merely `like` it.
 */
export type Fit = "exact" | "same" | "starts" | "part" | "damaged" | "like";

/** A name that a text goes with. */
export interface NameMatch {
  readonly code: ItemCode;
  readonly fit: Fit;
  /** Where in the plain text the name ends. */
  readonly end: number;
}

interface NameKey {
  readonly code: ItemCode;
  readonly full: string;
  readonly loose: string;
  readonly bare: string;
}

/** How many letters have to be changed to make one text of another. */
export type Distance = (a: string, b: string) => number;

/** The names by which items of an edition are known. */
export interface Names {
  /** All items that a text goes with, best first. */
  readonly match: (plain: string) => readonly NameMatch[];
  /** The item whose name a text is most like, where it goes with none. */
  readonly nearest: (plain: string) => NameMatch | undefined;
  /** How a text goes with the name of one item, or is at least like it and no other. */
  readonly own: (plain: string, code: ItemCode) => NameMatch | undefined;
}

/** Shorter texts are parts of too many names. */
const SHORTEST_PART = 6;
const SHORTEST_START = 5;
const SHORTEST_DAMAGED = 10;
/** The share of letters that may differ between a text and a name it is like. */
const UNLIKE = 0.34;
/** A longer text is no name. */
const LONGEST_LIKE = 120;

const ORDER: readonly Fit[] = ["exact", "same", "starts", "part", "damaged", "like"];

/** A text as it is compared with names. */
interface Key {
  readonly full: Folded;
  readonly loose: Folded;
}

/**
 * Knows the names of each edition: its own, their variants, and what other editions call the same concepts. What a text
 * is compared by is worked out once for all editions.
 * @param distance of two texts, for names that are merely alike
 */
export function namesIn(editions: readonly Edition[], distance: Distance): (edition: Edition) => Names {
  const keys = new Map<string, Key>();
  const keyOfText = (plain: string): Key => {
    const known = keys.get(plain);
    if (known) return known;
    const full = fold(plain);
    const key = { full, loose: loosen(full) };
    keys.set(plain, key);
    return key;
  };
  return (edition) => namesOf(edition, editions, keyOfText, distance);
}

function namesOf(
  edition: Edition,
  editions: readonly Edition[],
  keyOfText: (plain: string) => Key,
  distance: Distance,
): Names {
  const keys = edition.items.flatMap((item) => {
    const concepts = item.concepts.toSorted().join();
    const elsewhere = editions
      .filter(({ family }) => family === edition.family)
      .flatMap(({ items }) => items)
      .filter((other) => other.concepts.toSorted().join() === concepts)
      .flatMap(({ name, variants }) => [name, ...variants]);
    return [...new Set([item.name, ...item.variants, ...elsewhere])].map((name) => keyOf(item.code, name));
  });
  const own = new Map(edition.items.map(({ code, name }) => [fold(foldedLine(name)).key, code]));
  // A name of this edition is not also taken for what another edition calls something else.
  const known = keys.filter((name) => (own.get(name.full) ?? name.code) === name.code);
  const near = nearIn(known);
  const match = (plain: string): readonly NameMatch[] => {
    const key = keyOfText(plain);
    if (key.full.key === "") return [];
    const found = near(key).flatMap((name) => matchOne(name, key, plain));
    if (found.length === 0) return found;
    return [...Map.groupBy(found, ({ code }) => code).values()]
      .flatMap((matches) => matches.toSorted(compareMatches).slice(0, 1))
      .toSorted(compareMatches);
  };
  const nearest = (plain: string) =>
    match(plain).length > 0 ? undefined : alike(keys, keyOfText(plain).loose.key, plain.length, distance);
  return {
    match,
    nearest,
    own: (plain, code) => [...match(plain), nearest(plain)].find((one) => one?.code === code),
  };
}

function keyOf(code: ItemCode, name: string): NameKey {
  const full = fold(foldedLine(name));
  const { key } = loosen(full);
  return { code, full: full.key, loose: key, bare: bare(key) };
}

/** So many letters at the beginning, or at the end, a text has in common with any name that it goes with but is not. */
const IN_COMMON = 5;

/** Finds the few names, in their order, that a text may go with: to look at each of all takes seconds for a long list. */
function nearIn(names: readonly NameKey[]): (key: Key) => readonly NameKey[] {
  const byPiece = new Map<string, number[]>();
  const always: number[] = [];
  for (const [index, { full, loose, bare: bared }] of names.entries()) {
    const pieces = [full, loose, ...[loose, bared].map((begun) => begun.slice(0, IN_COMMON)), loose.slice(-IN_COMMON)];
    for (const piece of new Set(pieces)) byPiece.getOrInsertComputed(piece, () => []).push(index);
    if (bared.length < IN_COMMON) always.push(index);
  }
  return ({ full, loose }) => {
    const pieces = [full.key, loose.key, loose.key.slice(0, IN_COMMON), loose.key.slice(-IN_COMMON)];
    const found = pieces.flatMap((piece) => byPiece.get(piece) ?? NONE);
    if (found.length === 0 && always.length === 0) return [];
    return [...new Set([...found, ...always])].toSorted((a, b) => a - b).flatMap((index) => names[index] ?? []);
  };
}
const NONE: readonly number[] = [];

function matchOne(name: NameKey, { full, loose }: Key, plain: string): NameMatch[] {
  const { code } = name;
  const { length } = plain;
  if (full.key === name.full) return [{ code, fit: "exact", end: length }];
  if (loose.key === name.loose) return [{ code, fit: "same", end: length }];
  if (name.loose.length >= SHORTEST_START && loose.key.startsWith(name.loose))
    return [{ code, fit: "starts", end: silencedAt(plain, (loose.at[name.loose.length - 1] ?? 0) + 1) }];
  const part = loose.key.length >= SHORTEST_PART;
  if (part && (name.loose.startsWith(loose.key) || name.loose.endsWith(loose.key)))
    return [{ code, fit: "part", end: length }];
  const bared = loose.key;
  const fits = name.bare.startsWith(bared) || bared.startsWith(name.bare);
  const damaged = bared.length >= SHORTEST_DAMAGED && name.bare !== name.loose && fits && bare(bared) === bared;
  return damaged ? [{ code, fit: "damaged", end: length }] : [];
}

/** Better fits first; of two names that a text starts with, the longer one. */
const compareMatches = (a: NameMatch, b: NameMatch) => ORDER.indexOf(a.fit) - ORDER.indexOf(b.fit) || b.end - a.end;

function alike(keys: readonly NameKey[], text: string, end: number, distance: Distance): NameMatch | undefined {
  if (text.length < SHORTEST_PART || text.length > LONGEST_LIKE) return undefined;
  const [best] = keys
    .filter(({ loose }) => Math.abs(loose.length - text.length) <= UNLIKE * Math.max(loose.length, text.length))
    .map(({ code, loose }) => ({ code, share: distance(loose, text) / Math.max(loose.length, text.length) }))
    .filter(({ share }) => share <= UNLIKE)
    .toSorted((a, b) => a.share - b.share);
  return best && { code: best.code, fit: "like", end };
}
