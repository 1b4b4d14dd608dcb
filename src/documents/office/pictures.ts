import { unzip } from "../archive.ts";
import { isPicture, pictureNotes } from "../picture-notes.ts";
import { tellsPlace } from "../picture-place.ts";
import type { DocumentPart, HiddenText } from "../text.ts";

/** Where Office and OpenDocument keep pictures. */
const PICTURES = /^(?:(?:word|ppt|xl)\/media|Pictures)\/[^/]+\.(?:jpe?g|png|tiff?|webp|gif|bmp)$/i;
/** The picture of a page of words weighs at least so much (bytes); a seal or a mark less. */
const LEAST = 30_000;
/** A document with fewer letters for each of its pictures says in the pictures what it has to say. */
const LETTERS = 300;

/** Pictures in a document of Office or an OpenDocument that may be pages, in the order of their names. */
export function pagePictures(bytes: Uint8Array): Uint8Array[] {
  const files = Object.entries(unzip(bytes, (name) => PICTURES.test(name))).filter(([, data]) => data.length >= LEAST);
  return files.toSorted(([a], [b]) => a.localeCompare(b, "en", { numeric: true })).map(([, data]) => data);
}

/** What cameras wrote into the pictures of a document; nothing where they unpack beyond measure. */
export function notesInPictures(bytes: Uint8Array): HiddenText[] {
  try {
    return Object.values(unzip(bytes, isPicture)).flatMap(pictureNotes);
  } catch {
    return [];
  }
}

/** Whether a picture in an archive says where it was taken; no word of one that unpacks beyond measure, or is none. */
export function placeInPictures(bytes: Uint8Array): boolean {
  try {
    return Object.entries(unzip(bytes, isPicture)).some(([name, data]) => tellsPlace(data, name));
  } catch {
    return false;
  }
}

/** The parts of a document and, where it consists mostly of pictures, each of these as a page that nobody has read. */
export function withPicturePages(parts: readonly DocumentPart[], bytes: Uint8Array): readonly DocumentPart[] {
  const letters = parts.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  const count = pagePictures(bytes).length;
  if (letters >= LETTERS * count) return parts;
  const pages = Array.from({ length: count }, (_, index): DocumentPart => {
    const number = index + 1;
    return { kind: "page", number, where: `รูปที่ ${number}`, text: "", scanned: true };
  });
  return [...parts, ...pages];
}
