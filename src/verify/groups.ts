import { mergeTargets } from "../domain/verify/targets.ts";
import type { Target } from "../domain/verify/probe.ts";

/** An address that is asked once, and all who want to know of it. */
export interface Group {
  /** As it is sent. */
  readonly address: string;
  readonly targets: readonly Target[];
}

/**
 * Targets by what is sent for them: places within one page are one question. The hosts take turns, so that a slow one
 * does not hold up the others.
 */
export function requestGroups(targets: Iterable<Target>): Group[] {
  const groups = new Map<string, Target[]>();
  for (const target of mergeTargets(targets)) {
    const address = target.address.trim().replace(/#.*$/s, "");
    const key = URL.parse(address)?.href ?? address;
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  return inTurns([...groups].map(([address, group]) => ({ address, targets: group })));
}

function inTurns(groups: readonly Group[]): Group[] {
  const turns = new Map<string, number>();
  return groups
    .map((group) => {
      const host = URL.parse(group.address)?.host ?? "";
      const turn = turns.get(host) ?? 0;
      turns.set(host, turn + 1);
      return { group, turn };
    })
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ group }) => group);
}
