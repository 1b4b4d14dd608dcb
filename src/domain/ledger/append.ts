import { proofsOf } from "../assess/proofs.ts";
import type { Content } from "../model/content.ts";
import type { IsoDate } from "../thai/date.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { compareItemCodes } from "../thai/item-code.ts";
import { tipsOf } from "./chain.ts";
import { idOf, type Hash, type Ledger, type LedgerEntry, type LedgerEvent } from "./ledger.ts";

/** Something that stands as evidence of an item today. */
type Standing = Pick<LedgerEntry, "item" | "kind" | "target" | "sha256" | "size">;

/** All that the answers of a year name as evidence, in the order of the items; each target once for an item. */
export function standingOf(
  { disclosures, files }: Pick<Content, "disclosures" | "files">,
  year: FiscalYear,
): Standing[] {
  const named = disclosures
    .filter(({ data }) => data.fiscalYear === year)
    .toSorted((a, b) => compareItemCodes(a.data.item, b.data.item))
    .flatMap(({ data }) =>
      proofsOf(data).map(({ kind, target }): Standing => {
        const facts = kind === "file" ? files[target] : undefined;
        return { item: data.item, kind, target, ...(facts && { sha256: facts.sha256, size: facts.size }) };
      }),
    );
  return [...new Map(named.map((one) => [placeOf(one), one])).values()];
}

/** The ledger with what is new, what has changed and what is gone on a day. Nothing that stands in it is touched. */
export function appended(ledger: Ledger, standing: readonly Standing[], day: IsoDate, hash: Hash): Ledger {
  const events = eventsOf(ledger.entries, standing, day);
  const entries: LedgerEntry[] = [...ledger.entries];
  let after = tipsOf(entries);
  for (const event of events) {
    const id = idOf(ledger.fiscalYear, { after, ...event }, hash);
    entries.push({ id, after, ...event });
    after = [id];
  }
  return { ...ledger, entries };
}

function eventsOf(entries: readonly LedgerEntry[], standing: readonly Standing[], first: IsoDate): LedgerEvent[] {
  const last = new Map(entries.map((entry) => [placeOf(entry), entry]));
  const now = new Set(standing.map(placeOf));
  const came = standing.flatMap((one): LedgerEvent[] => {
    const before = last.get(placeOf(one));
    if (before && !before.gone && before.sha256 === one.sha256) return [];
    const replaces = before?.sha256;
    return [{ ...one, first, ...(replaces !== undefined && replaces !== one.sha256 && { replaces }) }];
  });
  const went = [...last.values()].flatMap(({ item, kind, target, sha256, gone }): LedgerEvent[] =>
    gone || now.has(placeOf({ item, kind, target }))
      ? []
      : [{ item, kind, target, first, ...(sha256 !== undefined && { replaces: sha256 }), gone: true }],
  );
  return [...came, ...went];
}

const placeOf = ({ item, kind, target }: Pick<LedgerEntry, "item" | "kind" | "target">): string =>
  [item, kind, target].join("\0");
