import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { FileFacts, ScanFault } from "../domain/model/entry.ts";
import { apart } from "../documents/apart.ts";
import { documentCache, type Cache } from "../documents/cache.ts";
import { formatOf } from "../documents/formats.ts";
import type { FileReading } from "../documents/read.ts";
import { isRead } from "../documents/ocr/scan-cache.ts";
import { isPictureFile, pagesToRead, PICTURE_TEXT, withReadPages } from "../documents/ocr/scans.ts";
import { hasWords, type DocumentText } from "../documents/text.ts";
import { filesBelow } from "../program/paths.ts";

/** Facts stay true as long as size and time of the file do: `npm run dev` asks again at every change. */
const known = new Map<string, Known>();
interface Known {
  readonly facts: FileFacts;
  /** Of a document that shows pages as pictures: more of it may have been read since. */
  readonly scanned?: DocumentText;
}

/**
 * Facts of every file below a folder, keyed by its path from there. A folder that is not there has none.
 * Names are written in one order of vowels and tones (NFC), whatever order the disk keeps.
 * @param cache where the readings of documents are kept, so that an unchanged one is not read again
 */
export async function fileFacts(directory: string, cache: Cache = documentCache): Promise<Record<string, FileFacts>> {
  const facts: Record<string, FileFacts> = {};
  // One after the other: an archive of large documents does not fit in memory at once.
  for (const file of await filesBelow(directory))
    facts[file.normalize("NFC")] = await factsOf(path.join(directory, file), cache);
  return facts;
}

/**
 * The text of a document, for whoever makes it searchable: it is too long to be part of `Content`.
 * @param file the document's path, absolute; it is read anew if the cache has lost it (and must then be there)
 * @param facts what `fileFacts` said of it
 * @returns `undefined` where `facts.text` is not true: there are no words
 */
export async function documentText(
  file: string,
  facts: FileFacts,
  cache: Cache = documentCache,
): Promise<DocumentText | undefined> {
  if (!facts.text) return undefined;
  const text = await wholeDocument(file, facts, cache);
  return text && hasWords(text) ? text : undefined;
}

/**
 * All that stands in a document, seen or not, and what was read off its pictures, for whoever looks for what must not be
 * published.
 * @returns `undefined` for a file of a format that is not read, or that does not open
 */
export async function wholeDocument(
  file: string,
  facts: FileFacts,
  cache: Cache = documentCache,
): Promise<DocumentText | undefined> {
  if (facts.fault || (facts.text === undefined && !facts.scan)) return undefined;
  const text = await layerText(file, facts, cache);
  return text && facts.scan ? withReadPages(text, await cache.scans.get(facts.sha256)) : text;
}

/** The text of a document without what was read off pictures. */
export async function layerText(
  file: string,
  { sha256 }: FileFacts,
  cache: Cache = documentCache,
): Promise<DocumentText | undefined> {
  const format = formatOf(file);
  if (!format) return isPictureFile(file) ? PICTURE_TEXT : undefined;
  return ((await cache.get(sha256, format)) ?? (await readOnce(await readFile(file), file, cache)).reading).text;
}

/** Facts of a document by what has been read off its pictures by now. */
export async function withScan(
  facts: FileFacts,
  text: DocumentText | undefined,
  cache: Cache = documentCache,
): Promise<FileFacts> {
  const pages = text ? pagesToRead(text) : [];
  if (!text || pages.length === 0) return facts;
  const known = await cache.scans.get(facts.sha256);
  const read = pages.filter((page) => isRead(known[page])).length;
  const faults = Object.fromEntries(
    pages.flatMap((page): [string, ScanFault][] => {
      const fault = known[page]?.fault;
      return fault ? [[String(page), fault]] : [];
    }),
  );
  const scan = { pages: pages.length, read, ...(Object.keys(faults).length > 0 && { faults }) };
  return { ...facts, text: hasWords(withReadPages(text, known)), scan };
}

async function factsOf(file: string, cache: Cache): Promise<FileFacts> {
  const { size, mtimeMs } = await stat(file);
  const key = `${file}\0${size}\0${mtimeMs}`;
  const entry = known.get(key) ?? (size > LARGE ? { facts: await hashOnly(file, size) } : await readFacts(file, cache));
  known.set(key, entry);
  return entry.scanned ? withScan(entry.facts, entry.scanned, cache) : entry.facts;
}

/** From this size on (bytes) a file is only hashed: reading the text of a huge PDF may take more memory than there is. */
const LARGE = 50_000_000;

async function hashOnly(file: string, size: number): Promise<FileFacts> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return { size, sha256: hash.digest("hex") };
}

async function readFacts(file: string, cache: Cache): Promise<Known> {
  const bytes = await readFile(file);
  const { sha256, reading } = await readOnce(bytes, file, cache);
  const facts = { size: bytes.byteLength, sha256, ...reading.facts };
  if (reading.text) return pagesToRead(reading.text).length > 0 ? { facts, scanned: reading.text } : { facts };
  // A picture that was read once is evidence; what pictures else show is not asked.
  const wasTried = isPictureFile(file) && Object.keys(await cache.scans.get(sha256)).length > 0;
  return wasTried ? { facts, scanned: PICTURE_TEXT } : { facts };
}

async function readOnce(
  bytes: Uint8Array,
  file: string,
  cache: Cache,
): Promise<{ sha256: string; reading: FileReading }> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const format = formatOf(file);
  const kept = format && (await cache.get(sha256, format));
  if (kept) return { sha256, reading: kept };
  const reading: FileReading = (await apart("read", { bytes, file })) ?? { facts: { fault: "too-heavy" } };
  if (format) await cache.put(sha256, format, reading);
  return { sha256, reading };
}
