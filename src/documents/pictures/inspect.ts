import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { z } from "zod";
import type { PictureFacts } from "../../domain/files/picture.ts";
import { isPictureKind, kindOfPicture, type OtherKind } from "./kind.ts";

/** Most dots of a picture that is opened: twelve thousand by ten thousand. Beyond it memory runs out. */
export const MOST_DOTS = 120_000_000;
/** How long one picture may take (s). */
const PATIENCE = 60;
/** How wide for its height, and how high for its width, a picture may be: the smallest version must fit its format. */
const LONGEST_SHAPE = 40;

/** What a file in the place of a picture is: a picture with its size, or why it is none that can be shown. */
export type Inspection =
  | { readonly picture: PictureFacts }
  | { readonly fault: "kind"; readonly kind: OtherKind }
  | { readonly fault: "broken" }
  | { readonly fault: "size"; readonly width: number; readonly height: number };

/** Opens a picture by the same rules everywhere: turned as the camera was held, never larger than memory allows. */
export const openPicture = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: MOST_DOTS, failOn: "error", sequentialRead: true })
    .timeout({ seconds: PATIENCE })
    .autoOrient();

/** Looks at a file in the place of a picture. Never throws for what is in the file. */
export async function inspectPicture(bytes: Uint8Array, file: string): Promise<Inspection> {
  const kind = kindOfPicture(bytes, file);
  if (!isPictureKind(kind)) return { fault: "kind", kind };
  try {
    // The head alone is read, whatever it claims.
    const head = await sharp(bytes, { limitInputPixels: false, unlimited: false, failOn: "error" }).metadata();
    const { width, height } = kind === "gif" ? screenOf(bytes) : head.autoOrient;
    if (kind === "svg") return { picture: { width, height, alpha: true, asIs: true } };
    const isLong = Math.max(width / height, height / width) > LONGEST_SHAPE;
    if (width * height > MOST_DOTS || isLong) return { fault: "size", width, height };
    // To the last line: a picture that was cut off opens as well as a whole one.
    await openPicture(bytes).resize(32, 32, { fit: "inside" }).raw().toBuffer();
    return { picture: { width, height, alpha: head.hasAlpha, asIs: kind === "gif" || (head.pages ?? 1) > 1 } };
  } catch {
    // A drawing that asks for a program of its own is left to the browser.
    return kind === "svg" ? { picture: { width: 0, height: 0, alpha: true, asIs: true } } : { fault: "broken" };
  }
}

/** The size that a GIF asks of the screen, whatever its first picture fills of it (GIF89a, 18). */
function screenOf(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

const keptSchema = z.strictObject({
  looker: z.string(),
  picture: z.strictObject({ width: z.number(), height: z.number(), alpha: z.boolean(), asIs: z.boolean() }),
});
/** Raise this when we look otherwise; a new version of the library is noticed by itself. */
const LOOKER = `1 ${sharp.versions.sharp}`;

/**
 * The same for a picture that may have been looked at before. Faults are not kept: they may lie with this machine.
 * @param folder where it is kept; if that is impossible the picture is looked at again next time
 */
export async function keptInspection(
  folder: string,
  sha256: string,
  file: string,
  bytes: () => Promise<Uint8Array>,
): Promise<Inspection> {
  const place = path.join(folder, sha256.slice(0, 2), sha256, "seen.json");
  try {
    const { looker, picture } = keptSchema.parse(JSON.parse(await readFile(place, "utf8")));
    if (looker === LOOKER) return { picture };
  } catch {
    // It was not looked at, or what was kept is broken.
  }
  const inspection = await inspectPicture(await bytes(), file);
  if ("picture" in inspection)
    await mkdir(path.dirname(place), { recursive: true })
      .then(() => writeFile(place, JSON.stringify({ looker: LOOKER, picture: inspection.picture })))
      .catch(() => undefined);
  return inspection;
}
