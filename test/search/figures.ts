/** How well one query is answered. */
export interface Figures {
  /** Share of what is relevant that was found, however far down. */
  readonly recall: number;
  /** Share of the first five places that are relevant, or of as many places as can be. */
  readonly precision: number;
  /** One divided by the place of the first answer that was wanted first; 0 if none came. */
  readonly reciprocalRank: number;
}

const PLACES = 5;

/**
 * Judges an answer.
 * @param found addresses in their order, each once
 * @param best what was wanted first; nothing, if nothing should be found
 * @param relevant everything that answers, with the best
 */
export function figuresOf(found: readonly string[], best: readonly string[], relevant: ReadonlySet<string>): Figures {
  if (relevant.size === 0) {
    const right = found.length === 0 ? 1 : 0;
    return { recall: 1, precision: right, reciprocalRank: right };
  }
  const rank = found.findIndex((address) => best.includes(address)) + 1;
  return {
    recall: found.filter((address) => relevant.has(address)).length / relevant.size,
    precision:
      found.slice(0, PLACES).filter((address) => relevant.has(address)).length / Math.min(PLACES, relevant.size),
    reciprocalRank: rank === 0 ? 0 : 1 / rank,
  };
}

/** The mean of each figure. */
export function meanOf(figures: readonly Figures[]): Figures {
  const mean = (of: (figure: Figures) => number): number =>
    figures.reduce((sum, figure) => sum + of(figure), 0) / figures.length;
  return {
    recall: mean(({ recall }) => recall),
    precision: mean(({ precision }) => precision),
    reciprocalRank: mean(({ reciprocalRank }) => reciprocalRank),
  };
}
