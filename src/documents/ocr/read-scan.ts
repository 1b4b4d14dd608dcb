import { setTimeout } from "node:timers/promises";
import { apart } from "../apart.ts";
import type { OcrEngine } from "./engine.ts";
import type { PageTask } from "./line-images.ts";
import { LEGIBLE, readLines } from "./read-lines.ts";
import type { ReadPage, ReadPages, ScanCache } from "./scan-cache.ts";

/** A document whose pages are to be read. */
export interface ScanTask {
  readonly sha256: string;
  /** Its name: only the ending counts. */
  readonly file: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** The pages that nobody has read yet, from 1. */
  readonly pages: readonly number[];
}

/** Starts the engine once, with the first page that shows lines. */
export type EngineStart = () => Promise<OcrEngine>;

/**
 * Reads pages of one document off their pictures and keeps each as soon as it is read. A page that cannot be drawn or
 * takes too long is kept as such: it is not read, and may be tried again.
 * @param goesOn is asked before every page
 * @param onPage is told of every page that was tried
 * @throws what keeps the engine from starting
 */
export async function readScan(
  { sha256, file, bytes, pages }: ScanTask,
  cache: ScanCache,
  engine: EngineStart,
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
    const tries = (known[page]?.tries ?? 0) + 1;
    known = { ...known, [page]: read.fault ? { ...read, tries } : read };
    await cache.put(sha256, known);
    onPage();
  }
}

const failed = (fault: ReadPage["fault"] & string): ReadPage => ({ text: "", confidence: 0, fault });
/** How long the engine may take for the lines of a page (ms). */
const PATIENCE = 180_000;

/** Sheets go through a scanner upside down, and wide tables sideways. */
const TURNS = [180, 90, 270] as const;

async function readPage(task: PageTask, start: EngineStart): Promise<ReadPage> {
  const upright = await readTurned(task, start);
  if (upright.fault !== "illegible" && (upright.fault ?? upright.text)) return upright;
  for (const turn of TURNS) {
    const read = await readTurned({ ...task, turn }, start);
    if (!read.fault && read.confidence >= LEGIBLE) return read;
  }
  return upright;
}

async function readTurned(task: PageTask, start: EngineStart): Promise<ReadPage> {
  const drawn = await apart("lines", task).catch(() => "undrawable" as const);
  if (drawn === "undrawable") return failed("undrawable");
  if (!drawn) return failed("slow");
  if (drawn.isGrain) return failed("illegible");
  if (drawn.rows.length === 0) return { text: "", confidence: 0 };
  const engine = await start();
  const stop = new AbortController();
  try {
    return await Promise.race([
      // An engine that breaks down over a page reads the next one, or is missed there.
      readLines(drawn.rows, engine).catch(() => failed("slow")),
      setTimeout(PATIENCE, failed("slow"), { ref: false, signal: stop.signal }),
    ]);
  } finally {
    stop.abort();
  }
}
