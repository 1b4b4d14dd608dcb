import type { Edition } from "../model/edition.ts";
import type { Item } from "../model/item.ts";
import { fullKeyOf, keyOf, type HeadWindow } from "./head.ts";
import type { Found } from "./passage.ts";
import { TOPICS } from "./topics.ts";

/** What a head calls its paper, and how strongly. */
export interface Naming {
  readonly score: number;
  /** The concept whose kind of heading it is, or the code of the item whose name it is. */
  readonly as: string;
  readonly found: Found;
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
/** A paper that withdraws another, or is about how others work, is not the paper that it names. */
const TURNED = ["ยกเลิก", "ตรวจสอบภายใน", "หน่วยรับตรวจ"].map(fullKeyOf);

/** Headings of concepts in the spelling in which heads are compared. */
const HEADINGS = Object.entries(TOPICS).flatMap(([concept, { headings }]) =>
  headings.map(({ must, not = [] }) => ({
    concept,
    must: must.map((words) => words.map(fullKeyOf).toSorted((a, b) => b.length - a.length)),
    not: not.map(fullKeyOf),
  })),
);

/** How strongly a window of a head is a heading of each concept; only those it is at all. */
export function conceptsIn(window: Pick<HeadWindow, "key">): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { concept, must, not } of HEADINGS) {
    if (not.some((word) => window.key.includes(word))) continue;
    const words = must.map((group) => group.find((word) => window.key.includes(word)));
    if (words.some((word) => word === undefined)) continue;
    const places = words.map((word = "") => ({ from: window.key.indexOf(word), length: word.length }));
    if (isTornApart(places)) continue;
    const length = words.reduce((sum, word) => sum + (word?.length ?? 0), 0);
    const before = Math.min(...places.map(({ from }) => from));
    // A heading begins with what the paper is; a sentence mentions it somewhere.
    const score = length - Math.min(before, MOST_BEFORE) / 2;
    scores.set(concept, Math.max(score, scores.get(concept) ?? 0));
  }
  return scores;
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
  { items }: Pick<Edition, "items">,
): { own?: Naming; other?: Naming } {
  const own: Naming[] = [];
  const other: Naming[] = [];
  const names = items.flatMap((named) =>
    [named.name, ...named.variants]
      .map((called) => ({ named, key: keyOf(called) }))
      .filter(({ key }) => key.length >= LEAST_NAME),
  );
  for (const window of windows) {
    const lost = window.start * PER_LINE;
    const add = (list: Naming[], as: string, score: number) =>
      (list !== own || !TURNED.some((word) => window.key.includes(word))) &&
      list.push({ as, score: score - lost, found: foundIn(window), start: window.start, lines: window.lines.length });
    for (const [concept, score] of conceptsIn(window))
      add(item.concepts.includes(concept) ? own : other, concept, score);
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
  const [best, rival] = [strongest(own), strongest(other)];
  return { ...(best && { own: best }), ...(rival && { other: rival }) };
}

/** Of equals the one that needs fewer lines. */
const strongest = (namings: readonly Naming[]): Naming | undefined =>
  namings.toSorted((a, b) => b.score - a.score || a.lines - b.lines)[0];

const LONGEST = 160;

function foundIn({ lines }: HeadWindow): Found {
  const text = lines.map(({ plain }) => plain).join(" ");
  return {
    text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
    where: lines[0]?.where ?? { kind: "page" },
  };
}
