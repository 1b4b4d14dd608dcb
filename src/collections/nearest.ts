import { distance } from "fastest-levenshtein";

/** The candidate a misspelt word most likely stood for: about a third of the letters of its last part differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  const [best] = ranked;
  const [last = ""] = word.split("/").filter(Boolean).slice(-1);
  const tolerance = Math.round(last.replace(/\.[^.]+$/, "").length / 3);
  return best && best.distance <= tolerance ? best.candidate : undefined;
}
