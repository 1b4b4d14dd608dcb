import type { Grey } from "../pdfium.ts";

/** Black or white for each dot: 1 where there is ink. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * The shade that parts ink from paper (Otsu's method): the one with which both sides differ most.
 */
export function inkThreshold({ data }: Pick<Grey, "data">): number {
  const counts = new Float64Array(256);
  for (const shade of data) counts[shade] = (counts[shade] ?? 0) + 1;
  let sum = 0;
  counts.forEach((count, shade) => (sum += count * shade));
  let [below, sumBelow, best, threshold] = [0, 0, -1, 127];
  for (let shade = 0; shade < 255; shade += 1) {
    const count = counts[shade] ?? 0;
    below += count;
    sumBelow += count * shade;
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const difference = sumBelow / below - (sum - sumBelow) / above;
    const between = below * above * difference * difference;
    if (between > best) [best, threshold] = [between, shade];
  }
  return threshold;
}

/** Where there is ink. A page without any has grain only, which no shade parts: then nothing is ink. */
export function inkOf(grey: Grey): Ink {
  const threshold = Math.min(inkThreshold(grey), DARKEST_PAPER);
  const data = new Uint8Array(grey.data.length);
  for (let i = 0; i < data.length; i += 1) data[i] = (grey.data[i] ?? 255) <= threshold ? 1 : 0;
  return { width: grey.width, height: grey.height, data };
}
const DARKEST_PAPER = 200;

/**
 * Takes out the lines of tables and frames: runs of ink much longer than a letter, along rows and columns. Grain and a
 * slight lean break them, so that the dots beside a line and short gaps count as its own where paper is on both sides.
 * @param longest how many dots a letter may run
 */
export function withoutRules({ width, height, data }: Ink, longest: number): Ink {
  const next = Uint8Array.from(data);
  const away = Math.max(MOST_THICK, Math.round(longest / 12));
  const scan = (start: number, step: number, count: number, beside: number) => {
    let [run, unbroken, gap, own, near] = [0, 0, 0, 0, 0];
    const erase = (last: number, length: number, wide: boolean) => {
      for (let i = last - length + 1; i <= last; i += 1) {
        next[start + i * step] = 0;
        if (wide) next[start + i * step + beside] = next[start + i * step - beside] = 0;
      }
    };
    const end = (last: number) => {
      const length = run - gap;
      if (length > longest && own > OWN * length && near < NEAR * length) erase(last - gap, length, true);
      [run, gap, own, near] = [0, 0, 0, 0];
    };
    for (let i = 0; i < count; i += 1) {
      const at = start + i * step;
      const inked = data[at] === 1;
      if (inked) unbroken += 1;
      if (!inked || i === count - 1) {
        if (unbroken > longest) erase(inked ? i : i - 1, unbroken, false);
        unbroken = 0;
      }
      if (inked || data[at - beside] === 1 || data[at + beside] === 1) {
        run += 1;
        gap = 0;
        own += inked ? 1 : 0;
        near += (data[at - away * beside] ?? 0) + (data[at + away * beside] ?? 0);
      } else if (run > 0) {
        run += 1;
        gap += 1;
        if (gap > GAP) end(i);
      }
    }
    end(count - 1);
  };
  for (let y = 1; y < height - 1; y += 1) scan(y * width, 1, width, width);
  for (let x = 1; x < width - 1; x += 1) scan(x, width, height, 1);
  return { width, height, data: next };
}
/** Dots to both sides of a line's middle behind which paper begins, at least. */
const MOST_THICK = 4;
/** Most dots that grain may break a line for. */
const GAP = 1;
/** Least share of a line's dots that stand in its own row or column. */
const OWN = 0.4;
/** Most ink beside a line, of both sides, as a share of its length: more is a row of letters. */
const NEAR = 0.35;
