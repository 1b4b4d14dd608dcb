import { itemNumber, type ItemCode } from "../thai/item-code.ts";
import type { Candidate } from "./candidates.ts";

/**
 * Of all readings, those that speak for a list with ascending numbers most loudly: one for a line, one for an item.
 * @param candidates in the order of their lines
 */
export function heaviestChain(candidates: readonly Candidate[]): Candidate[] {
  interface Link {
    readonly candidate: Candidate;
    readonly weight: number;
    readonly before: Link | undefined;
  }
  // For each number, the heaviest chain that ends with it.
  const best: (Link | undefined)[] = [];
  const byLine = [...Map.groupBy(candidates, ({ look }) => look.index).values()];
  for (const readings of byLine) {
    const links = readings.map((candidate): Link => {
      const before = best
        .slice(0, itemNumber(candidate.code))
        .reduce((a, b) => ((b?.weight ?? 0) > (a?.weight ?? 0) ? b : a), undefined);
      return { candidate, weight: (before?.weight ?? 0) + candidate.weight, before };
    });
    // Readings of one line exclude each other, so that they are entered together. Of equals the later line counts.
    for (const link of links) {
      const number = itemNumber(link.candidate.code);
      if (link.weight >= (best[number]?.weight ?? 0)) best[number] = link;
    }
  }
  const chain: Candidate[] = [];
  let last = best.reduce((a, b) => ((b?.weight ?? 0) > (a?.weight ?? 0) ? b : a), undefined);
  for (; last; last = last.before) chain.unshift(last.candidate);
  return chain;
}

/** Of all readings, one for a line and one for an item in whatever order, the loudest first. */
export function heaviestPick(candidates: readonly Candidate[]): Candidate[] {
  const [lines, codes] = [new Set<number>(), new Set<ItemCode>()];
  const picked: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.weight - a.weight)) {
    if (lines.has(candidate.look.index) || codes.has(candidate.code)) continue;
    lines.add(candidate.look.index);
    codes.add(candidate.code);
    picked.push(candidate);
  }
  return picked.toSorted((a, b) => a.look.index - b.look.index);
}

/** How much speaks for a chain. */
export const weightOf = (chain: readonly Candidate[]): number => chain.reduce((sum, { weight }) => sum + weight, 0);
