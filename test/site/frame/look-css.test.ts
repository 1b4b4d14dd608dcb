import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { contrast, greyOf } from "../../../src/domain/look/colour.ts";
import { THEMES } from "../../../src/domain/look/palette.ts";
import { withAgency } from "../../../src/domain/model/content.ts";
import { lookSchema } from "../../../src/domain/model/layout/look.ts";
import { baseColours, lookCss } from "../../../src/site/frame/look-css.ts";
import { sampleContent } from "../sample.ts";

const base = baseColours(readFileSync(new URL("../../../src/styles/site.css", import.meta.url), "utf8"));
const css = (look: object | undefined, today = "2023-04-28") =>
  lookCss(withAgency({ ...sampleContent(), today }, { look: look && lookSchema.parse(look) }), base);

it("reads every colour of the styles, on light and on dark ground", () => {
  expect(base.light).toMatchObject({ paper: "#faf8f3", brand: THEMES.navy.link, mark: "#ffe9a8" });
  expect(base.dark).toMatchObject({ paper: "#10151c", mark: "#5a4713" });
  expect(Object.keys(base.light)).toEqual(expect.arrayContaining(Object.keys(base.dark)));
});

it("changes nothing for an agency that wishes nothing, or whose mourning is over", () => {
  expect(css(undefined)).toBe("");
  expect(css({ mourning: [{ from: "2023-01-01", to: "2023-04-27" }] })).toBe("");
});

it("gives the site the colours of a theme, below a reader's own", () => {
  const text = css({ theme: "forest" });
  expect(text).toContain(`--color-band: ${THEMES.forest.band};`);
  expect(text).toMatch(/^@layer theme \{/);
  expect(text).not.toContain("grayscale");
});

it("mourns in greys that are told apart as well as the colours were", () => {
  const text = css({ theme: "maroon", mourning: [{ from: "2023-04-28", to: "2023-04-28" }] });
  const colours = [...text.matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/g)];
  expect(colours.length).toBeGreaterThan(30);
  for (const [colour, red, green, blue] of colours) expect([green, blue], colour).toEqual([red, red]);
  expect(text).toContain("grayscale");
  for (const { light, dark } of [base])
    for (const palette of [light, dark])
      for (const ink of ["ink", "muted", "complete", "incomplete", "missing", "not-applicable"])
        expect(contrast(greyOf(palette[ink] ?? ""), greyOf(palette["paper"] ?? "")), ink).toBeGreaterThanOrEqual(4.5);
});
