import type { Entry } from "../model/entry.ts";
import type { AcceptedFinding, Disclosure } from "../model/disclosure.ts";
import { EVIDENCE_PLACES, type Evidence } from "../model/evidence.ts";
import type { Item } from "../model/catalogue/item.ts";
import type { IsoDate } from "../thai/date.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { compareItemCodes, type ItemCode } from "../thai/item-code.ts";
import { spansYears } from "../model/catalogue/year-rule.ts";

/** An item of the year before with what the agency answered to it. */
export interface Predecessor {
  readonly item: Item;
  readonly answer: Entry<Disclosure> | undefined;
}

/** An item of the new year with the items of the year before that share a concept with it. */
export interface Successor {
  readonly item: Item;
  readonly before: readonly Predecessor[];
}

/** Where a piece of evidence stands, whichever of the three places it is. */
export const targetOf = (evidence: Evidence): string =>
  EVIDENCE_PLACES.map((place) => evidence[place]).find((target) => target !== undefined) ?? "";

/**
 * The answers of the new year (B.E.) that last year's evidence still gives, by code; an item without any has none.
 * Dates stay as they are: that nobody has looked since is for the check to say. What an item no longer asks for is no
 * longer named, and items that share a document name each other by their new codes.
 * @param today exceptions that have ended by then are left behind
 */
export function carriedAnswers(
  successors: readonly Successor[],
  from: FiscalYear,
  to: FiscalYear,
  today: IsoDate,
): Map<ItemCode, Disclosure> {
  const carried = successors
    .map((successor) => ({ ...successor, lasting: lastingEvidence(successor, to) }))
    .filter(({ lasting }) => lasting.length > 0);
  return new Map(
    carried.map(({ item, before, lasting }) => {
      const sources = before.flatMap(({ answer }) =>
        answer && lasting.some(({ source }) => source === answer) ? [answer.data] : [],
      );
      const [only] = sources.length === 1 ? sources : [];
      const unit = [...new Set(sources.map((source) => source.unit))];
      const accept = sources.flatMap((source) => source.accept.filter(({ until }) => until >= today));
      return [
        item.code,
        {
          item: item.code,
          fiscalYear: to,
          ...(unit.length === 1 && unit[0] !== undefined ? { unit: unit[0] } : {}),
          carriedFrom: from,
          evidence: merged(lasting.map(({ evidence, source }) => shared(evidence, source, item.code, carried))),
          accept: [
            ...new Map(accept.map((exception): [string, AcceptedFinding] => [exception.rule, exception])).values(),
          ],
          ...(only?.note === undefined ? {} : { note: only.note }),
        },
      ];
    }),
  );
}

interface Lasting {
  readonly evidence: Evidence;
  readonly source: Entry<Disclosure>;
}

/** Last year's evidence that is still true of an item, naming only components that the item has. */
function lastingEvidence({ item, before }: Successor, to: FiscalYear): Lasting[] {
  const known = item.components.map(({ id }) => id);
  return before.flatMap(({ item: old, answer }) =>
    answer === undefined || answer.data.notApplicable || answer.data.nil
      ? []
      : answer.data.evidence.flatMap((written): Lasting[] => {
          const { component, ...evidence } = written;
          // Somebody saw it for last year's question: for this year's somebody has to look again.
          delete evidence.confirmed;
          const shows = component?.filter((id) => known.includes(id)) ?? [];
          // It was said to show something else; unnamed it would pass for the one thing that is asked now.
          const showsOther = component !== undefined && shows.length === 0 && known.length === 1;
          if (showsOther || !isLasting(evidence, old, item, to)) return [];
          return [{ evidence: { ...evidence, ...(shows.length > 0 ? { component: shows } : {}) }, source: answer }];
        }),
  );
}

/** What is bound to no year stays true, and a plan of several years as long as it runs. */
function isLasting(evidence: Evidence, old: Item, { yearRule: { rule } }: Item, to: FiscalYear): boolean {
  if (rule === "multi-year") return spansYears(evidence, to);
  return rule === "standing" && old.yearRule.rule === "standing";
}

/** Says with which other items of the new year a document is shared, where that was said before or where its item was divided. */
function shared(
  { sharedWith, ...evidence }: Evidence,
  source: Entry<Disclosure>,
  own: ItemCode,
  carried: readonly { readonly item: Item; readonly lasting: readonly Lasting[] }[],
): Evidence {
  const others = carried.filter(
    ({ item, lasting }) =>
      item.code !== own &&
      lasting.some(
        (other) =>
          targetOf(other.evidence) === targetOf(evidence) &&
          (other.source === source || sharedWith?.includes(other.source.data.item)),
      ),
  );
  const codes = others.map(({ item }) => item.code).toSorted(compareItemCodes);
  return codes.length > 0 ? { ...evidence, sharedWith: codes } : evidence;
}

/** One entry for each document: two items that were made one may have used the same. */
function merged(list: readonly Evidence[]): Evidence[] {
  return [...Map.groupBy(list, targetOf).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const component = [...new Set([first, ...more].flatMap((evidence) => evidence.component ?? []))];
    return [{ ...first, ...(component.length > 0 ? { component } : {}) }];
  });
}
