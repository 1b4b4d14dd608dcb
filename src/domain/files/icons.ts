import type { Content } from "../model/content.ts";
import { coloursOf } from "../look/look.ts";
import { PICTURE_FOLDER } from "./picture.ts";

/** What is drawn of an agency's crest: icons by their size (px), and the picture that a shared link shows. */
export interface CrestPictures {
  /** Beside the agency's name at the head of a page, sharp on every phone. */
  readonly head: string;
  /** Beside the name of a page in the browser's tab. */
  readonly tab: string;
  /** On the first screen of a phone, with a ground of its own. */
  readonly touch: string;
  /** For the manifest, small and large. */
  readonly small: string;
  readonly large: string;
  /** As LINE and Facebook show it. */
  readonly share: string;
}

/** The sizes (px) of icons. */
export const ICON_SIZES = { head: 132, tab: 48, touch: 180, small: 192, large: 512 } as const;

/** Raise this when the same crest would be drawn otherwise. */
const MANNER = 1;

/** The paths below the site's root of what is drawn of the crest; `undefined` where there is none that can be drawn. */
export function crestPictures({ agency, files }: Pick<Content, "agency" | "files">): CrestPictures | undefined {
  const facts = agency.logo !== undefined && Object.hasOwn(files, agency.logo) ? files[agency.logo] : undefined;
  // A drawing that only a browser can open has no size.
  if (!facts?.picture || facts.picture.width === 0) return undefined;
  const start = `${PICTURE_FOLDER}/crest-${facts.sha256.slice(0, 20)}-${MANNER}`;
  const icon = (name: keyof typeof ICON_SIZES) => `${start}-${ICON_SIZES[name]}.png`;
  return {
    head: icon("head"),
    tab: icon("tab"),
    touch: icon("touch"),
    small: icon("small"),
    large: icon("large"),
    share: `${start}-share-${coloursOf(agency.look).band.slice(1)}.png`,
  };
}

/** A drawing that is heavier than this (bytes) is shown as the picture that is made of it. */
const LIGHT_DRAWING = 12_000;

/** The path below the site's root of the crest at the head of every page: a light drawing as it is, else what is made of it. */
export function headCrest(content: Pick<Content, "agency" | "files">): string | undefined {
  const { logo } = content.agency;
  const isLight = logo?.endsWith(".svg") === true && (content.files[logo]?.size ?? 0) <= LIGHT_DRAWING;
  return isLight ? logo : (crestPictures(content)?.head ?? logo);
}
