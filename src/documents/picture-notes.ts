import { inflateSync } from "node:zlib";
import { foundStrings } from "./office/strings.ts";
import type { HiddenText } from "./text.ts";

/** Whether a file is a picture that cameras and programs write notes into, by its name. */
export const isPicture = (file: string): boolean => /\.(?:jpe?g|jpe|jfif|png|webp|tiff?|hei[cf]|avif|gif)$/i.test(file);

/** Where such notes stand. */
export const PICTURE_NOTES = "ข้อมูลกำกับในไฟล์ภาพ (EXIF)";

/**
 * Words that a camera or a program wrote into a picture beside the picture itself: EXIF, XMP, IPTC and comments. Never
 * throws; of a format whose parts we do not know the ends are looked at.
 */
export function pictureNotes(bytes: Uint8Array): HiddenText[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = foundStrings(Buffer.concat(notesOf(buffer)));
  return found.map(({ text }) => ({ where: PICTURE_NOTES, text }));
}

/** The parts of a picture in which notes stand, unpacked; of a format whose parts we do not know, its ends. */
export function notesOf(file: Buffer): readonly Buffer[] {
  const mark = file.subarray(0, 12).toString("latin1");
  if (mark.startsWith("\u00FF\u00D8")) return jpegSegments(file);
  if (mark.startsWith("\u0089PNG"))
    return chunks(file, 8, true)
      .filter(({ name }) => PNG_NOTES.has(name))
      .map(inflated);
  if (mark.startsWith("RIFF") && mark.endsWith("WEBP"))
    return chunks(file, 12, false)
      .filter(({ name }) => name === "EXIF" || name === "XMP ")
      .map(({ data }) => data);
  return [file.subarray(0, END), file.subarray(Math.max(END, file.length - END))];
}

/** TIFF and HEIC keep their notes at either end. */
const END = 256 * 1024;

/** The segments before the picture begins, but the profile of its colours (JPEG, ISO 10918-1 B.1). */
function jpegSegments(file: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    if (marker === 0xda) break;
    const length = file.readUInt16BE(at + 2);
    const isNote = (marker >= 0xe0 && marker <= 0xef && marker !== 0xe2) || marker === 0xfe;
    if (isNote) found.push(file.subarray(at + 4, at + 2 + length));
    at += 2 + Math.max(2, length);
  }
  return found;
}

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}
const PNG_NOTES = new Set(["tEXt", "zTXt", "iTXt", "eXIf"]);

/** Chunks of a PNG (length, name, data, checksum) or a RIFF (name, length, data, even). */
function chunks(file: Buffer, start: number, isPng: boolean): Chunk[] {
  const found: Chunk[] = [];
  for (let at = start; at + 8 <= file.length;) {
    const length = isPng ? file.readUInt32BE(at) : file.readUInt32LE(at + 4);
    const name = file.toString("latin1", isPng ? at + 4 : at, isPng ? at + 8 : at + 4);
    found.push({ name, data: file.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (isPng ? 4 : length % 2);
  }
  return found;
}

/** How far a packed note may unpack, in bytes. */
const NOTE_LIMIT = 1_000_000;

/** A note of a PNG, unpacked where it is packed (PNG 11.3.3). */
function inflated({ name, data }: Chunk): Buffer {
  if (name !== "zTXt" && name !== "iTXt") return data;
  for (let at = data.indexOf(0); at >= 0 && at < data.length; at += 1)
    try {
      return inflateSync(data.subarray(at), { maxOutputLength: NOTE_LIMIT });
    } catch {
      if (at > data.indexOf(0) + 100) break;
    }
  return data;
}
