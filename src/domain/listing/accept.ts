import type { Edition } from "../model/catalogue/edition.ts";
import { itemNumber, type ItemCode } from "../thai/item-code.ts";
import { candidatesOf, type Candidate, type Look } from "./candidates.ts";
import { heaviestChain, heaviestPick, weightOf } from "./chain.ts";
import { saysNothing } from "./captions.ts";
import type { Names } from "./names.ts";

/** A line taken for an item. */
export interface Accepted extends Candidate {
  readonly how: "sure" | "sequence" | "position";
  readonly outOfOrder: boolean;
}

/** Without numbers, fewer names than these are words that any page has. */
const FEWEST_NAMES = 3;
const LONGEST_WEAK = 120;
/** What a way to click begins with. */
const STEP = /^(?:เข้า|เปิด|เลือก|คลิก|คลิ๊ก|กด|ไปที่|พิมพ์|เลื่อน)/;

/** What a sure code is worth against an edition that has no such item. */
const BEYOND = 6;

/**
 * Decides which lines are the items of an edition. Order is a hint: lists begin with the newest as often as with the
 * first item, and names may stand in any order.
 * @returns the items by line, and how much speaks for this edition
 */
export function acceptItems(
  looks: readonly Look[],
  edition: Edition,
  names: Names,
): { accepted: readonly Accepted[]; weight: number } {
  const read = withCodeColumns(looks, names);
  const candidates = read.flatMap((look) => candidatesOf(look, edition, names));
  const [ascending, descending] = [heaviestChain(candidates), heaviestChain(candidates.toReversed()).toReversed()];
  const isReversed = weightOf(descending) > weightOf(ascending);
  const strong = heaviestPick(candidates.filter(isStrong));
  const ordered = isReversed ? descending : ascending;
  // Where neither way holds half of what is certain, the list has no order at all.
  const isLoose = ordered.length * 2 < strong.length || isUnorderedNames(ordered, strong);
  const chain = isLoose ? [] : withoutStrayNames(ordered);
  const picked = isLoose ? withoutStrayNames(strong) : chain;
  const inOrder = picked.map((candidate): Accepted => ({ ...candidate, how: "sure", outOfOrder: false }));
  const elsewhere = outsideOf(inOrder, candidates);
  const all = [...inOrder, ...elsewhere].toSorted(byLine);
  const ordinary = isReversed || isLoose ? all : addPositions(addSequences(all, read, edition, names), read, edition);
  const accepted = ordinary.length > 0 ? ordinary : wholeList(read, edition);
  return { accepted, weight: Math.max(weightOf(ordered), weightOf(strong)) - BEYOND * beyondOf(read, edition) };
}

/** What a list of items is called; of a single item it says which one. */
const TITLE = /(?<![a-z])oit(?![a-z])|การเปิดเผยข้อมูลสาธารณะ/i;
const TITLE_LINES = 5;
/** An address that stands alone. */
const ADDRESS = /^\s*https?:\/\/\S+\s*$/i;
/** Fewer links below a title are papers of one thing. */
const FEWEST_LINKS = 5;

/**
 * Plain numbers with nothing but a link behind each, where no other list is so long and so ordered: they count all items of
 * the edition from the first to the last, or they are all that leads somewhere below a title that says what they are.
 */
function wholeList(looks: readonly Look[], edition: Edition): readonly Accepted[] {
  const linked = looks.filter(({ line, header }) => line.links.length > 0 && !header && !line.menu);
  const weak = linked.filter(
    ({ mark, name, line }) => mark && !mark.sure && (name === "" || saysNothing(name) || ADDRESS.test(line.text)),
  );
  const lists = Map.groupBy(weak, ({ mark, line }) => [mark?.style, line.table, line.sheet].join(":"));
  const isTitled = looks.slice(0, TITLE_LINES).some(({ line, mark }) => !mark && TITLE.test(line.text));
  const [only = [], ...others] = [...lists.values()].filter((list) => {
    const isCounted = list.every(({ mark }, place) => mark?.code === edition.items[place]?.code);
    const isAll = isTitled && list.length >= FEWEST_LINKS && list.length === linked.length;
    return isCounted && (list.length === edition.items.length || isAll);
  });
  if (others.length > 0) return [];
  return only.flatMap((look): Accepted[] =>
    look.mark
      ? [{ look, code: look.mark.code, end: 0, coded: true, weight: 1, how: "sequence", outOfOrder: false }]
      : [],
  );
}

