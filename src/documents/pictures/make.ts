import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { z } from "zod";
import { variantsOf, type Variant } from "../../domain/files/picture.ts";
import type { FileFacts } from "../../domain/model/entry.ts";
import { openPicture } from "./inspect.ts";

/** What a picture was made into, by the names of its versions: hashes of their bytes. */
const madeSchema = z.strictObject({ maker: z.string(), versions: z.record(z.string(), z.string()) });

/** Other libraries make other bytes of the same picture. */
const MAKER = `sharp ${sharp.versions.sharp} vips ${sharp.versions.vips} aom ${sharp.versions.aom ?? ""} mozjpeg ${sharp.versions.mozjpeg ?? ""}`;

/** AVIF shows as much as WebP in half the bytes; a lower effort costs a tenth of size and a sixth of the time. */
const QUALITY = { avif: { quality: 50, effort: 2, chromaSubsampling: "4:2:0" }, jpeg: 74, png: 90 } as const;

/**
 * Makes the versions of a picture for the web, without anything that a camera wrote beside it, or finds those that were
 * made before.
 * @param folder where versions are kept, which may not be there yet; an altered one is made anew
 * @param facts of the picture's file; `bytes` are asked for only where something is to be made
 * @returns the absolute path of each version by its name
 */
export async function madePictures(
  folder: string,
  facts: Pick<FileFacts, "sha256" | "picture">,
  bytes: () => Promise<Uint8Array>,
): Promise<ReadonlyMap<string, string>> {
  const variants = variantsOf(facts);
  const place = path.join(folder, facts.sha256.slice(0, 2), facts.sha256);
  const files = new Map(variants.map(({ name }) => [name, path.join(place, name)]));
  if (variants.length === 0 || (await isMade(place, files))) return files;
  const versions: Record<string, string> = {};
  await mkdir(place, { recursive: true });
  for (const [name, version] of await make(variants, await bytes())) {
    versions[name] = hashOf(version);
    await writeWhole(path.join(place, name), version);
  }
  await writeWhole(path.join(place, "made.json"), JSON.stringify({ maker: MAKER, versions }));
  return files;
}

async function isMade(place: string, files: ReadonlyMap<string, string>): Promise<boolean> {
  try {
    const made = madeSchema.parse(JSON.parse(await readFile(path.join(place, "made.json"), "utf8")));
    if (made.maker !== MAKER) return false;
    for (const [name, file] of files) if (hashOf(await readFile(file)) !== made.versions[name]) return false;
    return true;
  } catch {
    return false;
  }
}

/** The picture is opened once; each version is made from the largest, which holds all that any of them shows. */
async function make(variants: readonly Variant[], bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const width = Math.max(...variants.filter(({ share }) => !share).map((variant) => variant.width));
  const { data, info } = await openPicture(bytes)
    .resize({ width })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  const made = new Map<string, Buffer>();
  for (const variant of variants) {
    const sized = sharp(data, { raw: { width: info.width, height: info.height, channels } }).resize(
      variant.width,
      variant.height,
      // What goes beside a shared link is cut, not squeezed.
      { fit: variant.share ? "cover" : "fill", position: "attention" },
    );
    made.set(variant.name, await encoded(sized, variant.format).toBuffer());
  }
  return made;
}

function encoded(picture: Sharp, format: Variant["format"]): Sharp {
  if (format === "avif") return picture.avif(QUALITY.avif);
  if (format === "png") return picture.png({ palette: true, quality: QUALITY.png });
  return picture.jpeg({ quality: QUALITY.jpeg, mozjpeg: true });
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Under a name of its own first: another build at the same time never sees half a file. */
async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const half = `${file}.${crypto.randomUUID()}`;
  try {
    await writeFile(half, bytes);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw error;
  }
}
