import { inflateSync } from "node:zlib";
import readExif from "exif-reader";
import { isPicture, notesOf } from "./picture-notes.ts";

/** So many photos within a file are looked at. */
const MOST_PHOTOS = 500;
/** Places where EXIF may begin: behind its mark, and with a TIFF itself, in both orders of bytes (Exif 2.32, 4.7.2; TIFF 6.0). */
const MARK = Buffer.from("Exif\0\0", "latin1");
const STARTS = [MARK, Buffer.from("II*\0\b\0\0\0", "latin1"), Buffer.from("MM\0*\0\0\0\b", "latin1")];
/** A place in XMP, as an attribute or an element of its own (Exif for XMP, and what drones write); nought is none. */
const IN_XMP = /[\w-]+:GPSL(?:atitude|ongitude)\s*(?:=\s*["']|>)\s*[+-]?[\d.,]*[1-9]/i;
const XMP_NAMES = ["GPSL", "GpsL"];
/** How far a place in XMP reaches around its name. */
const AROUND = 80;

/** Files of markup may hold pictures as words (RFC 2397). */
const IS_MARKUP = /\.(?:svg|html?)$/i;
const DATA = /data:image\/[\w+.-]+;base64,([\w+/=\s]{100,})/g;

/** Whether a picture, or a file of markup that holds some, says where on earth it was taken. Never throws. */
export function tellsPlace(bytes: Uint8Array, file: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isPicture(file)) return inPicture(buffer);
  if (!IS_MARKUP.test(file)) return false;
  if (inXmp(buffer)) return true;
  const held = buffer.toString("latin1").matchAll(DATA);
  return [...held].slice(0, MOST_PHOTOS).some(([, data = ""]) => inPicture(Buffer.from(data, "base64")));
}

/** Whether a file that holds photos as they came from the camera, such as a PDF, says where one was taken. */
export function tellsPlaceWithin(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    inExif(buffer) ||
    inXmp(buffer) ||
    packedStreams(buffer).some((stream) => inExif(stream) || inXmp(stream)) ||
    inHex(buffer)
  );
}

const inPicture = (file: Buffer): boolean =>
  inExif(file) || inXmp(file) || notesOf(file).some((note) => inExif(note) || inXmp(note) || inHex(note));

function inExif(file: Buffer): boolean {
  return STARTS.some((start) => {
    let at = file.indexOf(start);
    for (let count = 0; at >= 0 && count < MOST_PHOTOS; count += 1) {
      if (hasPlace(file.subarray(start === MARK ? at + MARK.length : at))) return true;
      at = file.indexOf(start, at + 1);
    }
    // The directory of a TIFF may stand behind its picture.
    return /^(?:II\*\0|MM\0\*)/.test(file.toString("latin1", 0, 4)) && hasPlace(file);
  });
}

function hasPlace(tiff: Buffer): boolean {
  try {
    const { GPSLatitude, GPSLongitude } = readExif(tiff).GPSInfo ?? {};
    return [...(GPSLatitude ?? []), ...(GPSLongitude ?? [])].some((part) => part > 0);
  } catch {
    return false;
  }
}

const inXmp = (file: Buffer): boolean =>
  XMP_NAMES.some((name) => {
    for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + 1))
      if (IN_XMP.test(file.toString("latin1", Math.max(0, at - AROUND), at + AROUND))) return true;
    return false;
  });

/** EXIF in digits of sixteen, as RTF writes pictures and some programs notes of a PNG. */
const HEX_MARK = /45\s*78\s*69\s*66\s*00\s*00/gi;
const HEX_LENGTH = 140_000;
function inHex(file: Buffer): boolean {
  const isText = /^(?:\{\\rtf|Raw profile|[\s\S]{0,80}\nexif|[\s\S]{0,80}\nAPP1)/.test(file.toString("latin1", 0, 120));
  if (!isText) return false;
  const text = file.toString("latin1");
  return [...text.matchAll(HEX_MARK)]
    .slice(0, MOST_PHOTOS)
    .some(({ index }) => inExif(Buffer.from(text.slice(index, index + HEX_LENGTH).replace(/\s/g, ""), "hex")));
}

/** Notes and photos of a PDF that are deflated once more; how far each unpacks at most (bytes). */
const PACKED = /\/Subtype\s*\/XML\b|\/DCTDecode/;
const MOST = 32 * 1024 * 1024;

function packedStreams(file: Buffer): Buffer[] {
  if (file.indexOf("%PDF-") < 0) return [];
  const found: Buffer[] = [];
  for (let at = file.indexOf("stream"); at >= 0 && found.length < MOST_PHOTOS; at = file.indexOf("stream", at + 1)) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    const isDeflated = file[start] === 0x78;
    const dictionary = isDeflated ? file.toString("latin1", Math.max(0, at - 1024), at) : "";
    if (!PACKED.test(dictionary.slice(Math.max(0, dictionary.lastIndexOf(" obj"))))) continue;
    try {
      found.push(inflateSync(file.subarray(start), { maxOutputLength: MOST }));
    } catch {
      // What does not unpack shows nothing either.
    }
  }
  return found;
}
