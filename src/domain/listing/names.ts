import type { Edition } from "../edition.ts";
import type { ItemCode } from "../thai/item-code.ts";
import { bare, fold, loosen, plainText } from "./fold.ts";

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
  /** All items that a text goes with, best first; merely like ones only where none goes better. */
  readonly match: (plain: string) => readonly NameMatch[];
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

/**
 * Collects the names of an edition: its own, their variants, and what other editions call the same concepts.
 * @param distance of two texts, for names that are merely alike
 */
export function namesOf(edition: Edition, editions: readonly Edition[], distance: Distance): Names {
  const keys = edition.items.flatMap((item) => {
    const concepts = item.concepts.toSorted().join();
    const elsewhere = editions
      .filter(({ family }) => family === edition.family)
      .flatMap(({ items }) => items)
      .filter((other) => other.concepts.toSorted().join() === concepts)
      .flatMap(({ name, variants }) => [name, ...variants]);
    return [...new Set([item.name, ...item.variants, ...elsewhere])].map((name) => keyOf(item.code, name));
  });
  const own = new Map(edition.items.map(({ code, name }) => [fold(plainText(name)).key, code]));
  return {
    match(plain) {
      const full = fold(plain);
      if (full.key === "") return [];
      const loose = loosen(full);
      const found = keys
        // A name of this edition is not also taken for what another edition calls something else.
        .filter((key) => (own.get(key.full) ?? key.code) === key.code)
        .flatMap((key) => matchOne(key, full, loose, plain.length));
      const best = [...Map.groupBy(found, ({ code }) => code).values()].map(
        (matches) => matches.toSorted(compareMatches)[0] as NameMatch,
      );
      if (best.length > 0) return best.toSorted(compareMatches);
      return alike(keys, loose.key, plain.length, distance);
    },
  };
}

function keyOf(code: ItemCode, name: string): NameKey {
  const full = fold(plainText(name));
  const { key } = loosen(full);
  return { code, full: full.key, loose: key, bare: bare(key) };
}

type Key = ReturnType<typeof fold>;

function matchOne(name: NameKey, full: Key, loose: Key, length: number): NameMatch[] {
  const { code } = name;
  if (full.key === name.full) return [{ code, fit: "exact", end: length }];
  if (loose.key === name.loose) return [{ code, fit: "same", end: length }];
  if (name.loose.length >= SHORTEST_START && loose.key.startsWith(name.loose))
    return [{ code, fit: "starts", end: (loose.at[name.loose.length - 1] ?? 0) + 1 }];
  const part = loose.key.length >= SHORTEST_PART;
  if (part && (name.loose.startsWith(loose.key) || name.loose.endsWith(loose.key)))
    return [{ code, fit: "part", end: length }];
  const plain = bare(loose.key);
  const damaged = plain === loose.key && plain.length >= SHORTEST_DAMAGED && name.bare !== name.loose;
  if (damaged && (name.bare.startsWith(plain) || plain.startsWith(name.bare)))
    return [{ code, fit: "damaged", end: length }];
  return [];
}

/** Better fits first; of two names that a text starts with, the longer one. */
const compareMatches = (a: NameMatch, b: NameMatch) => ORDER.indexOf(a.fit) - ORDER.indexOf(b.fit) || b.end - a.end;

function alike(keys: readonly NameKey[], text: string, end: number, distance: Distance): NameMatch[] {
  if (text.length < SHORTEST_PART || text.length > LONGEST_LIKE) return [];
  const ranked = keys
    .filter(({ loose }) => Math.abs(loose.length - text.length) <= UNLIKE * Math.max(loose.length, text.length))
    .map(({ code, loose }) => ({ code, share: distance(loose, text) / Math.max(loose.length, text.length) }))
    .filter(({ share }) => share <= UNLIKE)
    .toSorted((a, b) => a.share - b.share);
  return ranked.slice(0, 1).map(({ code }) => ({ code, fit: "like", end }));
}