/** A reading that needs no neighbour to be believed. */
const isStrong = ({ coded, look, fit, against }: Candidate): boolean =>
  (coded && look.mark?.sure === true && against === undefined) ||
  ((fit === "exact" || fit === "same") && look.line.menu === undefined);

/** Names without a code, of which an order keeps only some. */
const isUnorderedNames = (ordered: readonly Candidate[], strong: readonly Candidate[]): boolean =>
  strong.length > ordered.length && strong.length >= FEWEST_NAMES && !strong.some(isCoded);

/** How many sure codes have no item in an edition, each once. */
const beyondOf = (looks: readonly Look[], edition: Edition): number =>
  new Set(
    looks.flatMap(({ mark, several, header, line }) =>
      mark?.sure &&
      mark.style === "letter" &&
      !mark.part &&
      !several &&
      !header &&
      !line.menu &&
      !isIn(edition, mark.code)
        ? mark.code
        : [],
    ),
  ).size;

const byLine = (a: Candidate, b: Candidate) => a.look.index - b.look.index;

/** Plain numbers in a column are codes when nothing but numbers stands there, or when the names beside them agree. */
function withCodeColumns(looks: readonly Look[], names: Names): readonly Look[] {
  const numbered = looks.filter(({ mark, markCell }) => mark && !mark.sure && markCell !== undefined);
  const columns = Map.groupBy(numbered, ({ line, markCell }) => [line.table, markCell].join(":"));
  const sure = new Set(
    [...columns.values()].flatMap((rows) => {
      const named = rows.filter(({ name }) => name !== "" && !/^https?:/i.test(name));
      const agree = named.filter(({ name, mark }) => mark && names.own(name, mark.code));
      const isCodes = named.length === 0 ? rows.length > 1 : agree.length * 2 >= named.length;
      return isCodes ? rows.map(({ index }) => index) : [];
    }),
  );
  return looks.map((look) =>
    sure.has(look.index) && look.mark ? { ...look, mark: { ...look.mark, sure: true } } : look,
  );
}

/** A name without number is an item where the list has none, or where it stands as the numbered ones do. */
function withoutStrayNames(chain: readonly Candidate[]): readonly Candidate[] {
  const coded = chain.filter(isCoded);
  if (coded.length * 2 < chain.length) return chain.length < FEWEST_NAMES ? coded : chain;
  const hasLinks = (candidate: Candidate) => candidate.look.line.links.length > 0;
  // Without a link to follow it may as well be the heading of a group, which are called as items are.
  return chain.filter(
    (candidate) => isCoded(candidate) || (hasLinks(candidate) && coded.some((other) => standsLike(candidate, other))),
  );
}

/** Also where the name was preferred to the number. */
const isCoded = ({ coded, against }: Candidate) => coded || against !== undefined;

const standsLike = ({ look: a }: { look: Look }, { look: b }: { look: Look }): boolean =>
  a.line.table === b.line.table &&
  a.line.sheet === b.line.sheet &&
  (a.line.cells !== undefined || (a.line.depth === b.line.depth && a.line.heading === b.line.heading));

/** Codes that can be nothing else, and numbers with their names, wherever they stand. */
function outsideOf(chain: readonly Accepted[], candidates: readonly Candidate[]): Accepted[] {
  const codes = new Set(chain.map(({ code }) => code));
  const lines = new Set(chain.map(({ look }) => look.index));
  const free = candidates
    .filter(({ code, look, coded, against }) => coded && !against && !codes.has(code) && !lines.has(look.index))
    .filter(({ look, fit }) => look.mark?.sure || fit === "exact" || fit === "same");
  const best = [...Map.groupBy(free, ({ code }) => code).values()].map((readings) =>
    readings.reduce((a, b) => (b.weight > a.weight ? b : a)),
  );
  return best.map((candidate) => ({ ...candidate, how: "sure", outOfOrder: true }));
}

