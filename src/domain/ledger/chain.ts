import type { FiscalYear } from "../thai/fiscal-year.ts";
import { idOf, type Hash, type Ledger, type LedgerEntry } from "./ledger.ts";

/**
 * Where a ledger does not hold: a line that was changed, one whose predecessor is missing, one that stands before its
 * predecessor, one with an earlier day than its predecessor.
 */
export interface LedgerBreak {
  readonly kind: "edited" | "lost" | "reordered" | "backdated";
  /** Place of the line among the entries, from 0. */
  readonly index: number;
}

/** Every break of a ledger. Two lines may follow the same one: two people have published at the same time. */
export function breaksOf({ fiscalYear, entries }: Ledger, hash: Hash): LedgerBreak[] {
  const all = new Map(entries.map((entry) => [entry.id, entry]));
  const seen = new Set<string>();
  return entries.flatMap((entry, index): LedgerBreak[] => {
    const ahead = entry.after.filter((id) => !seen.has(id));
    seen.add(entry.id);
    if (idOf(fiscalYear, entry, hash) !== entry.id) return [{ kind: "edited", index }];
    if (ahead.some((id) => !all.has(id))) return [{ kind: "lost", index }];
    if (ahead.length > 0) return [{ kind: "reordered", index }];
    return entry.after.some((id) => (all.get(id)?.first ?? "") > entry.first) ? [{ kind: "backdated", index }] : [];
  });
}

/** The ids of the last lines: more than one where two ledgers were put together and nothing was published since. */
export function tipsOf(entries: readonly LedgerEntry[]): string[] {
  const followed = new Set(entries.flatMap(({ after }) => after));
  return [...new Set(entries.map(({ id }) => id))].filter((id) => !followed.has(id));
}

/** The ids of some lines and of all that were there before them. */
export function pastOf(entries: readonly LedgerEntry[], tips: readonly string[]): Set<string> {
  const before = new Map(entries.map(({ id, after }) => [id, after]));
  const past = new Set<string>();
  const open = [...tips];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (past.has(id)) continue;
    past.add(id);
    open.push(...(before.get(id) ?? []));
  }
  return past;
}

/**
 * One ledger of two copies of it: every line once, each after those it follows. A line that only the other copy holds
 * was published where nothing could be written, or was lost here.
 * @param own whose order is kept
 */
export function joined(own: readonly LedgerEntry[], other: readonly LedgerEntry[]): LedgerEntry[] {
  const entries = own.filter(({ id }, index) => own.findIndex((one) => one.id === id) === index);
  const known = new Set(entries.map(({ id }) => id));
  // From the last to the first, so that each finds the line that follows it.
  let next = entries.length;
  for (const entry of other.toReversed()) {
    if (known.has(entry.id)) continue;
    const follower = entries.findIndex(({ after }) => after.includes(entry.id));
    const parent = entries.findLastIndex(({ id }) => entry.after.includes(id));
    // Those that stand beside each other keep their order.
    next = follower < 0 ? next : Math.min(next, follower);
    entries.splice(Math.max(next, parent + 1), 0, entry);
  }
  return entries;
}

/** The ledger of a year, empty where none was written yet. */
export const ledgerOf = (ledgers: readonly { readonly data: Ledger }[], fiscalYear: FiscalYear): Ledger =>
  ledgers.find(({ data }) => data.fiscalYear === fiscalYear)?.data ?? { fiscalYear, entries: [], stamps: [] };
