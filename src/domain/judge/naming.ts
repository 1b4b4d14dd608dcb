import type { Edition } from "../model/catalogue/edition.ts";
import type { Item } from "../model/catalogue/item.ts";
import { remembered } from "../remembered.ts";
import { fullKeyOf, type HeadWindow } from "./head.ts";
import { itemNames } from "./names.ts";
import type { FoundPassage } from "./passage.ts";
import { TOPICS } from "./topics.ts";
import { isTurned } from "./turned.ts";

/** What a head calls its paper, and how strongly. */
export interface Naming {
  readonly score: number;
  /** The concept whose kind of heading it is, or the code of the item whose name it is. */
  readonly as: string;
  readonly found: FoundPassage;
  /** Place of the first line in the head. */
  readonly start: number;
  readonly lines: number;
}

/** Shorter names stand in headings of anything. */
const LEAST_NAME = 9;
/** An item's own name says more than a kind of heading of the same length. */
const OWN_NAME = 3;
/** What stands lower in a head says less of what the paper is. */
const PER_LINE = 1;
/** A letterhead may stand before a heading; more letters weigh no more. */
const MOST_BEFORE = 40;

/** Words that stand further apart are of two headings, or of a heading and a sentence. */
const MOST_BETWEEN = 50;
const AFTER = /^\s*ตาม/;
/** What a paper is by its first lines, whatever it speaks of below them. */
const FORMS = ["other:minutes", "other:letter"];
const FIRST = 1;

/** What is done and what is spent are often told in one paper, which is evidence for both. */
const JOINED = [
  ["action-plan", "budget-plan"],
  ["action-plan-6m", "budget-6m"],
  ["performance-annual", "budget-annual"],
];

/** Headings of concepts in the spelling in which heads are compared. */
const HEADINGS = Object.entries(TOPICS).flatMap(([concept, { headings }]) =>
  headings.map(({ must, not = [] }) => ({
    concept,
    must: must.map((words) => words.map(fullKeyOf).toSorted((a, b) => b.length - a.length)),
    not: not.map(fullKeyOf),
  })),
);

/** How strongly a window of a head is a heading of each concept; only those it is at all. */
export const conceptsIn = ({ key }: Pick<HeadWindow, "key">): ReadonlyMap<string, number> => conceptsOfKey(key);

const conceptsOfKey = remembered((key): ReadonlyMap<string, number> => {
  const scores = new Map<string, number>();
  for (const { concept, must, not } of HEADINGS) {
    const isIn = (word: string) => key.includes(word);
    if (!must.every((group) => group.some(isIn)) || not.some(isIn)) continue;
    const found = must.map((group) => group.filter(isIn));
    const score = Math.max(...combined(found).map((words) => strengthOf(words, key)));
    if (score === -Infinity) continue;
    scores.set(concept, Math.max(score, scores.get(concept) ?? 0));
  }
  return scores;
});

/** Every choice of one word of each group. */
const combined = (groups: readonly (readonly string[])[]): string[][] =>
  groups.reduce<string[][]>((all, group) => all.flatMap((words) => group.map((word) => [...words, word])), [[]]);

/** A heading begins with what the paper is; a sentence mentions it somewhere, or here a word and there another. */
function strengthOf(words: readonly string[], key: string): number {
  const places = words.map((word) => ({ from: key.indexOf(word), length: word.length }));
  if (isTornApart(places)) return -Infinity;
  const length = words.reduce((sum, word) => sum + word.length, 0);
  return length - Math.min(MOST_BEFORE, ...places.map(({ from }) => from)) / 2;
}

function isTornApart(places: readonly { from: number; length: number }[]): boolean {
  const ordered = places.toSorted((a, b) => a.from - b.from);
  return ordered.some(({ from }, at) => {
    const last = ordered[at - 1];
    return last !== undefined && from - last.from - last.length > MOST_BETWEEN;
  });
}

/** What no heading of an item's concepts may hold makes its name a part of another name as well. */
function isPartOfAnother(window: Pick<HeadWindow, "key">, { concepts, name }: Item): boolean {
  const own = fullKeyOf(name);
  const kinds = HEADINGS.filter(({ concept }) => concepts.includes(concept));
  return (
    kinds.length > 0 && kinds.every(({ not }) => not.some((word) => !own.includes(word) && window.key.includes(word)))
  );
}

/** The strongest naming of the item itself, and of anything else. */
export function namingsOf(
  windows: readonly HeadWindow[],
  item: Item,
  edition: Pick<Edition, "items">,
): { own?: Naming; other?: Naming } {
  const own: Naming[] = [];
  const other: Naming[] = [];
  const names = itemNames(edition).filter(({ key }) => key.length >= LEAST_NAME);
  for (const window of windows) {
    // What a paper is made after is not what it is.
    if (AFTER.test(window.lines[0]?.plain ?? "")) continue;
    const lost = window.start * PER_LINE;
    const add = (list: Naming[], as: string, score: number) =>
      (list !== own || !isTurned(window, item)) &&
      list.push({ as, score: score - lost, found: foundIn(window), start: window.start, lines: window.lines.length });
    const concepts = conceptsIn(window);
    for (const [concept, score] of concepts)
      if (!isJoined(concept, item, concepts)) add(item.concepts.includes(concept) ? own : other, concept, score);
    for (const { named, key } of names) {
      const before = window.loose.indexOf(key);
      if (before < 0 || isPartOfAnother(window, named)) continue;
      add(
        named.code === item.code ? own : other,
        named.code,
        key.length + OWN_NAME - Math.min(before, MOST_BEFORE) / 2,
      );
    }
  }
  const form = windows.find(
    (window) => window.start <= FIRST && window.lines.length === 1 && isForm([...conceptsIn(window).keys()], item),
  );
  if (form) return { other: { as: "other:minutes", score: 0, found: foundIn(form), start: form.start, lines: 1 } };
  const [best, rival] = [strongest(own), strongest(other)];
  return { ...(best && { own: best }), ...(rival && { other: rival }) };
}

/** Whether a heading names the item's concept too, in one paper with this one. */
const isJoined = (concept: string, item: Item, concepts: ReadonlyMap<string, number>): boolean =>
  JOINED.some(
    (pair) => pair.includes(concept) && pair.some((one) => item.concepts.includes(one) && concepts.has(one)),
  ) && !item.concepts.includes(concept);

const isForm = (concepts: readonly string[], item: Item): boolean =>
  concepts.some((concept) => FORMS.includes(concept)) && !concepts.some((concept) => item.concepts.includes(concept));

/** Of equals the one that needs fewer lines. */
const strongest = (namings: readonly Naming[]): Naming | undefined =>
  namings.toSorted((a, b) => b.score - a.score || a.lines - b.lines)[0];

const LONGEST = 160;

function foundIn({ lines }: HeadWindow): FoundPassage {
  const text = lines.map(({ plain }) => plain).join(" ");
  return {
    text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
    where: lines[0]?.where ?? { kind: "page" },
  };
}
