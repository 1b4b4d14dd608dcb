import type { Certainty } from "../model/catalogue/certainty.ts";
import type { Edition } from "../model/catalogue/edition.ts";
import type { Item } from "../model/catalogue/item.ts";
import { mostSimilar } from "../tables/similar.ts";
import { foldedText } from "../tables/table.ts";
import { compareItemCodes, type ItemCode } from "../thai/item-code.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import type { ItemRow } from "./rows.ts";
import { yearRuleIn } from "./year-phrase.ts";

/** What is known beside the rows of a table of items. */
export interface EditionSource {
  readonly family: string;
  /** The fiscal year (B.E.) of the new edition. */
  readonly fiscalYear: FiscalYear;
  /** What the facts are taken from: “คู่มือ ITA 2570”. */
  readonly name: string;
  /** How sure its facts are: the handbook in hand, or a page of one agency. */
  readonly level: Extract<Certainty, "confirmed" | "single">;
  /** The editions known so far: names, concepts and parts are known again in them. */
  readonly editions: readonly Edition[];
}

/** Something that a person must look at, at an item. */
export type EditionQuestion =
  | { readonly kind: "new-concept"; readonly code: ItemCode; readonly concept: string; readonly name: string }
  | { readonly kind: "like"; readonly code: ItemCode; readonly name: string; readonly like: string }
  | { readonly kind: "year"; readonly code: ItemCode; readonly phrase: string }
  | { readonly kind: "twice"; readonly code: ItemCode }
  | { readonly kind: "gap"; readonly code: ItemCode };

/** An edition made from a table, with what it could not know. */
export interface BuiltEdition {
  readonly edition: Edition;
  /** Concepts that no edition had: to be added to the agency's own list. */
  readonly concepts: readonly { readonly id: string; readonly name: string }[];
  readonly questions: readonly EditionQuestion[];
}

/**
 * Makes an edition of the rows of a table. An item whose name is known keeps its concepts and the ids of its parts; a
 * new name gets a concept of its own. What the table does not say is not taken from another year, but for the year
 * rule, which is then inferred.
 */
export function buildEdition(rows: readonly ItemRow[], source: EditionSource): BuiltEdition {
  const { fiscalYear, family, name, level } = source;
  const questions: EditionQuestion[] = [];
  const concepts: { id: string; name: string }[] = [];
  const all = knownItems(source.editions);
  const once = rows.filter((row, index) => {
    const first = rows.findIndex(({ code }) => code === row.code) === index;
    if (!first) questions.push({ kind: "twice", code: row.code });
    return first;
  });
  const items = once
    .toSorted((a, b) => compareItemCodes(a.code, b.code))
    .map((row): Item => {
      const known = knownItem(row.name, all);
      if (known && !known.exact)
        questions.push({ kind: "like", code: row.code, name: row.name, like: known.item.name });
      const concept = `y${fiscalYear}-${row.code}`;
      if (!known) {
        concepts.push({ id: concept, name: row.name });
        questions.push({ kind: "new-concept", code: row.code, concept, name: row.name });
      }
      const provenance = { level, sources: [sourceWords(name, row.page)] };
      const rule = yearRuleIn(row.year, fiscalYear);
      if (!rule && row.year !== "") questions.push({ kind: "year", code: row.code, phrase: row.year });
      return {
        code: row.code,
        name: known?.exact ? spelled(row.name, known.item.name) : row.name,
        ...provenance,
        concepts: known?.item.concepts ?? [concept],
        indicator: Number(row.subIndicator?.code.split(".")[0] ?? known?.item.indicator ?? 9),
        ...(row.subIndicator && { subIndicator: row.subIndicator.code }),
        variants: [],
        nil: "unknown",
        yearRule: rule
          ? { rule, ...provenance }
          : known && row.year === ""
            ? { rule: known.item.yearRule.rule, level: "inferred", sources: [], note: `ตามรายการปี ${known.fiscalYear}` }
            : { rule: "unknown", level: "unknown", sources: [], ...(row.year !== "" && { note: row.year }) },
        components: withIds(row.components, known?.item.concepts ?? [], all).map((part) => ({
          ...part,
          ...provenance,
        })),
      };
    });
  const last = Math.max(0, ...items.map(({ code }) => Number(code.slice(1))));
  for (let number = 1; number <= last; number += 1)
    if (!items.some(({ code }) => code === `o${number}`)) questions.push({ kind: "gap", code: `o${number}` });
  const words = `จาก ${name}`;
  const subIndicators = subIndicatorsOf(once);
  return {
    concepts,
    questions: questions.toSorted((a, b) => compareItemCodes(a.code, b.code)),
    edition: {
      family,
      fiscalYear,
      items,
      notes: [],
      confidence: {
        names: words,
        subIndicators: words,
        components: words,
        yearRules: words,
        check: `ตรวจทุกข้อกับ ${name}`,
      },
      indicators: INDICATORS.filter(({ number }) => items.some(({ indicator }) => indicator === number)),
      subIndicators: {
        ...(subIndicators.length > 0 ? { level, sources: [name] } : { level: "unknown" as const, sources: [] }),
        list: subIndicators,
      },
      ...frameOf(source, items),
      submission: { opens: null, closes: null, level: "unknown", sources: [] },
    },
  };
}

