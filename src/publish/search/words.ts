import { piecesOfUniform } from "../../domain/thai/tokens.ts";
import { uniformThai } from "../../domain/thai/uniform.ts";

/** Node brings the same dictionary on every machine; browsers do not, so words are cut here alone. */
const segmenter = new Intl.Segmenter("th", { granularity: "word" });

/** The same phrases stand in many texts of a site. */
const known = new Map<string, readonly string[]>();
const ENOUGH = 50_000;

/** The Thai words of a text, in its order and in one spelling: the dictionary knows no other. */
export const thaiWords = (text: string): string[] => [...wordRuns(uniformThai(text))].flat();

/** The same run by run for a text that `uniformThai` has written; a run that was seen before is the same list. */
export function* wordRuns(uniform: string): Iterable<readonly string[]> {
  for (const { text, thai } of piecesOfUniform(uniform)) if (thai) yield wordsOfRun(text);
}

function wordsOfRun(run: string): readonly string[] {
  const words = known.get(run);
  if (words) return words;
  const cut = [...segmenter.segment(run)].map(({ segment }) => segment);
  if (known.size < ENOUGH) known.set(run, cut);
  return cut;
}
