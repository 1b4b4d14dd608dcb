import sharp from "sharp";
import { ICON_SIZES, type CrestPictures } from "../../domain/files/icons.ts";
import { SHARE_SIZE } from "../../domain/files/picture.ts";
import { openPicture } from "./inspect.ts";

/** The ground of the site's pages: a crest with an open ground lies on it where an icon must have one. */
const PAPER = "#faf8f3";
const OPEN = { r: 0, g: 0, b: 0, alpha: 0 };
/** How much of the picture of a shared link the crest takes, and the band below it. */
const CREST_HEIGHT = 430;
const BAND_HEIGHT = 56;

/**
 * Draws an agency's crest as icons and as the picture of a shared link.
 * @param bytes of the crest, in any format that is shown as a picture
 * @param names what each is called; @param band the colour of the band, `#rrggbb`
 * @returns PNG by name
 */
export async function drawCrest(bytes: Uint8Array, names: CrestPictures, band: string): Promise<Map<string, Buffer>> {
  // A drawing is opened once as large as it is needed, so that no icon is blurred.
  const crest = await openPicture(bytes)
    .resize({ width: ICON_SIZES.large, height: ICON_SIZES.large, fit: "contain", background: OPEN })
    .png()
    .toBuffer();
  const icon = (size: number) => sharp(crest).resize(size).png({ palette: true, quality: 90 });
  const share = sharp({ create: { ...SHARE_SIZE, channels: 3, background: PAPER } }).composite([
    { input: await sharp(crest).resize(CREST_HEIGHT).toBuffer(), top: 72, left: (SHARE_SIZE.width - CREST_HEIGHT) / 2 },
    {
      input: { create: { width: SHARE_SIZE.width, height: BAND_HEIGHT, channels: 3, background: band } },
      top: SHARE_SIZE.height - BAND_HEIGHT,
      left: 0,
    },
  ]);
  return new Map([
    [names.head, await icon(ICON_SIZES.head).toBuffer()],
    [names.tab, await icon(ICON_SIZES.tab).toBuffer()],
    [names.touch, await icon(ICON_SIZES.touch).flatten({ background: PAPER }).toBuffer()],
    [names.small, await icon(ICON_SIZES.small).toBuffer()],
    [names.large, await icon(ICON_SIZES.large).toBuffer()],
    [names.share, await share.png({ palette: true }).toBuffer()],
  ]);
}
