import { codeWords, type CodeWord } from "../../domain/thai/search-code.ts";
import type { Phrase } from "./query.ts";
import { WHOLE_WORD } from "./record.ts";

/** A stretch of text, marked if it was searched for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** Where words that were searched for stand, and which part of the query they answer. */
interface Match {
  readonly start: number;
  readonly end: number;
  readonly unit: number;
}

/** Tokens of an excerpt: about three lines on a phone. */
const LENGTH = 64;
/** Tokens before the first word found, so that it is read in its sentence. */
const LEAD = 10;

/**
 * The part of a record's text that answers best, with the words found marked.
 * @param content as it stands in the index
 * @param units for each part of the query the phrases that may stand for it
 * @param titleLength tokens of the title at the start of the content, which the reader sees above anyway
 */
export function excerpt(content: string, units: readonly (readonly Phrase[])[], titleLength = 0): Stretch[] {
  const words = codeWords(content);
  const matches = matchesIn(words, units);
  const [start, end] = atSpaces(bestWindow(matches, words.length, titleLength), words, titleLength);
  const stretches = stretchesOf(words.slice(start, end), start, matches);
  const open = start > titleLength ? [{ text: "… ", marked: false }] : [];
  const close = end < words.length ? [{ text: " …", marked: false }] : [];
  return [...open, ...stretches, ...close];
}

/** A whole text with the words found marked, such as a title. */
export function marked(content: string, units: readonly (readonly Phrase[])[]): Stretch[] {
  const words = codeWords(content);
  return stretchesOf(words, 0, matchesIn(words, units));
}

function matchesIn(words: readonly CodeWord[], units: readonly (readonly Phrase[])[]): Match[] {
  const phrases = units.flatMap((unit, index) => unit.map((phrase) => ({ phrase, unit: index })));
  return words.flatMap((_, start) =>
    phrases
      .map(({ phrase, unit }) => ({ start, end: start + lengthAt(words, start, phrase), unit }))
      .filter(({ end }) => end > start),
  );
}

/** How many words from here on a phrase takes; none if it does not stand here. */
function lengthAt(words: readonly CodeWord[], start: number, phrase: Phrase): number {
  const [first = ""] = phrase;
  if (first.startsWith(WHOLE_WORD)) return wholeWordAt(words, start, first.slice(WHOLE_WORD.length));
  return phrase.every((code, offset) => words[start + offset]?.code === code) ? phrase.length : 0;
}

/** The same for a short word by itself, such as อบต., of which the text holds the clusters. */
function wholeWordAt(words: readonly CodeWord[], start: number, code: string): number {
  if (words[start - 1]?.after === "") return 0;
  let end = start;
  for (let rest = code; rest !== ""; end += 1) {
    const next = words[end]?.code;
    if (next === undefined || !rest.startsWith(next)) return 0;
    rest = rest.slice(next.length);
  }
  return words[end - 1]?.after === "" && end < words.length ? 0 : end - start;
}

/** The window that holds the most parts of the query, then the most words found; of equals the first after the title. */
function bestWindow(matches: readonly Match[], length: number, titleLength: number): [number, number] {
  const windows = matches.map(({ start }) => {
    const from = Math.max(start < titleLength ? 0 : titleLength, start - LEAD);
    const inside = matches.filter((match) => match.start >= from && match.end <= from + LENGTH);
    const body = inside.filter((match) => match.start >= titleLength);
    return { from, worth: new Set(body.map(({ unit }) => unit)).size * 100 + body.length };
  });
  const best = windows.reduce((a, b) => (b.worth > a.worth ? b : a), { from: titleLength, worth: 0 });
  const from = best.from + LENGTH > length ? Math.max(Math.min(titleLength, best.from), length - LENGTH) : best.from;
  return [from, Math.min(length, from + LENGTH)];
}

/** As far as this (in tokens) an excerpt grows to begin and end where the text has a space. */
const GROWTH = 10;

function atSpaces([from, to]: [number, number], words: readonly CodeWord[], titleLength: number): [number, number] {
  const opens = (index: number): boolean => index <= titleLength || /\s/.test(words[index - 1]?.after ?? " ");
  const steps = Array.from({ length: GROWTH + 1 }, (_, step) => step);
  const back = steps.find((step) => opens(from - step)) ?? 0;
  const on = steps.find((step) => to + step >= words.length || opens(to + step)) ?? 0;
  return [Math.max(0, from - back), Math.min(words.length, to + on)];
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
