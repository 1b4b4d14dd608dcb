import { expect, it } from "vitest";
import { withoutRules, type Ink } from "../../src/documents/ocr/grey.ts";

const [width, height] = [240, 120];
const LETTER = 14;

/** A page with a line along the middle, thin and a little askew, and a row of strokes above it. */
function page(broken: (x: number) => boolean): Ink {
  const data = new Uint8Array(width * height);
  for (let x = 10; x < 230; x += 1) if (!broken(x)) data[(70 + Math.floor(x / 120)) * width + x] = 1;
  for (let letter = 0; letter < 14; letter += 1)
    for (let y = 20; y < 20 + LETTER; y += 1) for (let x = 0; x < 9; x += 1) data[y * width + 12 + letter * 11 + x] = 1;
  return { width, height, data };
}

const inked = ({ data }: Ink, top: number, bottom: number) =>
  data.subarray(top * width, bottom * width).reduce((sum, dot) => sum + dot, 0);

it.each([
  ["whole", () => false],
  ["broken by grain", (x: number) => x % 9 === 4],
])("the line of a table is taken out where it is %s, and the letters beside it stay", (_, broken) => {
  const before = page(broken);
  const after = withoutRules(before, 3.5 * LETTER);
  expect(inked(after, 60, 80)).toBe(0);
  expect(inked(after, 0, 60)).toBe(inked(before, 0, 60));
});
