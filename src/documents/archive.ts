import { strFromU8, unzipSync } from "fflate";
import { decode } from "./plain.ts";

/** How the list of contents of an Office archive names its kind, whichever program wrote it. */
const KIND: Readonly<Partial<Record<string, string>>> = {
  docx: "wordprocessingml",
  xlsx: "spreadsheetml",
  pptx: "presentationml",
};

/** Whether bytes are an Office archive of this format (docx, xlsx, pptx) whose every file can be unpacked. */
export function isWholeArchive(bytes: Uint8Array, format: string): boolean {
  const kind = KIND[format];
  if (!kind) return false;
  try {
    const contents = unzip(bytes)["[Content_Types].xml"];
    return contents !== undefined && strFromU8(contents).includes(kind);
  } catch {
    return false;
  }
}

/** How far the files of an archive that are asked for may unpack, in bytes and in number: more is made to do harm. */
const UNPACKED_LIMIT = 256 * 1024 * 1024;
const FILES_LIMIT = 10_000;
/** The same of parts that are read as text: to take them apart costs many times their size. */
const TEXT = /\.(?:xml|rels|vml|html?|mht|txt|csv|rtf)$/i;
const TEXT_LIMIT = 96 * 1024 * 1024;
/** What people and programs write packs ten or thirty times; so much of it, packed so many times, is made of repeats. */
const [MUCH, TIMES] = [24 * 1024 * 1024, 100];

/** Thrown for a file that unpacks beyond all measure. */
export class TooLarge extends Error {}

/**
 * Files of an archive by their names.
 * @param wanted which files to unpack; the others cost nothing
 * @throws TooLarge before it unpacks too much, other errors when it is no archive or cut
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean = () => true): Record<string, Uint8Array> {
  let [size, files, text, packed] = [0, 0, 0, 0];
  return unzipSync(bytes, {
    filter: ({ name, originalSize, size: packedSize }) => {
      if (name.endsWith("/") || !wanted(name)) return false;
      size += originalSize;
      files += 1;
      if (TEXT.test(name)) [text, packed] = [text + originalSize, packed + packedSize];
      const isHeavy = text > TEXT_LIMIT || (text > MUCH && text > TIMES * packed);
      if (isHeavy || size > UNPACKED_LIMIT || files > FILES_LIMIT) throw new TooLarge(name);
      return true;
    },
  });
}

/** A part of an archive as text; one that is not there is empty. */
export const partText = (part: Uint8Array | undefined): string => (part && decode(part)) ?? "";
