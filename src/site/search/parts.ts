import type { Content } from "../../domain/model/content.ts";
import { publishedEditions, publishedItems } from "../../domain/addresses/pages.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { onceFor } from "../../domain/once.ts";
import { documentAddress, searchedDocuments } from "./documents.ts";

/**
 * So many stories, or so many documents, share a part of the index, which is made anew when one of them changes. Sites
 * with fewer have but one part: each more costs a reader's phone some kilobytes.
 */
const PART_SIZE = 1000;
/** Fewer of those that a first search does not read: the part is sooner made anew, and nobody waits for one more. */
const OLDER_SIZE = 250;
/** So many of the newest stories a first search reads at least, and up to twice as many. */
const FEWEST_RECENT = 250;
/** So many parts of the newest of them are read before all others. */
const NEAR = 4;
/** Items, measures, reports and documents of so many of the newest years are read with them. */
const RECENT_YEARS = 2;

/** How the index of a site is divided. */
export interface Division {
  readonly parts: number;
  /** So many of the first parts hold what is recent; the others are only read by who does not find enough there. */
  readonly recent: number;
  /** So many of the first are read before all: the newest of what is older fills most pages that lack a result or two. */
  readonly near: number;
  /** The part of each address that is not in the first, which holds the pages that change with nearly every publication. */
  readonly partOf: ReadonlyMap<string, number>;
}

/** The parts that a reader's phone opens together, beside those that it always does: nearer ones, then all others. */
export const olderParts = ({ parts, recent, near }: Omit<Division, "partOf">): number[][] =>
  [
    [recent, near],
    [near, parts],
  ]
    .map(([first = 0, end = 0]) => Array.from({ length: end - first }, (_, index) => first + index))
    .filter(({ length }) => length > 0);

/** Addresses that come in thousands, those that are not recent first where they have an order. */
interface Ages {
  readonly recent: readonly string[];
  readonly older: readonly string[];
}

/**
 * Divides the index: what comes in thousands into parts of some size, so does what speaks of one thing each and seldom
 * changes; everything else is in the first. What is recent has parts of its own, so that a phone reads little.
 */
export const divide = onceFor("division", (content): Division => {
  const stories = storiesOf(content);
  const documents = documentsOf(content);
  const count = [stories, documents].reduce((sum, { recent, older }) => sum + recent.length + older.length, 0);
  if (count < PART_SIZE) return { parts: 1, recent: 1, near: 1, partOf: new Map() };
  const pages = singlePages(content);
  const recent = [...togetherOf(stories.recent, pages.recent), ...blocksOf(documents.recent, PART_SIZE)];
  const olderStories = blocksOf(stories.older, OLDER_SIZE).toReversed();
  const others = [pages, documents].flatMap(({ older }) => blocksOf(older, OLDER_SIZE));
  const blocks = [...recent, ...olderStories, ...others];
  return {
    parts: 1 + blocks.length,
    recent: 1 + recent.length,
    near: 1 + recent.length + Math.min(NEAR, olderStories.length),
    partOf: new Map(blocks.flatMap((block, index) => block.map((address) => [address, index + 1] as const))),
  };
});

/** Stories fill parts from the oldest on, so that a new one changes but the last, until that is large enough to be divided. */
function storiesOf(content: Content): Ages {
  const stories = content.news
    .toSorted((a, b) => compare(a.data.date, b.data.date) || compare(a.id, b.id))
    .map(({ id }) => addresses.story(encodeURIComponent(id)));
  const older = Math.max(0, Math.floor((stories.length - FEWEST_RECENT) / OLDER_SIZE) * OLDER_SIZE);
  return { recent: stories.slice(older), older: stories.slice(0, older) };
}

/** Pages of one item, service, measure or report each. */
function singlePages(content: Content): Ages {
  const isRecent = recentYears(content);
  const pages = [
    ...publishedItems(content).map(({ fiscalYear, code }) => ({ fiscalYear, to: addresses.item(fiscalYear, code) })),
    ...content.services.map(({ id }) => ({ fiscalYear: undefined, to: addresses.service(encodeURIComponent(id)) })),
    ...content.measures.map(({ id, data: { fiscalYear } }) => ({
      fiscalYear,
      to: addresses.measure(fiscalYear, encodeURIComponent(id)),
    })),
    ...content.reports.map(({ id, data: { fiscalYear } }) => ({
      fiscalYear,
      to: addresses.report(fiscalYear, encodeURIComponent(id)),
    })),
  ];
  return byAge(pages, ({ fiscalYear }) => fiscalYear === undefined || isRecent(fiscalYear));
}

function documentsOf(content: Content): Ages {
  const isRecent = recentYears(content);
  const documents = searchedDocuments(content).map(({ file, fiscalYears = [] }) => ({
    to: documentAddress(file),
    fiscalYears,
  }));
  return byAge(
    documents.toSorted((a, b) => compare(a.to, b.to)),
    ({ fiscalYears }) => fiscalYears.length === 0 || fiscalYears.some(isRecent),
  );
}

function byAge<Page extends { readonly to: string }>(pages: readonly Page[], isRecent: (page: Page) => boolean): Ages {
  const { recent = [], older = [] } = Object.groupBy(pages, (page) => (isRecent(page) ? "recent" : "older"));
  return { recent: recent.map(({ to }) => to), older: older.map(({ to }) => to) };
}

function recentYears(content: Content): (year: number) => boolean {
  const oldest = publishedEditions(content)[RECENT_YEARS - 1]?.fiscalYear ?? 0;
  return (year) => year >= oldest;
}

const blocksOf = (list: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, block) => list.slice(block * size, (block + 1) * size));

/** One block of two lists, if it holds both: a phone asks each part that it reads for every word. */
const togetherOf = (one: readonly string[], other: readonly string[]): string[][] =>
  one.length + other.length > PART_SIZE
    ? [...blocksOf(one, PART_SIZE), ...blocksOf(other, PART_SIZE)]
    : blocksOf([...one, ...other], PART_SIZE);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
