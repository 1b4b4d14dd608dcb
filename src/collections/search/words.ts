import { uniformThai } from "../../domain/thai/uniform.ts";

/** Node brings the same dictionary on every machine; browsers do not, so words are cut here alone. */
const segmenter = new Intl.Segmenter("th", { granularity: "word" });

const THAI_RUN = /[ก-ฮเ-ไ][ก-ฺเ-๎]*/g;

/** The same phrases stand in many texts of a site. */
const known = new Map<string, readonly string[]>();
const ENOUGH = 50_000;

/** The Thai words of a text, in its order and in one spelling: the dictionary knows no other. */
export const thaiWords = (text: string): string[] => [...thaiRuns(text)].flat();

/** The same words run by run, as Thai stands between other signs; a run that was seen before is the same list. */
export function* thaiRuns(text: string): Iterable<readonly string[]> {
  for (const [run] of uniformThai(text).matchAll(THAI_RUN)) yield wordsOfRun(run);
}

function wordsOfRun(run: string): readonly string[] {
  const words = known.get(run);
  if (words) return words;
  const cut = [...segmenter.segment(run)].map(({ segment }) => segment);
  if (known.size < ENOUGH) known.set(run, cut);
  return cut;
}
