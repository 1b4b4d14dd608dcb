import type { FileFacts } from "../model/entry.ts";

/** Where pictures that were made fit for the web stand, from the root of the site. */
export const PICTURE_FOLDER = "_pictures";

/** What kind of file stands in the place of a picture, by its bytes. */
export const PICTURE_KINDS = ["jpeg", "png", "webp", "avif", "gif", "svg"] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** Widths (px) that are made of a picture: a portrait, one cut out of a wide photo, a phone, one with fine dots, a screen. */
const WIDTHS = [200, 300, 400, 800, 1600];
/** AVIF holds no more dots in a direction. */
const MOST_SIDE = 16_383;

/** A version of a picture as it is published. */
export interface Variant {
  readonly width: number;
  readonly height: number;
  readonly format: "avif" | "jpeg" | "png";
  /** True for what stands beside a link that is shared: cut to its shape, not shown on a page. */
  readonly share?: true;
  /** Its name below `PICTURE_FOLDER`, which changes with what is in it. */
  readonly name: string;
}

/** The size (px) that LINE and Facebook want of a picture beside a link. */
export const SHARE_SIZE = { width: 1200, height: 630 };

/** Facts of a file that is shown as a picture. */
export type PictureFacts = NonNullable<FileFacts["picture"]>;

/** Raise this when the same picture would be made otherwise: its versions then have other names. */
const MANNER = 1;

/** The widths of a picture's versions, smallest first; none is larger than the picture is. */
export const widthsOf = ({ width, height }: PictureFacts): number[] =>
  [...WIDTHS.filter((wide) => wide < width), Math.min(width, WIDTHS.at(-1) ?? width)]
    .filter((wide, index, all) => all.indexOf(wide) === index)
    .filter((wide) => heightAt({ width, height }, wide) <= MOST_SIDE);

/** The height of a picture that is shown at a width, at least one dot. */
const heightAt = ({ width, height }: Pick<PictureFacts, "width" | "height">, wide: number): number =>
  Math.max(1, Math.round((height * wide) / width));

/**
 * Every version of a picture, in a modern format and in one that every browser knows. A picture that is not made anew
 * (SVG, a film of pictures) has none.
 */
export function variantsOf({ sha256, picture }: Pick<FileFacts, "sha256" | "picture">): Variant[] {
  if (!picture || picture.asIs) return [];
  const formats = ["avif", picture.alpha ? "png" : "jpeg"] as const;
  const shared: Variant[] = picture.share
    ? [{ ...SHARE_SIZE, format: "jpeg", share: true, name: `${sha256.slice(0, 20)}-${MANNER}-share.jpg` }]
    : [];
  const shown = formats.flatMap((format) =>
    widthsOf(picture).map((width) => ({
      width,
      height: heightAt(picture, width),
      format,
      name: `${sha256.slice(0, 20)}-${MANNER}-${width}.${format === "jpeg" ? "jpg" : format}`,
    })),
  );
  return [...shown, ...shared];
}
