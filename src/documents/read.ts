import path from "node:path";
import type { FileFacts } from "../domain/model/entry.ts";
import { TooLarge, isWholeArchive } from "./archive.ts";
import { formatOf, READERS, type DocumentFormat } from "./formats.ts";
import { placeInPictures } from "./office/pictures.ts";
import { tellsPlace, tellsPlaceWithin } from "./picture-place.ts";
import { plainMail } from "./mail.ts";
import { decode } from "./plain.ts";
import { LEFT_IN_BYTES } from "./unseen.ts";
import { type Contents, hasWords, type DocumentText } from "./text.ts";
import type { ReadInner } from "./inner.ts";

/** What can be said of a file from its bytes, beside their number and hash. */
export interface FileReading {
  readonly facts: Omit<FileFacts, "size" | "sha256">;
  /** Its text, of a document that our library opened. */
  readonly text?: DocumentText;
}

/**
 * Reads a file's bytes in the way that its name asks for. Never throws: what cannot be opened has a fault.
 * @param file the file's name or path; only its ending counts
 */
export const readBytes = (bytes: Uint8Array, file: string): Promise<FileReading> =>
  readWithin(bytes, file, { depth: 0, spent: { files: 0, bytes: 0, places: 0 } });

/** So deep files within files are read, so many of them, and so much of them (bytes): more is made to do harm. */
const DEEPEST = 3;
const INNER_FILES = 1000;
const INNER_BYTES = 256 * 1024 * 1024;
/** So many names of what is not read are told one by one. */
const TOLD = 50;

/** How deep a file stands in others, what was read of all that stand in the outermost one, and how many tell a place. */
interface Place {
  readonly depth: number;
  readonly spent: { files: number; bytes: number; places: number };
}

async function readWithin(bytes: Uint8Array, file: string, place: Place): Promise<FileReading> {
  const fault = outerFault(bytes, path.extname(file).toLowerCase());
  const format = formatOf(file);
  if (fault) return { facts: { fault } };
  if (format) return readFormat(bytes, format, place);
  if (place.depth > 0 && MARKUP.test(file)) return readMarkup(bytes, file);
  return { facts: tellsPlace(bytes, file) ? { place: true } : {} };
}

/** Files that browsers and programs read. Below `public/` the gate looks at them itself; here nobody else would. */
const MARKUP =
  /\.(?:html?|svg|xml|json|geojson|md|ics|vcf|tsv|ya?ml|eml|mht(?:ml)?|js|css|sql|log|kml|gpx|vtt|srt|rss|ini)$/i;

const MAIL = /\.(?:eml|mht|mhtml)$/i;

function readMarkup(bytes: Uint8Array, file: string): FileReading {
  const written = decode(bytes);
  if (written === undefined) return { facts: {} };
  const text = MAIL.test(file) ? plainMail(written) : written;
  const words = text.replace(/<[^<>]*>/g, " ");
  const parts = [{ kind: "whole" as const, text: words, hidden: [{ where: LEFT_IN_BYTES, text }] }];
  return { facts: { text: hasWords({ parts }) }, text: { parts } };
}

/** Formats that keep their pictures as files, with all that a camera wrote into them. */
const PICTURED: ReadonlySet<DocumentFormat> = new Set(["docx", "xlsx", "pptx", "odt", "ods", "odp"]);

/** Formats that hold photos within their own bytes. */
const RAW: ReadonlySet<DocumentFormat> = new Set(["pdf", "doc", "xls", "ppt", "rtf"]);

async function readFormat(bytes: Uint8Array, format: DocumentFormat, { depth, spent }: Place): Promise<FileReading> {
  const readInner: ReadInner = async (inner, name) => {
    spent.files += 1;
    spent.bytes += inner.length;
    const isWithin = depth < DEEPEST && spent.files <= INNER_FILES && spent.bytes <= INNER_BYTES;
    if (!isWithin) return undefined;
    const reading = await readWithin(inner, name, { depth: depth + 1, spent });
    if (reading.facts.place) spent.places += 1;
    return reading;
  };
  try {
    const { parts, unread = [], ...facts }: Contents = await READERS[format].read(bytes, readInner);
    const told = unread.length > TOLD ? [...unread.slice(0, TOLD), `อีก ${unread.length - TOLD} ไฟล์`] : unread;
    const isPlaced =
      spent.places > 0 || (RAW.has(format) ? tellsPlaceWithin(bytes) : PICTURED.has(format) && placeInPictures(bytes));
    const place = isPlaced && { place: true as const };
    return {
      facts: { ...facts, ...place, ...(told.length > 0 && { unread: told }), text: hasWords({ parts }) },
      text: { parts },
    };
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return { facts: { fault: "encrypted" } };
    if (error instanceof TooLarge) return { facts: { fault: "too-heavy" } };
    // Office opens more than our libraries understand: a whole archive is a document without words, not a broken one.
    return { facts: isWholeArchive(bytes, format) ? { text: false } : { fault: "truncated" } };
  }
}

/** What is wrong with a file as a whole, before any library opens it. */
function outerFault(bytes: Uint8Array, extension: string): FileFacts["fault"] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return "empty";
  if (!ZIPPED.has(extension) || buffer.lastIndexOf(END_OF_DIRECTORY) >= 0) return undefined;
  return buffer.indexOf(COMPOUND_FILE) === 0 && buffer.includes(LOCKED) ? "encrypted" : "truncated";
}

/** Formats that are ZIP archives inside: their directory stands at the end, so a cut file has none. */
const ZIPPED = new Set([".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".zip"]);
const END_OF_DIRECTORY = Buffer.from("PK\u0005\u0006", "latin1");
/** With a password, Office puts the archive into a file of its older kind, under this name ([MS-OFFCRYPTO] 1.4). */
const COMPOUND_FILE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const LOCKED = Buffer.from("EncryptedPackage", "utf16le");
