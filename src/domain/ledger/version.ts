import type { Content } from "../model/content.ts";
import type { IsoDate } from "../thai/date.ts";
import type { SeenTarget } from "./seen.ts";

/**
 * Whether a file is the one that stood at its place on a day, by the ledgers. Before it was first written down it is
 * taken to have been what it was then; one that was put there and has not been published since is not. `unknown` where
 * no ledger tells of the place.
 */
export function versionSince(
  { ledgers }: Pick<Content, "ledgers">,
  { kind, target, sha256 }: SeenTarget,
  day: IsoDate,
): "same" | "changed" | "unknown" {
  const lines = ledgers
    .flatMap(({ data }) => data.entries)
    .filter((entry) => entry.kind === kind && entry.target === target && !entry.gone);
  const first = lines.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))[0];
  const then = lines.findLast((entry) => entry.first <= day) ?? first;
  if (!then || sha256 === undefined) return "unknown";
  return then.sha256 === sha256 ? "same" : "changed";
}
