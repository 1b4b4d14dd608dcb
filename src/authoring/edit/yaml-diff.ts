import { isDeepStrictEqual } from "node:util";

/** What becomes of the entries of a list: one stays or changes (`old` and `next`), goes (`old`), or comes (`next`). */
export interface ListStep {
  readonly old?: number;
  readonly next?: number;
}

/** The shortest way from one list to another, in order: equal entries stay, others are paired as they stand. */
export function listSteps(old: readonly unknown[], next: readonly unknown[]): ListStep[] {
  const steps: ListStep[] = [];
  let [from, to] = [0, 0];
  for (const [keptOld, keptNext] of [...longestCommon(old, next), [old.length, next.length] as const]) {
    while (from < keptOld || to < keptNext)
      steps.push({ ...(from < keptOld && { old: from++ }), ...(to < keptNext && { next: to++ }) });
    if (keptOld < old.length) steps.push({ old: from++, next: to++ });
  }
  return steps;
}

/** The longest common part of two lists as pairs of indices. */
function longestCommon(old: readonly unknown[], next: readonly unknown[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(next.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const same = (i: number, j: number) => isDeepStrictEqual(old[i], next[j]);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--)
      (lengths[i] ?? [])[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < old.length && j < next.length;)
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return pairs;
}
