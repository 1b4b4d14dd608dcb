import type { Content } from "../../domain/model/content.ts";
import { publishedItems } from "../../domain/addresses/pages.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { documentAddress, searchedDocuments } from "./documents.ts";

/**
 * So many stories, or so many documents, share a part of the index, which is made anew when one of them changes. Sites
 * with fewer have but one part: each more costs a reader's phone some kilobytes.
 */
const PART_SIZE = 1000;

/** How the index of a site is divided. */
export interface Division {
  readonly parts: number;
  /** The part of each address that is not in the first, which holds the pages that change with nearly every publication. */
  readonly partOf: ReadonlyMap<string, number>;
}

/**
 * Divides the index: what comes in thousands into parts of some size, so does what speaks of one thing each and seldom
 * changes; everything else is in the first. Stories fill the parts from the oldest on: a new one changes but the last,
 * and each part is complete as soon as its stories are.
 */
export function divide(content: Content): Division {
  const stories = content.news
    .toSorted((a, b) => compare(a.data.date, b.data.date) || compare(a.id, b.id))
    .map(({ id }) => addresses.story(encodeURIComponent(id)));
  const documents = searchedDocuments(content)
    .map(({ file }) => documentAddress(file))
    .toSorted(compare);
  if (stories.length + documents.length < PART_SIZE) return { parts: 1, partOf: new Map() };
  const blocks = [stories, singlePages(content), documents].flatMap(blocksOf);
  return {
    parts: 1 + blocks.length,
    partOf: new Map(blocks.flatMap((block, index) => block.map((address) => [address, index + 1] as const))),
  };
}

/** Pages of one item, service, measure or report each. */
const singlePages = (content: Content): string[] => [
  ...publishedItems(content).map(({ fiscalYear, code }) => addresses.item(fiscalYear, code)),
  ...content.services.map(({ id }) => addresses.service(encodeURIComponent(id))),
  ...content.measures.map(({ id, data }) => addresses.measure(data.fiscalYear, encodeURIComponent(id))),
  ...content.reports.map(({ id, data }) => addresses.report(data.fiscalYear, encodeURIComponent(id))),
];

const blocksOf = (list: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(list.length / PART_SIZE) }, (_, block) =>
    list.slice(block * PART_SIZE, (block + 1) * PART_SIZE),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
