import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { ENGINE_VERSION } from "./engine.ts";
import type { LineReading } from "./engine.ts";
import { SCAN_FAULTS, type ScanFault } from "../../domain/model/entry.ts";

/** Raise this when our own preparing of pictures changes for the better: everything is then read anew. */
const VERSION = 2;
const READER = `${VERSION} ${ENGINE_VERSION}`;

const keptSchema = z.strictObject({
  reader: z.string(),
  pages: z.record(
    z.string(),
    z.strictObject({
      text: z.string(),
      confidence: z.number(),
      fault: z.enum(SCAN_FAULTS).exactOptional(),
      tries: z.int().exactOptional(),
    }),
  ),
});

/** What came of one page. */
export interface ReadPage extends LineReading {
  /** Why it counts as not read. */
  readonly fault?: ScanFault;
  /** How often that was tried. */
  readonly tries?: number;
}

/** Pages read off pictures, by their numbers from 1. */
export type ReadPages = Readonly<Record<string, ReadPage>>;

/** So often a page that fails is tried by itself: then only by whoever asks for all that is left. */
const MOST_TRIES = 3;

/**
 * Whether a page is still to be read: nobody tried, or what failed may succeed another time.
 * @param always also what has failed too often
 */
export const isUnread = (page: ReadPage | undefined, always = false): boolean =>
  page === undefined ||
  (page.fault !== undefined && page.fault !== "illegible" && (always || (page.tries ?? 0) < MOST_TRIES));

/** Whether what a page says is known. */
export const isRead = (page: ReadPage | undefined): page is ReadPage => page !== undefined && page.fault === undefined;

/** What was read off pictures, kept for ever by the hash of the document, beside the texts of documents. */
export interface ScanCache {
  readonly get: (sha256: string) => Promise<ReadPages>;
  /** Keeps what is read of a document so far. Where that is impossible it is read again next time. */
  readonly put: (sha256: string, pages: ReadPages) => Promise<void>;
}

/** Readings kept below a folder, which may not be there yet. */
export function scanCacheIn(directory: string): ScanCache {
  const place = (sha256: string) => path.join(directory, sha256.slice(0, 2), `${sha256}.ocr.json`);
  return {
    async get(sha256) {
      try {
        const { reader, pages } = keptSchema.parse(JSON.parse(await readFile(place(sha256), "utf8")));
        return reader === READER ? pages : {};
      } catch {
        return {};
      }
    },
    async put(sha256, pages) {
      const file = place(sha256);
      const half = `${file}.${crypto.randomUUID()}`;
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(half, JSON.stringify({ reader: READER, pages }));
        await rename(half, file);
      } catch {
        await rm(half, { force: true }).catch(() => undefined);
      }
    },
  };
}
