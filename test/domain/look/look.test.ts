import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, greyOf, luminance, mixed, readableOn } from "../../../src/domain/look/colour.ts";
import { colourFaults, coloursOf, mourningOn } from "../../../src/domain/look/look.ts";
import {
  CONTRAST,
  darkPalette,
  GROUNDS,
  greyPalette,
  lightPalette,
  THEMES,
  type BrandColours,
} from "../../../src/domain/look/palette.ts";
import { lookSchema } from "../../../src/domain/model/layout/look.ts";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);
const anyColours = fc.record({ band: hex, onBand: hex, link: hex, accent: hex });
const least = (colour: string | undefined, grounds: readonly string[]) =>
  Math.min(...grounds.map((ground) => contrast(colour ?? "", ground)));

/** Every pair of letters and ground that a palette makes. */
const pairsOf = (palette: ReturnType<typeof lightPalette>, grounds: readonly string[]) => ({
  links: least(palette["brand"], grounds),
  band: least(palette["on-band"], [palette["band"] ?? ""]),
  buttons: least(palette["on-action"], [palette["action"] ?? ""]),
  ring: least(palette["gold"], [palette["band"] ?? ""]),
});

it.each([
  ["#000000", "#ffffff", 21],
  ["#777777", "#ffffff", 4.48],
  ["#173055", "#f7f3e8", 11.9],
])("the contrast of %s and %s is %d", (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

it("a colour is mended by the smallest step that makes it readable", () => {
  expect(readableOn("#1c4079", GROUNDS.light, CONTRAST.text)).toBe("#1c4079");
  const mended = readableOn("#e07b39", GROUNDS.light, CONTRAST.text) ?? "";
  expect(least(mended, GROUNDS.light)).toBeGreaterThanOrEqual(CONTRAST.text);
  expect(least(mixed(mended, "#ffffff", 0.05), GROUNDS.light)).toBeLessThan(CONTRAST.text);
  expect(readableOn("#777777", ["#000000", "#ffffff"], 7)).toBeUndefined();
});

describe.each(Object.entries(THEMES))("the theme %s", (_, colours) => {
  it("keeps every contrast in light, in dark and in grey", () => {
    expect(colourFaults(colours)).toEqual([]);
    for (const [palette, grounds] of [
      [lightPalette(colours), GROUNDS.light],
      [darkPalette(colours), GROUNDS.dark],
    ] as const) {
      for (const { links, band, buttons, ring } of [palette, greyPalette(palette)].map((each) =>
        pairsOf(each, grounds),
      )) {
        expect(Math.min(links, band, buttons)).toBeGreaterThanOrEqual(CONTRAST.text);
        expect(ring).toBeGreaterThanOrEqual(CONTRAST.sign);
      }
    }
  });
});

it("whatever colours pass the check are read in the dark as well", () => {
  fc.assert(
    fc.property(anyColours, (any) => {
      const colours: BrandColours = {
        ...any,
        onBand: readableOn(any.onBand, [any.band], CONTRAST.text) ?? "",
        link: readableOn(any.link, GROUNDS.light, CONTRAST.text) ?? "",
        accent: readableOn(any.accent, [any.band], CONTRAST.sign) ?? "",
      };
      expect(colourFaults(colours)).toEqual([]);
      const { links, band, buttons, ring } = pairsOf(darkPalette(colours), GROUNDS.dark);
      expect(Math.min(links, band, buttons)).toBeGreaterThanOrEqual(CONTRAST.text);
      expect(ring).toBeGreaterThanOrEqual(CONTRAST.sign);
    }),
  );
});

it("says of each colour what it lacks, and the nearest that is read", () => {
  const faults = colourFaults({ band: "#f2c14e", onBand: "#ffffff", link: "#e07b39", accent: "#f2c14e" });
  expect(faults.map(({ name, needs }) => [name, needs])).toEqual([
    ["onBand", 4.5],
    ["link", 4.5],
    ["accent", 3],
  ]);
  for (const { ground, instead, needs } of faults)
    expect(contrast(instead ?? "", ground)).toBeGreaterThanOrEqual(needs);
});

it("a grey is as bright as its colour", () => {
  fc.assert(fc.property(hex, (colour) => Math.abs(luminance(greyOf(colour)) - luminance(colour)) < 0.005));
});

it("the agency's own colours stand over its theme, and nothing over the standard", () => {
  const colours = { band: "#000000", onBand: "#ffffff", link: "#000000", accent: "#888888" };
  expect(coloursOf(lookSchema.parse({ theme: "forest", colours }))).toEqual(colours);
  expect(coloursOf(lookSchema.parse({ theme: "forest" }))).toBe(THEMES.forest);
  expect(coloursOf(undefined)).toBe(THEMES.navy);
});

it("mourns from the first to the last day, both included", () => {
  const look = lookSchema.parse({ mourning: [{ from: "2023-05-01", to: "2023-05-03" }] });
  const days = ["2023-04-30", "2023-05-01", "2023-05-03", "2023-05-04"].map(
    (day) => mourningOn(look, day) !== undefined,
  );
  expect(days).toEqual([false, true, true, false]);
  expect(lookSchema.safeParse({ mourning: [{ from: "2023-05-03", to: "2023-05-01" }] }).success).toBe(false);
});

it.each(["red", "#12345", "#1234567", "rgb(0,0,0)", "#12345g"])("%s is no colour", (band) => {
  const colours = { band, onBand: "#ffffff", link: "#000000", accent: "#888888" };
  expect(lookSchema.safeParse({ colours }).success).toBe(false);
});
