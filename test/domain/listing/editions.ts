import { distance } from "fastest-levenshtein";
import type { Edition } from "../../../src/domain/model/catalogue/edition.ts";
import type { Wanted } from "../../../src/domain/listing/edition-choice.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { Outline, OutlineLine } from "../../../src/domain/listing/outline.ts";
import { recognise } from "../../../src/domain/listing/recognise.ts";
import { EDITION_YEARS, editionOf } from "../../catalogue/given.ts";

/** The editions that come with the publisher. */
export const EDITIONS: readonly Edition[] = EDITION_YEARS.map(editionOf);

export { editionOf };

/** Recognises an outline with all editions. */
export function recognised(outline: Outline, wanted: Wanted = {}): Listing {
  const listing = recognise(outline, EDITIONS, wanted, distance);
  if (!listing) throw new Error("no edition to try");
  return listing;
}

/** Lines as plain text would give them. */
export const linesOf = (...texts: readonly string[]): Outline => ({
  lines: texts.map((text, index): OutlineLine => ({ text, line: index + 1, depth: 0, links: [] })),
});

/** What was recognised, as code → addresses. */
export const addressesOf = ({ items }: Listing): Record<string, string[]> =>
  Object.fromEntries(items.map(({ code, addresses }) => [code, addresses.map(({ address }) => decodeURI(address))]));

/** The codes of what was recognised, in order. */
export const codesOf = ({ items }: Listing): string[] => items.map(({ code }) => code);
