import { fold, foldedLine } from "../listing/fold.ts";
import { wordsAround, type FoundPassage, type Passage } from "./passage.ts";
import type { Sign } from "./signs.ts";

/** Longer texts are looked through in pieces, so that a book takes no more memory than a page. */
const PIECE = 20_000;

/** Passages as one text in one spelling, a line each, with where each of them stands. */
export interface PassageText {
  readonly plain: string;
  readonly key: string;
  readonly at: readonly number[];
  readonly starts: readonly { readonly from: number; readonly where: FoundPassage["where"] }[];
}

/** Where any of a sign's words or its pattern stands first; `undefined` where none does. */
export function firstSign({ words = [], pattern }: Sign, pieces: readonly PassageText[]): FoundPassage | undefined {
  for (const piece of pieces) {
    const match = pattern?.exec(piece.plain);
    if (match) return foundIn(piece, match.index, match[0].length);
  }
  for (const word of words) {
    const found = firstWord(word, pieces);
    if (found) return found;
  }
  return undefined;
}

/** Where a word stands first, whatever its spelling and wherever its lines end. */
export function firstWord(word: string, pieces: readonly PassageText[]): FoundPassage | undefined {
  const { key } = fold(foldedLine(word));
  if (key === "") return undefined;
  for (const piece of pieces) {
    const index = piece.key.indexOf(key);
    if (index < 0) continue;
    const [from = 0, last = 0] = [piece.at[index], piece.at[index + key.length - 1]];
    return foundIn(piece, from, last - from + 1);
  }
  return undefined;
}

/** Words around a place in a piece, with where they stand. */
export const foundIn = (piece: PassageText, at: number, length: number): FoundPassage => ({
  text: wordsAround(piece.plain, at, length),
  where: piece.starts.findLast(({ from }) => from <= at)?.where ?? { kind: "page" },
});

/** Passages in one spelling, joined up to a length, so that words are found over the ends of lines. */
export function piecesOf(passages: readonly Passage[]): PassageText[] {
  const pieces: PassageText[] = [];
  let plain = "";
  let starts: { from: number; where: FoundPassage["where"] }[] = [];
  const close = () => {
    if (plain !== "") pieces.push({ plain, starts, ...fold(plain) });
    plain = "";
    starts = [];
  };
  for (const { text, where } of passages)
    for (let from = 0; from < text.length; from += PIECE) {
      const part = foldedLine(text.slice(from, from + PIECE));
      if (part === "") continue;
      if (plain.length + part.length > PIECE) close();
      starts.push({ from: plain === "" ? 0 : plain.length + 1, where });
      plain += (plain === "" ? "" : "\n") + part;
    }
  close();
  return pieces;
}
