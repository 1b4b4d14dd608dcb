import type { Content } from "../model/content.ts";
import type { IsoDate } from "../thai/date.ts";
import { pastOf } from "./chain.ts";
import type { LedgerEntry } from "./ledger.ts";

/** A target as evidence names it, with the hash of the file that stands there. */
export type SeenTarget = Pick<LedgerEntry, "kind" | "target" | "sha256">;

/** True for a line that tells of the same bytes at the same place, under whatever item or year. */
const isSame = (entry: LedgerEntry, { kind, target, sha256 }: SeenTarget): boolean =>
  !entry.gone && entry.kind === kind && entry.target === target && entry.sha256 === sha256;

/** The first day on which a target was published as it stands, by the ledgers; nothing where they do not tell of it. */
export const firstSeen = ({ ledgers }: Pick<Content, "ledgers">, seen: SeenTarget): IsoDate | undefined =>
  ledgers
    .flatMap(({ data }) => data.entries.filter((entry) => isSame(entry, seen)).map(({ first }) => first))
    .toSorted()[0];

/** The first day on which anything was written down; nothing before it was seen by anybody. */
export const ledgerBegan = ({ ledgers }: Pick<Content, "ledgers">): IsoDate | undefined =>
  ledgers.flatMap(({ data }) => data.entries.map(({ first }) => first)).toSorted()[0];

/**
 * Whether a target stands as it stood at some line of a ledger. `unknown` where the ledger does not hold that line, or
 * does not tell of the target up to it.
 * @param tips ids of the lines that were the last then
 */
export function sinceThen(
  entries: readonly LedgerEntry[],
  tips: readonly string[],
  seen: SeenTarget,
): "unchanged" | "changed" | "unknown" {
  const known = new Set(entries.map(({ id }) => id));
  if (tips.length === 0 || tips.some((id) => !known.has(id))) return "unknown";
  const past = pastOf(entries, tips);
  const isHere = ({ kind, target }: LedgerEntry) => kind === seen.kind && target === seen.target;
  if (!entries.some((entry) => past.has(entry.id) && isSame(entry, seen)))
    return entries.some((entry) => past.has(entry.id) && isHere(entry)) ? "changed" : "unknown";
  // One item may let go of a document that another still names.
  const changed = entries.some(
    (entry) => !past.has(entry.id) && isHere(entry) && entry.sha256 !== seen.sha256 && !entry.gone,
  );
  return changed ? "changed" : "unchanged";
}
