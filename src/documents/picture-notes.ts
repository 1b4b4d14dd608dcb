import readExif from "exif-reader";
import { inflateSync } from "node:zlib";
import { foundStrings } from "./office/strings.ts";
import type { HiddenText } from "./text.ts";

/** Whether a file is a picture that cameras and programs write notes into, by its name. */
export const isPicture = (file: string): boolean => /\.(?:jpe?g|png|webp|tiff?|hei[cf]|avif|gif)$/i.test(file);

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

/** Whether a picture says where on earth it was taken. Never throws; what cannot be read says nothing. */
export function tellsPlace(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return notesOf(buffer).some((note) => IN_XMP.test(note.toString("latin1")) || tiffStarts(note).some(hasPlace(note)));
}

/** So many photos within a file are looked at. */
const MOST_PHOTOS = 500;
/** How far EXIF reaches behind its mark: one segment of a JPEG. */
const SEGMENT = 65_536;

/** Whether a file that holds photos as they came from the camera, such as a PDF, says where one was taken. */
export function tellsPlaceWithin(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = buffer.indexOf(EXIF, 0, "latin1");
  for (let count = 0; at >= 0 && count < MOST_PHOTOS; count += 1) {
    if (hasPlace(buffer.subarray(at + EXIF.length, at + SEGMENT))(0)) return true;
    at = buffer.indexOf(EXIF, at + EXIF.length, "latin1");
  }
  return false;
}

/** How EXIF begins in a JPEG (Exif 2.32, 4.7.2). */
const EXIF = "Exif\0\0";

/** A place in XMP, as an attribute or an element of its own (Exif for XMP, and what drones write). */
const IN_XMP = /\b[\w-]+:GPSLatitude\s*(?:=\s*["']|>)\s*[+-]?\d/i;

/** Where EXIF may begin: with a TIFF itself, or behind its mark (Exif 2.32, 4.7.2). */
function tiffStarts(note: Buffer): number[] {
  const marked = note.indexOf(EXIF, 0, "latin1");
  return [
    ...(/^(?:II\*\0|MM\0\*)/.test(note.toString("latin1", 0, 4)) ? [0] : []),
    ...(marked < 0 ? [] : [marked + EXIF.length]),
  ];
}

const hasPlace =
  (note: Buffer) =>
  (start: number): boolean => {
    try {
      const { GPSLatitude, GPSLongitude } = readExif(note.subarray(start)).GPSInfo ?? {};
      return [...(GPSLatitude ?? []), ...(GPSLongitude ?? [])].some((part) => part > 0);
    } catch {
      return false;
    }
  };

function notesOf(file: Buffer): readonly Buffer[] {
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
