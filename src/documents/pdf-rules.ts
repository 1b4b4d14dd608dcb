import { openPictures, pageObjects, type PageObject } from "./pdfium.ts";

/** A straight line that a page draws, or the edge of a box, in points from its lower left corner. */
export interface RuledLine {
  readonly isUpright: boolean;
  /** Where it stands: from the left for an upright one, else from below. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Thinner boxes are lines. */
const THIN = 3;
/** Shorter lines belong to letters and pictures. */
const SHORT = 6;
/** More than these on a page are a drawing. */
const MOST = 6000;

/**
 * The lines of each page by which its tables are ruled.
 * @throws when it does not open
 */
export async function pdfRules(bytes: Uint8Array): Promise<RuledLine[][]> {
  const document = await openPictures(bytes);
  try {
    return Array.from({ length: document.getPageCount() }, (_, index) => {
      const rules = pageObjects(document, index).objects.flatMap((object) =>
        object.kind === "path" ? edgesOf(object) : [],
      );
      return rules.length > MOST ? [] : rules;
    });
  } finally {
    document.destroy();
  }
}

function edgesOf({ left, bottom, right, top, pieces }: PageObject): RuledLine[] {
  const [isNarrow, isFlat] = [right - left < THIN, top - bottom < THIN];
  const edges: RuledLine[] = isNarrow
    ? [upright((left + right) / 2, bottom, top)]
    : isFlat
      ? [level((bottom + top) / 2, left, right)]
      : pieces.length > 0
        ? pieces.flatMap(straight)
        : [
            upright(left, bottom, top),
            upright(right, bottom, top),
            level(bottom, left, right),
            level(top, left, right),
          ];
  return edges.filter(({ from, to }) => to - from >= SHORT);
}

const upright = (at: number, from: number, to: number): RuledLine => ({ isUpright: true, at, from, to });
const level = (at: number, from: number, to: number): RuledLine => ({ isUpright: false, at, from, to });

function straight([x1, y1, x2, y2]: PageObject["pieces"][number]): RuledLine[] {
  if (Math.abs(x1 - x2) < 1) return [upright(x1, Math.min(y1, y2), Math.max(y1, y2))];
  return Math.abs(y1 - y2) < 1 ? [level(y1, Math.min(x1, x2), Math.max(x1, x2))] : [];
}
