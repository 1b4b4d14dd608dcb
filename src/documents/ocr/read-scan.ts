import { setTimeout } from "node:timers/promises";
import { apart } from "../apart.ts";
import type { Engine, LineReading } from "./engine.ts";
import { readLines } from "./read-lines.ts";
import type { ReadPages, ScanCache } from "./scan-cache.ts";

/** A document whose pages are to be read. */
export interface ScanTask {
  readonly sha256: string;
  /** Its name: only the ending counts. */
  readonly file: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** The pages that nobody has read yet, from 1. */
  readonly pages: readonly number[];
}

/**
 * Reads pages of one document off their pictures and keeps each as soon as it is read.
 * A page that cannot be drawn counts as read and says nothing: it would fail again.
 * @param goesOn is asked before every page
 * @param onPage is told of every page that was read
 */
export async function readScan(
  { sha256, file, bytes, pages }: ScanTask,
  cache: ScanCache,
  engine: Engine,
  goesOn: () => boolean,
  onPage: () => void,
): Promise<void> {
  if (!goesOn()) return;
  const whole = await bytes().catch(() => undefined);
  if (!whole) return;
  let known: ReadPages = await cache.get(sha256);
  for (const page of pages) {
    if (!goesOn()) return;
    const read = await readPage({ bytes: whole, file, page }, engine);
    if (read) {
      known = { ...known, [page]: read };
      await cache.put(sha256, known);
    }
    onPage();
  }
}

const NOTHING: LineReading = { text: "", confidence: 0 };
/** How long the engine may take for the lines of a page (ms). */
const PATIENCE = 180_000;

/** What a page says; `undefined` where the engine failed, which may lie with this machine. */
async function readPage(
  task: { bytes: Uint8Array; file: string; page: number },
  engine: Engine,
): Promise<LineReading | undefined> {
  const lines = await apart("lines", task).catch(() => undefined);
  if (!lines) return NOTHING;
  return Promise.race([
    readLines(lines, engine).catch(() => undefined),
    setTimeout(PATIENCE, undefined, { ref: false }),
  ]);
}
