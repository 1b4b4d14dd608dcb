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
 * Takes out the lines of tables and frames: unbroken runs of ink much longer than a letter, along rows and columns.
 * @param longest how many dots a letter may run
 */
export function withoutRules({ width, height, data }: Ink, longest: number): Ink {
  const next = Uint8Array.from(data);
  const erase = (start: number, step: number, length: number) => {
    for (let i = 0; i < length; i += 1) next[start + i * step] = 0;
  };
  const scan = (start: number, step: number, count: number) => {
    let run = 0;
    for (let i = 0; i <= count; i += 1) {
      if (i < count && data[start + i * step] === 1) run += 1;
      else {
        if (run > longest) erase(start + (i - run) * step, step, run);
        run = 0;
      }
    }
  };
  for (let y = 0; y < height; y += 1) scan(y * width, 1, width);
  for (let x = 0; x < width; x += 1) scan(x, width, height);
  return { width, height, data: next };
}
