import { tokensOf } from "../thai/tokens.ts";

/** Pairs of neighbouring tokens, each as often as it occurs; Thai has no words to go by. */
function pairsOf(text: string): Map<string, number> {
  const tokens = tokensOf(text).map(({ folded }) => folded);
  const pairs =
    tokens.length === 1 ? tokens : tokens.slice(1).map((token, index) => [tokens[index], token].join("\u0000"));
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}

/**
 * How much two texts have in common, from 0 (nothing) to 1 (all their pairs of tokens): the coefficient of Dice.
 * Blanks, signs, case and the kind of digits do not count.
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const size = (pairs: ReadonlyMap<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0);
  const common = [...a].reduce((sum, [pair, count]) => sum + Math.min(count, b.get(pair) ?? 0), 0);
  return size(a) + size(b) === 0 ? 0 : (2 * common) / (size(a) + size(b));
}

/**
 * The candidate that a text means: similar enough, and clearly more so than the next one; `undefined` where in doubt.
 * @param least the similarity below which nothing is meant
 */
export function mostSimilar<Candidate>(
  text: string,
  candidates: readonly Candidate[],
  nameOf: (candidate: Candidate) => string,
  least: number,
): { readonly candidate: Candidate; readonly similarity: number } | undefined {
  const [first, second] = candidates
    .map((candidate) => ({ candidate, similarity: similarity(text, nameOf(candidate)) }))
    .toSorted((a, b) => b.similarity - a.similarity);
  if (!first || first.similarity < least) return undefined;
  return second && first.similarity < 1 && first.similarity - second.similarity < CLEAR ? undefined : first;
}

/** By so much the best must stand above the second. */
const CLEAR = 0.1;
