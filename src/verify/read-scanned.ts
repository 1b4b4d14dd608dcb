import { createHash } from "node:crypto";
import { withoutMisread } from "../domain/judge/passage.ts";
import type { DocumentReading, BodyReading } from "../domain/verify/reading.ts";
import { documentCache, type Cache } from "../documents/cache.ts";
import { isInstalled, startEngine, type OcrEngine } from "../documents/ocr/engine.ts";
import { readScan } from "../documents/ocr/read-scan.ts";
import { isUnread, isRead } from "../documents/ocr/scan-cache.ts";

/** Reads the scanned pages of others' documents off their pictures. */
export interface ScannedReader {
  /** A reading with what its pictures say: still told to be a scan, its words marked as read off a picture. */
  readonly read: (reading: BodyReading, body: Uint8Array, signal?: AbortSignal) => Promise<BodyReading>;
  readonly close: () => Promise<void>;
}

/** Of one document no more than this is read: its first pages say what it is and of which year. */
const PAGES = 3;
const PATIENCE = 45_000;
/** Largest body that is read (bytes). */
const LARGEST = 30_000_000;

/**
 * Opens a reader of scans; its engine is started with the first one.
 * @param start what starts the engine, or nothing where it is not installed
 */
export function openScannedReader(
  start: (() => Promise<OcrEngine>) | undefined = isInstalled() ? () => startEngine(1) : undefined,
  cache: Cache = documentCache,
): ScannedReader {
  let engine: Promise<OcrEngine> | undefined;
  return {
    async read(reading, body, signal) {
      const scan = scanOf(reading);
      if (!scan || !start || body.length > LARGEST) return reading;
      const sha256 = createHash("sha256").update(body).digest("hex");
      const until = performance.now() + PATIENCE;
      const goesOn = () => performance.now() < until && !signal?.aborted;
      const known = await cache.scans.get(sha256);
      const task = { sha256, file: scan.file, bytes: () => Promise.resolve(body) };
      const pages = scan.pages.filter((page) => isUnread(known[page]));
      if (pages.length > 0)
        await readScan(
          { ...task, pages },
          cache.scans,
          () => (engine ??= start()),
          goesOn,
          () => undefined,
        ).catch(
          // Whatever keeps the engine from starting: the pages stay what they are, pictures.
          () => undefined,
        );
      const read = await cache.scans.get(sha256);
      const parts = scan.reading.parts.map((part) => {
        const number = part.page ?? part.picture ?? 0;
        const page = read[number];
        if (!isRead(page) || page.text === "" || !scan.pages.includes(number)) return part;
        const text = withoutMisread(page.text);
        return {
          ...part,
          text: part.isOcr ? text : [part.text, text].filter(Boolean).join("\n"),
          isOcr: true as const,
        };
      });
      const isBlank = scan.reading !== reading && parts.every((part) => part.text === "");
      return isBlank ? reading : { ...scan.reading, parts };
    },
    async close() {
      await (await engine?.catch(() => undefined))?.close();
    },
  };
}

interface Scan {
  readonly reading: DocumentReading;
  readonly pages: readonly number[];
  /** Its ending says how it is drawn. */
  readonly file: string;
}

/** What of a reading is a picture; `undefined` where nothing is. */
function scanOf(reading: BodyReading): Scan | undefined {
  if (reading.kind === "unreadable" && reading.why === "picture")
    return {
      reading: { kind: "document", format: "image", parts: [{ page: 1, text: "" }], text: false },
      pages: [1],
      file: "x.png",
    };
  if (reading.kind !== "document") return undefined;
  const pages =
    reading.format === "pdf"
      ? reading.parts
          .slice(0, PAGES)
          .flatMap(({ page, text, isOcr }) =>
            page !== undefined && (isOcr || !/[\p{L}\p{N}]/u.test(text)) ? [page] : [],
          )
      : reading.parts.flatMap(({ picture }) => picture ?? []).slice(0, PAGES);
  // How an archive is drawn is told by its bytes.
  return pages.length > 0 ? { reading, pages, file: reading.format === "pdf" ? "x.pdf" : "x.docx" } : undefined;
}
