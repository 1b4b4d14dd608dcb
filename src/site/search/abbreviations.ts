import type { Abbreviations } from "../../domain/model/catalogue/abbreviations.ts";
import { codeOfNumber, codesOf, NUMBERS } from "../../domain/thai/search-code.ts";
import { isLetters, isShort, SPELLING, type FindSpellings } from "./record.ts";

/** A spelling in the table of abbreviations. */
export interface Spelling {
  /** Words of the index. */
  readonly phrase: readonly string[];
  /** The mark of records that hold it; none, if it is asked for as it stands. */
  readonly mark: string | undefined;
}

/** Spellings that mean one thing. */
export type Spellings = readonly Spelling[];

/** The table of abbreviations, prepared. */
export type Groups = readonly Spellings[];

/** Every spelling in the table of abbreviations. */
export const spellingsOf = (abbreviations: Abbreviations["abbreviations"]): string[] =>
  abbreviations.flatMap(({ short, full, also }) => [short, full, ...also]);

/**
 * Prepares the table of abbreviations. Its spellings are numbered, those of a group one after the other: who asks for
 * them by their marks reads a piece of the index or two, and not one for each syllable of each.
 */
export function abbreviationGroups(abbreviations: Abbreviations["abbreviations"]): Groups {
  const marks = new Map<string, string>();
  const markOf = (phrase: Spelling["phrase"]): string | undefined => {
    if (phrase.length === 0 || isShort(phrase) || isLetters(phrase)) return undefined;
    const name = phrase.join(" ");
    if (!marks.has(name) && marks.size < NUMBERS) marks.set(name, SPELLING + codeOfNumber(marks.size));
    return marks.get(name);
  };
  return abbreviations.map((row) =>
    spellingsOf([row])
      .map(codesOf)
      .map((phrase) => ({ phrase, mark: markOf(phrase) })),
  );
}

/** How the spellings of a table are found in a text, in one walk through it. */
export function spellingFinder(groups: Groups): FindSpellings {
  const marked = groups.flat().flatMap(({ phrase, mark }) => (mark === undefined ? [] : [{ phrase, mark }]));
  const byStart = Map.groupBy(marked, ({ phrase: [first] }) => first);
  return (codes) => {
    const found = new Map<string, number>();
    for (let at = 0; at < codes.length; at += 1) {
      for (const { phrase, mark } of byStart.get(codes[at]) ?? []) {
        if (!found.has(mark) && phrase.every((word, offset) => codes[at + offset] === word)) found.set(mark, at);
      }
    }
    return found;
  };
}
