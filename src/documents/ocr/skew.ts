import type { Ink } from "./grey.ts";

/** Papers lie askew by no more than this on a scanner's glass (degrees). */
const MOST = 4;
const COARSE = 0.5;
const FINE = 0.1;

/**
 * How far the lines of a page lean, in degrees, clockwise positive: at that angle the sums of ink along the lines differ
 * most from each other. 0 where it makes no difference.
 */
export function skewOf(ink: Ink): number {
  const dots = sample(ink);
  if (dots.length < 200) return 0;
  const best = (angles: readonly number[]) =>
    angles.map((angle) => ({ angle, score: score(dots, ink.height, angle) })).toSorted((a, b) => b.score - a.score)[0];
  const coarse = best(range(-MOST, MOST, COARSE));
  const fine = best(range((coarse?.angle ?? 0) - COARSE, (coarse?.angle ?? 0) + COARSE, FINE));
  const level = score(dots, ink.height, 0);
  return fine && fine.score > level * 1.03 ? Math.round(fine.angle * 10) / 10 : 0;
}

/** Enough dots to tell, as pairs of x and y. */
const ENOUGH = 40_000;

function sample({ width, data }: Ink): Int32Array {
  let count = 0;
  for (const dot of data) count += dot;
  const every = Math.max(1, Math.floor(count / ENOUGH));
  const dots = new Int32Array(2 * Math.ceil(count / every));
  let seen = 0;
  let at = 0;
  for (let i = 0; i < data.length; i += 1) {
    if (data[i] !== 1) continue;
    if (seen % every === 0 && at < dots.length) {
      dots[at++] = i % width;
      dots[at++] = Math.floor(i / width);
    }
    seen += 1;
  }
  return dots.subarray(0, at);
}

function score(dots: Int32Array, height: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Uint32Array(height * 3);
  for (let i = 0; i < dots.length; i += 2) {
    const row = Math.round((dots[i + 1] ?? 0) - (dots[i] ?? 0) * slope) + height;
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) {
    const step = (rows[row] ?? 0) - (rows[row - 1] ?? 0);
    sum += step * step;
  }
  return sum;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
}
