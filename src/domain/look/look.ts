import type { IsoDate } from "../thai/date.ts";
import { contrast, readableOn, type Colour } from "./colour.ts";
import { CONTRAST, DEFAULT_THEME, GROUNDS, THEMES, type BrandColours, type ThemeName } from "./palette.ts";

/** What an agency says of its look, as far as this needs it. */
interface Wishes {
  readonly theme?: ThemeName | undefined;
  readonly colours?: BrandColours | undefined;
  readonly mourning: readonly { readonly from: IsoDate; readonly to: IsoDate; readonly words?: string | undefined }[];
}

/** The colours of a site: its own, those of its theme, or the ones that all have. */
export const coloursOf = (look: Wishes | undefined): BrandColours =>
  look?.colours ?? THEMES[look?.theme ?? DEFAULT_THEME];

/** The days of mourning that a day is one of. */
export const mourningOn = (look: Wishes | undefined, today: IsoDate): Wishes["mourning"][number] | undefined =>
  look?.mourning.find(({ from, to }) => from <= today && today <= to);

/** A colour that is not told from what lies behind it. */
export interface ColourFault {
  readonly name: keyof BrandColours;
  readonly colour: Colour;
  readonly ground: Colour;
  readonly has: number;
  readonly needs: number;
  /** The nearest that is; `undefined` where the ground itself must change. */
  readonly instead: Colour | undefined;
}

/** Every colour that would be hard to read or to see, with the nearest that is not. */
export function colourFaults({ band, onBand, link, accent }: BrandColours): ColourFault[] {
  const pairs = [
    { name: "onBand", colour: onBand, grounds: [band], needs: CONTRAST.text },
    { name: "link", colour: link, grounds: GROUNDS.light, needs: CONTRAST.text },
    // The ring around what has the focus, which is drawn on the band.
    { name: "accent", colour: accent, grounds: [band], needs: CONTRAST.sign },
  ] as const;
  return pairs.flatMap(({ name, colour, grounds, needs }) => {
    const [ground, has] = grounds
      .map((behind): [Colour, number] => [behind, contrast(colour, behind)])
      .reduce((worst, next) => (next[1] < worst[1] ? next : worst));
    return has >= needs ? [] : [{ name, colour, ground, has, needs, instead: readableOn(colour, grounds, needs) }];
  });
}
