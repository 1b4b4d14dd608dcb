import type { Content } from "../model/content.ts";
import { disclosureFile, type Disclosure } from "../model/disclosure.ts";
import type { Edition } from "../model/catalogue/edition.ts";
import type { Entry } from "../model/entry.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Item } from "../model/catalogue/item.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { compareItemCodes, type ItemCode } from "../thai/item-code.ts";

/** What becomes of an item of the provisional list: the real items that share a concept with it; none where it is dropped. */
export interface Move {
  readonly item: Item;
  readonly to: readonly Item[];
  readonly answer: Entry<Disclosure> | undefined;
}

/** An answer under its real code, with the answers that it was made of. */
export interface SettledAnswer {
  readonly answer: Disclosure;
  readonly item: Item;
  readonly sources: readonly Entry<Disclosure>[];
  /** Ids of components that the real item does not know: the evidence stays, it names them no longer. */
  readonly lostComponents: readonly string[];
}

/** Everything that moving a year's answers from the provisional list to the real one does. */
export interface Settlement {
  readonly fiscalYear: FiscalYear;
  readonly moves: readonly Move[];
  readonly answers: readonly SettledAnswer[];
  /** Answers to items of which the real list asks nothing. */
  readonly dropped: readonly Entry<Disclosure>[];
  /** Items of the real list that nothing of the provisional one leads to. */
  readonly added: readonly Item[];
  /** The content as it stands afterwards. */
  readonly next: Content;
}

/** Why a year (B.E.) cannot be settled: it does not stand on a provisional list, or its real one is not known yet. */
export type SettleRefusal = "not-provisional" | "unknown";

/** Why a year (B.E.) cannot be settled; `undefined` when it can. */
export function whyNotSettled({ editions }: Content, fiscalYear: FiscalYear): SettleRefusal | undefined {
  const { provisional } = editions.find((edition) => edition.fiscalYear === fiscalYear) ?? {};
  if (!provisional) return "not-provisional";
  return provisional.real ? undefined : "unknown";
}

/**
 * Moves a year's answers from its provisional list to the real one by what the items are about. Evidence is never lost
 * or given a meaning: it goes to every real item that shares a concept, names only components that this item knows, and
 * what a person confirmed of the provisional list is to be confirmed anew.
 * @throws RangeError for a year that cannot be settled; ask `whyNotSettled` first
 */
export function planSettlement(content: Content, fiscalYear: FiscalYear): Settlement {
  const list = content.editions.find((edition) => edition.fiscalYear === fiscalYear);
  const real = list?.provisional?.real;
  if (!list || !real) throw new RangeError(`${fiscalYear} cannot be settled`);
  const answerTo = (code: ItemCode) =>
    content.disclosures.find(({ data }) => data.fiscalYear === fiscalYear && data.item === code);
  const moves = list.items.map((item): Move => ({
    item,
    to: real.items.filter((other) => sharesConcept(item, other)),
    answer: answerTo(item.code),
  }));
  const answers = real.items.flatMap((item) => settledAnswer(item, moves, fiscalYear) ?? []);
  return {
    fiscalYear,
    moves,
    answers,
    dropped: moves.flatMap(({ to, answer }) => (to.length === 0 && answer ? [answer] : [])),
    added: real.items.filter((item) => !moves.some(({ to }) => to.includes(item))),
    next: contentAfter(content, real, moves, answers),
  };
}

const sharesConcept = (a: Item, b: Item): boolean => a.concepts.some((concept) => b.concepts.includes(concept));

function settledAnswer(item: Item, moves: readonly Move[], fiscalYear: FiscalYear): SettledAnswer | undefined {
  const from = moves.filter(({ to }) => to.includes(item));
  const sources = from.flatMap(({ answer }) => answer ?? []);
  const [first, ...others] = sources;
  if (!first) return undefined;
  const evidence = from.flatMap(({ to, answer }) => (answer?.data.evidence ?? []).map((one) => moved(one, item, to)));
  const same = others.every(({ data }) => (data.nil !== undefined) === (first.data.nil !== undefined));
  const { nil, notApplicable, ...rest } = first.data;
  const none = sources.every(({ data }) => data.notApplicable !== undefined);
  const known = new Set(item.components.map(({ id }) => id));
  const named = sources.flatMap(({ data }) => data.evidence.flatMap(({ component = [] }) => component));
  return {
    item,
    sources,
    lostComponents: [...new Set(named.filter((id) => !known.has(id)))],
    answer: {
      ...rest,
      item: item.code,
      fiscalYear,
      evidence: unique(evidence),
      accept: sources.flatMap(({ data }) => data.accept),
      ...(nil && same ? { nil } : {}),
      ...(notApplicable && none ? { notApplicable } : {}),
    },
  };
}

/** Evidence as it stands under one of the real items that its provisional item became. */
function moved(evidence: Evidence, item: Item, to: readonly Item[]): Evidence {
  const { component } = evidence;
  const known = component?.filter((id) => item.components.some((part) => part.id === id)) ?? [];
  const others = to
    .filter(({ code }) => code !== item.code)
    .map(({ code }) => code)
    .toSorted(compareItemCodes);
  return {
    ...without(evidence, "component", "sharedWith", "confirmed"),
    ...(known.length > 0 ? { component: known } : {}),
    ...(others.length > 0 ? { sharedWith: others } : {}),
  };
}

/** What was confirmed was confirmed of another list, so it goes with the names of that list's parts. */
const without = (evidence: Evidence, ...keys: readonly string[]): Evidence =>
  // eslint-disable-next-line no-restricted-syntax -- the keys that go are optional.
  Object.fromEntries(Object.entries(evidence).filter(([key]) => !keys.includes(key))) as Evidence;

const unique = (evidence: readonly Evidence[]): Evidence[] => {
  const place = ({ file, page, link }: Evidence) => JSON.stringify([file, page, link]);
  return evidence.filter((one, index) => evidence.findIndex((other) => place(other) === place(one)) === index);
};

/** The codes of the real list by those of the provisional one, where they differ. */
export const movedCodes = (moves: readonly Move[]): Record<ItemCode, ItemCode[]> =>
  Object.fromEntries(
    moves
      .map(({ item, to }) => [item.code, to.map(({ code }) => code)] as const)
      .filter(([code, to]) => to.length !== 1 || to[0] !== code),
  );

function contentAfter(
  content: Content,
  real: Edition,
  moves: readonly Move[],
  answers: readonly SettledAnswer[],
): Content {
  const { fiscalYear } = real;
  return {
    ...content,
    agency: {
      ...content.agency,
      provisionalFiscalYears: content.agency.provisionalFiscalYears.filter((year) => year !== fiscalYear),
      settledFiscalYears: [...content.agency.settledFiscalYears, { fiscalYear, moved: movedCodes(moves) }],
    },
    editions: content.editions.map((edition) => (edition.fiscalYear === fiscalYear ? real : edition)),
    disclosures: [
      ...content.disclosures.filter(({ data }) => data.fiscalYear !== fiscalYear),
      ...answers.map(({ answer: data }) => ({ id: data.item, file: disclosureFile(fiscalYear, data.item), data })),
    ],
  };
}