const INDICATORS = [
  { number: 9, name: "การเปิดเผยข้อมูล" },
  { number: 10, name: "การป้องกันการทุจริต" },
];

const sourceWords = (name: string, page: string) => (page === "" ? name : `${name} หน้า ${page}`);

interface KnownItem {
  readonly item: Item;
  readonly fiscalYear: FiscalYear;
  readonly folded: readonly string[];
}

/** All items that were ever asked for, the newest first. */
const knownItems = (editions: readonly Edition[]): KnownItem[] =>
  editions
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)
    .flatMap(({ fiscalYear, items }) =>
      items.map((item) => ({ item, fiscalYear, folded: [item.name, ...item.variants].map(foldedText) })),
    );

/** The newest item of that name; of one that is only like it the program is not sure. */
function knownItem(name: string, all: readonly KnownItem[]) {
  const folded = foldedText(name);
  const exact = all.find((known) => known.folded.includes(folded));
  if (exact) return { ...exact, exact: true };
  const newest = all.filter(({ fiscalYear }) => fiscalYear === all[0]?.fiscalYear);
  const like = mostSimilar(name, newest, ({ item }) => item.name, LIKE);
  return like && { ...like.candidate, exact: false };
}

/** Below this a name is another one. */
const LIKE = 0.7;

/** The parts with the ids that they had before under the same concept; others are numbered. */
function withIds(parts: readonly string[], concepts: readonly string[], all: readonly KnownItem[]) {
  const before = all
    .filter(({ item }) => item.concepts.some((concept) => concepts.includes(concept)))
    .flatMap(({ item }) => item.components.map((part) => ({ ...part, folded: foldedText(part.text) })));
  const taken = new Set<string>();
  return parts.map((text, index) => {
    const folded = foldedText(text);
    const same = before.find((part) => part.folded === folded && !taken.has(part.id));
    const like = same ?? mostSimilar(text, before, (part) => part.text, LIKE)?.candidate;
    const id = like && !taken.has(like.id) ? like.id : `part-${index + 1}`;
    taken.add(id);
    return {
      id,
      text: like && id === like.id ? spelled(text, like.text) : text,
      ...(like?.localGovernment && id === like.id ? { localGovernment: true } : {}),
    };
  });
}

/** As it was spelled before, where only blanks differ: papers lose them at the ends of lines. */
const spelled = (text: string, before: string): string =>
  text.replace(/\s/g, "") === before.replace(/\s/g, "") ? before : text;

function subIndicatorsOf(rows: readonly ItemRow[]): { code: string; name: string }[] {
  const heads = rows.flatMap(({ subIndicator }) => subIndicator ?? []);
  return heads.filter((head, index) => heads.findIndex(({ code }) => code === head.code) === index);
}

/** Weights and rating of the newest edition that has them, as a guess; only where every item's sub-indicator is known. */
function frameOf({ editions }: EditionSource, items: readonly Item[]): Pick<Edition, "frame"> {
  if (items.some(({ subIndicator }) => subIndicator === undefined)) return {};
  const before = editions
    .filter(({ frame }) => frame?.weights)
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)
    .at(0);
  if (!before?.frame) return {};
  const { weights, rating } = before.frame;
  const guess = { level: "inferred" as const, sources: [], note: `ตามรายการปี ${before.fiscalYear}` };
  return {
    frame: {
      ...(weights && { weights: { iit: weights.iit, eit: weights.eit, oit: weights.oit, ...guess } }),
      ...(rating && { rating: { bands: rating.bands, ...guess } }),
    },
  };
}
