/** A colour as `#rrggbb`, in lower case. */
export type Colour = string;

type Channels = readonly [red: number, green: number, blue: number];

const channels = (colour: Colour): Channels => {
  const number = parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
};
const colourOf = (parts: Channels): Colour =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** The relative luminance of a colour, from 0 (black) to 1 (white). Source: WCAG 2.2, definition of relative luminance. */
export function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21. Source: WCAG 2.2, definition of contrast ratio. */
export function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** A colour with so much (0 to 1) of another in it. */
export function mixed(colour: Colour, other: Colour, share: number): Colour {
  const [from, to] = [channels(colour), channels(other)];
  const at = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share;
  return colourOf([at(0), at(1), at(2)]);
}

const STEPS = 100;

/**
 * The colour nearest to one that is read on all of some grounds: darker or lighter, whichever is the smaller step.
 * @param least the contrast that it must have with each
 * @returns `undefined` where neither black nor white would do
 */
export function readableOn(colour: Colour, grounds: readonly Colour[], least: number): Colour | undefined {
  for (let step = 0; step <= STEPS; step += 1) {
    const found = ["#000000", "#ffffff"]
      .map((end) => mixed(colour, end, step / STEPS))
      .find((candidate) => grounds.every((ground) => contrast(candidate, ground) >= least));
    if (found) return found;
  }
  return undefined;
}

/** The grey that is as bright as a colour, so that its contrasts stay. */
export function greyOf(colour: Colour): Colour {
  const wanted = luminance(colour);
  const levels = Array.from({ length: 256 }, (_, level) => colourOf([level, level, level]));
  return levels.reduce((best, grey) =>
    Math.abs(luminance(grey) - wanted) < Math.abs(luminance(best) - wanted) ? grey : best,
  );
}
