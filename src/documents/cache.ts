import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { cachePlace } from "../program/paths.ts";
import { READERS, type DocumentFormat } from "./formats.ts";
import { scanCacheIn, type ScanCache } from "./ocr/scan-cache.ts";
import type { FileReading } from "./read.ts";
import { documentTextSchema } from "./text.ts";

/** Raise this when our own reading changes; a library's new version is noticed by itself. */
const VERSION = 20;

const cached = z.strictObject({
  reader: z.string(),
  facts: z.strictObject({
    pages: z.int().exactOptional(),
    pdf: z.strictObject({ title: z.string() }).exactOptional(),
    made: z.string().exactOptional(),
    text: z.boolean(),
    place: z.literal(true).exactOptional(),
    unread: z.array(z.string()).readonly().exactOptional(),
  }),
  text: documentTextSchema,
});

/** Readings of documents, kept by the hash of their bytes and the format they were read as. */
export interface Cache {
  /** A reading by today's reader; a broken one, or one by another version, is none. */
  readonly get: (sha256: string, format: DocumentFormat) => Promise<FileReading | undefined>;
  /** Keeps a reading. Where that is impossible (no right to write, disk full) the document is read again next time. */
  readonly put: (sha256: string, format: DocumentFormat, reading: FileReading) => Promise<void>;
  /** What was read off pictures of pages. */
  readonly scans: ScanCache;
}

/** Readings kept below a folder, which may not be there yet. */
export function cacheIn(directory: string): Cache {
  const place = (sha256: string, format: DocumentFormat) =>
    path.join(directory, sha256.slice(0, 2), `${sha256}.${format}.json`);
  return {
    async get(sha256, format) {
      try {
        const { reader, ...reading } = cached.parse(JSON.parse(await readFile(place(sha256, format), "utf8")));
        return reader === readerOf(format) ? reading : undefined;
      } catch {
        return undefined;
      }
    },
    async put(sha256, format, reading) {
      // A failure may lie with this machine rather than with the document, so it is looked into every time.
      if (!reading.text) return;
      await writeWhole(place(sha256, format), JSON.stringify({ reader: readerOf(format), ...reading }));
    },
    scans: scanCacheIn(directory),
  };
}

/** The cache of all agencies on this machine. */
export const documentCache = cacheIn(cachePlace("documents"));

const readerOf = (format: DocumentFormat): string => `${VERSION} ${READERS[format].version}`;

/** Under a name of its own first: another build at the same time never sees half a file. */
async function writeWhole(file: string, text: string): Promise<void> {
  const half = `${file}.${crypto.randomUUID()}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(half, text);
    await rename(half, file);
  } catch {
    await rm(half, { force: true }).catch(() => undefined);
  }
}
