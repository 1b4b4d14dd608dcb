import { coloursOf, mourningOn } from "../../domain/look/look.ts";
import { darkPalette, greyPalette, lightPalette, type Palette } from "../../domain/look/palette.ts";
import type { Content } from "../../domain/model/content.ts";

/** The colours that the styles bring, on light and on dark ground. */
export interface BaseColours {
  readonly light: Palette;
  readonly dark: Palette;
}

/** The colours as the style sheet of the site says them: those of its theme, then those of dark ground. */
export function baseColours(css: string): BaseColours {
  const [theme = "", dark = ""] = css.split("prefers-color-scheme: dark");
  const read = (text: string): Palette =>
    Object.fromEntries(
      [...text.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]),
    );
  return { light: read(theme), dark: read(dark.slice(0, dark.indexOf("}"))) };
}

/**
 * What an agency's own look changes of the site's styles; empty where it wishes nothing. It stands in the layer of the
 * theme, so that a reader's own colours stay above it.
 */
export function lookCss({ agency: { look }, today }: Pick<Content, "agency" | "today">, base: BaseColours): string {
  const mourns = mourningOn(look, today) !== undefined;
  if (!mourns && look?.theme === undefined && look?.colours === undefined) return "";
  const isOwn = look?.colours !== undefined || look?.theme !== undefined;
  const colours = coloursOf(look);
  const light = { ...base.light, ...(isOwn && lightPalette(colours)) };
  const dark = { ...base.dark, ...(isOwn && darkPalette(colours)) };
  const [shownLight, shownDark] = mourns ? [greyPalette(light), greyPalette(dark)] : [light, dark];
  return [
    "@layer theme {",
    `:root { ${declarations(shownLight)} }`,
    `@media screen and (prefers-color-scheme: dark) { :root:where(:not(.always-light)) { ${declarations(shownDark)} } }`,
    "}",
    ...(mourns ? ["@layer base { img { filter: grayscale(1); } }"] : []),
  ].join("\n");
}

const declarations = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--color-${name}: ${colour};`)
    .join(" ");
