import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { ENGINE_VERSION } from "./engine.ts";
import type { LineReading } from "./engine.ts";

/** Raise this when our own preparing of pictures changes for the better: everything is then read anew. */
const VERSION = 1;
const READER = `${VERSION} ${ENGINE_VERSION}`;

const keptSchema = z.strictObject({
  reader: z.string(),
  pages: z.record(z.string(), z.strictObject({ text: z.string(), confidence: z.number() })),
});

/** Pages read off pictures, by their numbers from 1. */
export type ReadPages = Readonly<Record<string, LineReading>>;

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
