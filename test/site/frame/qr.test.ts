import jsQR from "jsqr";
import { expect, it } from "vitest";
import { qrSvg } from "../../../src/site/frame/qr.ts";

/** Draws the picture as a phone's camera would see it, with some pixels to each module. */
function draw(svg: string, scale = 4) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  const path = /<path d="([^"]+)"/.exec(svg)?.[1] ?? "";
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1)
        pixels.set([0, 0, 0], (row * width + column) * 4);
  return { pixels, width, size };
}

it.each([
  "https://www.test.example/",
  "https://www.test.example/web/oit/2566/o12/",
  "https://www.test.example/services/%E0%B8%A0%E0%B8%B2%E0%B8%A9%E0%B8%B5%E0%B8%97%E0%B8%B5%E0%B9%88%E0%B8%94%E0%B8%B4%E0%B8%99-%E0%B9%81%E0%B8%A5%E0%B8%B0%E0%B8%AA%E0%B8%B4%E0%B9%88%E0%B8%87%E0%B8%9B%E0%B8%A5%E0%B8%B9%E0%B8%81%E0%B8%AA%E0%B8%A3%E0%B9%89%E0%B8%B2%E0%B8%87/",
])("a phone that reads the code of %s gets that address", (address) => {
  const { pixels, width } = draw(qrSvg(address));
  expect(jsQR(pixels, width, width, { inversionAttempts: "dontInvert" })?.data).toBe(address);
});

it("keeps four light modules around the code", () => {
  const svg = qrSvg("https://www.test.example/");
  const { size } = draw(svg);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h/g)) {
    if (Number(length) === size) continue;
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
    expect(Math.max(Number(x) + Number(length), Number(y) + 1)).toBeLessThanOrEqual(size - 4);
  }
});
