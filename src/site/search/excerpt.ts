import type { CodeWord } from "../../domain/thai/search-code.ts";
import { matchesIn, type Match } from "./matches.ts";
import type { QueryPhrase } from "./query.ts";
import { wordStartsAt } from "./word-starts.ts";

/** A stretch of text, marked if it was searched for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** Tokens of an excerpt: about three lines on a phone. */
const LENGTH = 64;
/** Tokens before the first word found, so that it is read in its sentence. */
const LEAD = 10;

/**
 * The part of a record's text that answers best, with the words found marked.
 * @param words as they stand in the index
 * @param units for each part of the query the phrases that may stand for it
 */
export function excerpt(words: readonly CodeWord[], units: readonly (readonly QueryPhrase[])[]): Stretch[] {
  const matches = matchesIn(words, units);
  const [start, end] = atWords(bestWindow(matches, words.length), words, matches);
  const seen = matches.filter((match) => match.end > start && match.start < end);
  const stretches = stretchesOf(words.slice(start, end), start, seen);
  const open = start > 0 ? [{ text: "… ", marked: false }] : [];
  const close = end < words.length ? [{ text: " …", marked: false }] : [];
  return [...open, ...stretches, ...close];
}

/** A whole text with the words found marked, such as a title. */
export function marked(words: readonly CodeWord[], units: readonly (readonly QueryPhrase[])[]): Stretch[] {
  return stretchesOf(words, 0, matchesIn(words, units));
}

/** The window that holds the most parts of the query, then the most words found; of equals the first. */
function bestWindow(matches: readonly Match[], length: number): [number, number] {
  let first = 0;
  const windows = matches.map(({ start }) => {
    const from = Math.max(0, start - LEAD);
    const to = from + LENGTH;
    // They stand in their order: what a window holds begins no earlier than what the one before it holds.
    while ((matches[first]?.start ?? from) < from) first += 1;
    const units = new Set<number>();
    let count = 0;
    for (let at = first; (matches[at]?.start ?? to) < to; at += 1) {
      const match = matches[at];
      if (!match || match.end > to) continue;
      units.add(match.unit);
      count += 1;
    }
    return { from, worth: units.size * 100 + count };
  });
  const best = windows.reduce((a, b) => (b.worth > a.worth ? b : a), { from: 0, worth: 0 });
  const from = best.from + LENGTH > length ? Math.max(0, length - LENGTH) : best.from;
  return [from, Math.min(length, from + LENGTH)];
}

/** As far as this (in tokens) the ends of an excerpt move to where the text has a space. */
const REACH = 12;

/**
 * Moves both ends of a window so that it begins and ends with whole words: at a space if one is near, else where a word
 * begins. What was found in it stays in it.
 */
function atWords(
  [from, to]: [number, number],
  words: readonly CodeWord[],
  matches: readonly Match[],
): [number, number] {
  const inside = matches.filter(({ start, end }) => start >= from && end <= to);
  const first = Math.min(to, ...inside.map(({ start }) => start));
  const last = Math.max(from, ...inside.map(({ end }) => end));
  return [cutNear(words, from, 0, first), cutNear(words, to, last, words.length)];
}

/** The best place for a cut near another, from `least` to `most`. */
function cutNear(words: readonly CodeWord[], at: number, least: number, most: number): number {
  const places = Array.from({ length: 2 * REACH + 1 }, (_, step) => at + (step % 2 === 0 ? -step / 2 : (step + 1) / 2));
  const allowed = places.filter((place) => place >= least && place <= most);
  const ends = (place: number): boolean =>
    place === 0 || place === words.length || /\s/.test(words[place - 1]?.after ?? " ");
  return allowed.find(ends) ?? allowed.find((place) => wordStartsAt(words, place)) ?? at;
}

function stretchesOf(words: readonly CodeWord[], offset: number, matches: readonly Match[]): Stretch[] {
  const stretches: { text: string; marked: boolean }[] = [];
  const add = (text: string, marked: boolean): void => {
    const last = stretches.at(-1);
    if (text === "") return;
    if (last?.marked === marked) last.text += text;
    else stretches.push({ text, marked });
  };
  for (const [index, { before, text, after }] of words.entries()) {
    const at = offset + index;
    const inside = matches.some(({ start, end }) => start <= at && at < end);
    const goesOn = matches.some(({ start, end }) => start <= at && at + 1 < end);
    add(before, false);
    add(text, inside);
    add(index === words.length - 1 ? after.trimEnd() : after, goesOn);
  }
  return stretches;
}