/** Plain numbers whose names are unknown, as far as they continue the numbers of accepted items in the same hand. */
function addSequences(
  accepted: readonly Accepted[],
  looks: readonly Look[],
  edition: Edition,
  names: Names,
): readonly Accepted[] {
  const taken = new Map(accepted.map((item) => [item.look.index, item]));
  const codes = new Set(accepted.map(({ code }) => code));
  const weak = looks.filter(
    ({ mark, name, header, index }) =>
      mark &&
      !mark.sure &&
      !header &&
      !taken.has(index) &&
      name.length <= LONGEST_WEAK &&
      !STEP.test(name) &&
      isIn(edition, mark.code),
  );
  const numbered = looks.filter(({ mark }) => mark);
  for (let grown = true; grown;) {
    grown = false;
    for (const look of weak) {
      if (!look.mark) continue;
      const { code } = look.mark;
      if (codes.has(code) || taken.has(look.index)) continue;
      if (!continues(look, [...taken.values()].toSorted(byLine), numbered)) continue;
      const [match] = names.match(look.name);
      const against = match && ["exact", "same"].includes(match.fit) ? match.code : undefined;
      if (against !== undefined) continue;
      taken.set(look.index, { look, code, end: 0, coded: true, weight: 1, how: "sequence", outOfOrder: false });
      codes.add(code);
      grown = true;
    }
  }
  return [...taken.values()].toSorted(byLine);
}

const isIn = (edition: Edition, code: ItemCode) => edition.items.some((item) => item.code === code);

function continues(look: Look, accepted: readonly Accepted[], numbered: readonly Look[]): boolean {
  const { mark } = look;
  if (!mark) return false;
  const number = itemNumber(mark.code);
  const before = accepted.findLast((item) => item.look.index < look.index);
  const after = accepted.find((item) => item.look.index > look.index);
  if ((before && itemNumber(before.code) >= number) || (after && itemNumber(after.code) <= number)) return false;
  const alike = (item: Accepted | undefined, step: number) =>
    item !== undefined &&
    itemNumber(item.code) === number + step &&
    item.look.mark?.style === mark.style &&
    item.look.line.depth === look.line.depth &&
    item.look.line.table === look.line.table &&
    (look.line.links.length > 0 || item.look.line.links.length === 0);
  if (!alike(before, -1) && !alike(after, 1)) return false;
  // The second step of a way to click is no item 2: the number before it would have to be one as well.
  const previous = numbered.findLast(
    (other) => other.index < look.index && other.index > (before?.look.index ?? -1) && other.mark?.style === mark.style,
  );
  return previous === undefined;
}

/** Entries that fill a gap between two items exactly: a row or an entry of a list for each missing number. */
function addPositions(accepted: readonly Accepted[], looks: readonly Look[], edition: Edition): readonly Accepted[] {
  const found = accepted.slice(0, -1).flatMap((before, place): Accepted[] => {
    const after = accepted[place + 1];
    if (!after) return [];
    const gap = itemNumber(after.code) - itemNumber(before.code) - 1;
    if (gap < 1 || before.outOfOrder || after.outOfOrder || !standsLike(before, after)) return [];
    const between = looks.filter(
      (look) =>
        look.index > before.look.index &&
        look.index < after.look.index &&
        isEntry(look) &&
        standsLike({ look }, before),
    );
    if (between.length !== gap || between.some(({ mark }) => mark?.sure)) return [];
    return between.flatMap((look, step): Accepted[] => {
      const code: ItemCode = `o${itemNumber(before.code) + step + 1}`;
      const reading = { look, code, end: look.name.length, coded: false, weight: 0 };
      return isIn(edition, code) ? [{ ...reading, how: "position", outOfOrder: false }] : [];
    });
  });
  return [...accepted, ...found].toSorted(byLine);
}

/** A row with words of its own, or an entry of a list, that leads somewhere. */
const isEntry = ({ line, name, header }: Look): boolean =>
  !header &&
  name !== "" &&
  line.links.length > 0 &&
  (line.cells ? line.cells[0]?.covered === undefined : line.depth > 0 && !line.heading);
