import { greyOf, mixed, readableOn, type Colour } from "./colour.ts";

/** The four colours that an agency may choose: the band at the head of a page, its letters, links, and lines that stress. */
export interface BrandColours {
  readonly band: Colour;
  readonly onBand: Colour;
  readonly link: Colour;
  readonly accent: Colour;
}

/** What letters must have with their ground, and what is no letter but must be seen. Source: WCAG 2.2, 1.4.3 and 1.4.11. */
export const CONTRAST = { text: 4.5, sign: 3 } as const;

/** The grounds on which links stand, in light and in dark. */
export const GROUNDS = {
  light: ["#faf8f3", "#ffffff", "#f1eee5"],
  dark: ["#10151c", "#171e28", "#1d2531"],
} as const;

/** The ready colours; each keeps every contrast. */
export const THEMES = {
  navy: { label: "กรมท่า", band: "#173055", onBand: "#f7f3e8", link: "#1c4079", accent: "#b18b3e" },
  forest: { label: "เขียวป่า", band: "#17452f", onBand: "#f4f6ec", link: "#175c3b", accent: "#b08a2e" },
  maroon: { label: "เลือดหมู", band: "#5a1626", onBand: "#fbf1ea", link: "#862036", accent: "#bb8f3f" },
  violet: { label: "ม่วง", band: "#3a2358", onBand: "#f6f1fb", link: "#56308a", accent: "#b98d3a" },
  teal: { label: "เขียวน้ำทะเล", band: "#0f4450", onBand: "#eef7f6", link: "#0f5e70", accent: "#b9893a" },
  clay: { label: "ส้มอิฐ", band: "#6d2b12", onBand: "#fdf3ea", link: "#8a3413", accent: "#c08f3c" },
} as const satisfies Record<string, BrandColours & { label: string }>;
export type ThemeName = keyof typeof THEMES;
export const DEFAULT_THEME: ThemeName = "navy";

/** The colours of a site by the names that its styles have for them. */
export type Palette = Readonly<Record<string, Colour>>;

const DARK_INK = "#101a2b";

/** What the colours of an agency are on light ground. */
export const lightPalette = ({ band, onBand, link, accent }: BrandColours): Palette => ({
  brand: link,
  band,
  "on-band": onBand,
  action: band,
  "on-action": onBand,
  gold: accent,
});

/** And on dark ground: the band darker, links and buttons as light as they must be to be read there. */
export function darkPalette({ band, onBand, link, accent }: BrandColours): Palette {
  const ground = mixed(band, GROUNDS.dark[0], 0.55);
  const light = mixed(link, "#ffffff", 0.55);
  const brand = readableOn(light, [...GROUNDS.dark, DARK_INK], 7) ?? "#ffffff";
  return {
    brand,
    band: ground,
    "on-band": readableOn(onBand, [ground], CONTRAST.text) ?? "#ffffff",
    action: brand,
    "on-action": DARK_INK,
    gold: readableOn(accent, [ground, ...GROUNDS.dark], CONTRAST.sign) ?? accent,
  };
}

/** The same in grey, each as bright as it was: nothing is harder to read. */
export const greyPalette = (palette: Palette): Palette =>
  Object.fromEntries(Object.entries(palette).map(([name, colour]) => [name, greyOf(colour)]));
