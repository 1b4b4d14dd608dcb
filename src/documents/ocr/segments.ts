import type { ConnectedComponent } from "./components.ts";

/** A piece of one line: letters that stand beside each other with their marks, up to the next wide gap. */
export interface Segment {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly components: readonly ConnectedComponent[];
}

const tall = ({ top, bottom }: Pick<ConnectedComponent, "top" | "bottom">): number => bottom - top;
const wide = ({ left, right }: Pick<ConnectedComponent, "left" | "right">): number => right - left;

/** The height of a page's letters without their marks, in dots: the height that most of its ink has; 0 without letters. */
export function letterHeight(components: readonly ConnectedComponent[]): number {
  const weights = new Map<number, number>();
  for (const piece of components) {
    const height = tall(piece);
    if (height < 7 || height > 120 || wide(piece) > 4 * height || wide(piece) < height / 5) continue;
    for (const near of [-1, 0, 1]) weights.set(height + near, (weights.get(height + near) ?? 0) + 1);
  }
  return [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** In heights of a letter: */
const LETTER = { least: 0.62, most: 3.2, widest: 30 };
const WIDE_GAP = 1.7;
const MARK_REACH = 1.15;
const SPECK = 0.12;

/**
 * Puts the pieces of a page together into lines, cut where gaps are wide (between columns, cells, parts of a line).
 * Marks that stand apart above and below belong to the letters they are nearest to.
 * @param size height of a letter in dots
 */
export function segmentsOf(components: readonly ConnectedComponent[], size: number): Segment[] {
  const letters = components.filter(
    (piece) =>
      tall(piece) >= LETTER.least * size && tall(piece) <= LETTER.most * size && wide(piece) <= LETTER.widest * size,
  );
  const lines = withMarkLines(chained(letters, size));
  const others = components.filter(
    (piece) =>
      tall(piece) < LETTER.least * size && wide(piece) < 6 * size && Math.max(tall(piece), wide(piece)) > SPECK * size,
  );
  const stray: ConnectedComponent[] = [];
  for (const mark of others) {
    const line = nearest(mark, lines, size);
    if (line) line.components.push(mark);
    else stray.push(mark);
  }
  return lines.map(({ components: own }) => boxOf(own)).filter(isWritten(size));
}

/** A lone dot or stroke is no line. */
const isWritten =
  (size: number) =>
  ({ components }: Segment): boolean =>
    components.length > 1 || wide(components[0] ?? { left: 0, right: 0 }) > size / 3;

interface Line {
  readonly components: ConnectedComponent[];
  /** Of its letters. */
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The height of most letters of a line. */
function heightOf({ components }: Line): number {
  const heights = components.map(tall).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

/** The marks of a large heading are as tall as other letters: a low line right above or below it is its own. */
function withMarkLines(lines: readonly Line[]): Line[] {
  const sized = lines.map((line) => ({ line, height: heightOf(line) })).toSorted((a, b) => b.height - a.height);
  const kept: { line: Line; height: number }[] = [];
  for (const { line, height } of sized) {
    const owner = kept.find(
      ({ line: large, height: full }) =>
        height < LETTER.least * full &&
        line.left >= large.left - full &&
        line.right <= large.right + full &&
        Math.max(0, line.top - large.bottom, large.top - line.bottom) < MARK_REACH * full * 0.6,
    );
    if (owner) owner.line.components.push(...line.components);
    else kept.push({ line, height });
  }
  return kept.map(({ line }) => line);
}

/** Letters that follow each other on one level. */
function chained(letters: readonly ConnectedComponent[], size: number): Line[] {
  const lines: Line[] = [];
  let open: Line[] = [];
  for (const letter of letters.toSorted((a, b) => a.left - b.left)) {
    open = open.filter(({ right }) => letter.left - right < WIDE_GAP * size);
    const [best] = open
      .map((line) => ({ line, shared: overlap(line, letter) }))
      .filter(({ line, shared }) => shared > 0.5 * Math.min(tall(letter), line.bottom - line.top))
      .toSorted((a, b) => b.shared - a.shared);
    if (best) {
      const { line } = best;
      line.components.push(letter);
      line.right = Math.max(line.right, letter.right);
      line.left = Math.min(line.left, letter.left);
      // Follows a line that leans, and is not led away by one tall letter.
      line.top = line.top * 0.7 + letter.top * 0.3;
      line.bottom = line.bottom * 0.7 + letter.bottom * 0.3;
    } else {
      const line = {
        components: [letter],
        top: letter.top,
        bottom: letter.bottom,
        left: letter.left,
        right: letter.right,
      };
      lines.push(line);
      open.push(line);
    }
  }
  return lines;
}

const overlap = (
  a: Pick<ConnectedComponent, "top" | "bottom">,
  b: Pick<ConnectedComponent, "top" | "bottom">,
): number => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);

/** The line of the letters that a mark stands nearest to. */
function nearest(mark: ConnectedComponent, lines: readonly Line[], size: number): Line | undefined {
  let best: Line | undefined;
  let least = Infinity;
  const middle = (mark.left + mark.right) / 2;
  for (const line of lines) {
    if (middle < line.left - WIDE_GAP * size || middle > line.right + WIDE_GAP * size) continue;
    const reach = MARK_REACH * Math.max(size, line.bottom - line.top);
    for (const letter of line.components) {
      const beside = Math.max(0, letter.left - middle, middle - letter.right);
      if (beside > WIDE_GAP * size) continue;
      const apart = Math.max(0, mark.top - letter.bottom, letter.top - mark.bottom);
      // What stands below a letter is rarer than what stands above one.
      const distance = apart * (mark.top >= letter.bottom ? 1.4 : 1) + beside * 0.5;
      if (distance < least && distance < reach) [best, least] = [line, distance];
    }
  }
  return best;
}

const boxOf = (components: readonly ConnectedComponent[]): Segment => ({
  left: Math.min(...components.map(({ left }) => left)),
  top: Math.min(...components.map(({ top }) => top)),
  right: Math.max(...components.map(({ right }) => right)),
  bottom: Math.max(...components.map(({ bottom }) => bottom)),
  components,
});

/** Segments row by row, as they are read; two columns of running text one after the other. */
export function inRows(segments: readonly Segment[], pageWidth: number): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const row = rows.findLast(
      ([first]) => first && overlap(first, segment) > 0.5 * Math.min(tall(first), tall(segment)),
    );
    if (row) row.push(segment);
    else rows.push([segment]);
  }
  const sorted = rows.map((row) => row.toSorted((a, b) => a.left - b.left));
  return columnsApart(sorted, pageWidth);
}

/** So many rows of two long pieces are columns and no table. */
const COLUMN_ROWS = 6;

function columnsApart(rows: readonly Segment[][], pageWidth: number): Segment[][] {
  const isDouble = (row: Segment[]) => row.length === 2 && row.every((piece) => wide(piece) > 0.3 * pageWidth);
  const result: Segment[][] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (end < rows.length && isDouble(rows[end] ?? [])) end += 1;
    const run = rows.slice(at, end);
    if (run.length >= COLUMN_ROWS) {
      for (const side of [0, 1]) for (const row of run) result.push(row.slice(side, side + 1));
      at = end;
    } else {
      result.push(rows[at] ?? []);
      at += 1;
    }
  }
  return result;
}
