import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Content } from "../domain/model/content.ts";
import type { FileFacts } from "../domain/model/entry.ts";
import { OCR_DEFAULTS } from "../domain/model/agency.ts";
import { documentCache, type Cache } from "../documents/cache.ts";
import { isInstalled, startEngine, type OcrEngine } from "../documents/ocr/engine.ts";
import { readScan, type ScanTask } from "../documents/ocr/read-scan.ts";
import { isUnread } from "../documents/ocr/scan-cache.ts";
import { isPictureFile, pagesToRead, PICTURE_TEXT } from "../documents/ocr/scans.ts";
import { layerText, withScan } from "./files.ts";

/** How far reading has come. */
export interface ScanProgress {
  readonly done: number;
  /** Pages of this run. */
  readonly total: number;
  /** Pages that are left for `npm run read` and later runs, whatever happens. */
  readonly left: number;
  readonly elapsed: number;
}

/** How scans are read. */
export interface ScanRun {
  /** Overrides what `agency.yaml` says: everything, as long as it takes. */
  readonly unlimited?: boolean;
  readonly onProgress?: (progress: ScanProgress) => void;
  /** Is told once that pages wait and that what reads them is not installed. */
  readonly onMissing?: (pages: number) => void;
  /** Is told why what reads them does not start. */
  readonly onBroken?: (why: string) => void;
  readonly signal?: AbortSignal;
  /** Starts what reads: another one for tests. */
  readonly start?: (threads: number) => Promise<OcrEngine>;
}

/** One thread reads, and one for each further two that the machine has. */
const threads = (): number => Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)));

/**
 * Reads scanned pages of an agency's documents as far as its settings allow: first those that are evidence, the first
 * pages of each before further ones.
 * @param directory the agency's folder, absolute
 * @returns the facts of all files, with what is read by now
 */
export async function readScans(
  directory: string,
  { agency, disclosures, files }: Pick<Content, "agency" | "disclosures" | "files">,
  run: ScanRun,
  cache: Cache = documentCache,
): Promise<Record<string, FileFacts>> {
  const settings = agency.ocr ?? OCR_DEFAULTS;
  const named = new Set(disclosures.flatMap(({ data }) => data.evidence.flatMap(({ file }) => file ?? [])));
  const scans = await scansOf(directory, files, named, run.unlimited ?? false, cache);
  const facts = { ...files, ...Object.fromEntries(scans.map(({ file, facts: of }) => [file, of])) };
  if (!settings.enabled) return facts;
  const most = run.unlimited ? Infinity : settings.pages;
  // What has failed before comes last, so that it takes no time from what nobody has tried.
  const tasks = [false, true]
    .flatMap((again) => scans.map((scan) => scan.task(most, again)))
    .filter(({ pages }) => pages.length > 0);
  const total = tasks.reduce((sum, { pages }) => sum + pages.length, 0);
  if (total === 0) return facts;
  if (!run.start && !isInstalled()) {
    run.onMissing?.(total);
    return facts;
  }
  const left = scans.reduce((sum, { open }) => sum + open.length, 0) - total;
  await readAll(tasks, { ...run, total, left, minutes: run.unlimited ? Infinity : settings.minutes }, cache);
  const after = await Promise.all(
    scans.map(async ({ file, facts: of, text }): Promise<[string, FileFacts]> => [
      file,
      await withScan(of, text, cache),
    ]),
  );
  return { ...facts, ...Object.fromEntries(after) };
}

async function readAll(
  tasks: readonly ScanTask[],
  {
    total,
    left,
    minutes,
    signal,
    onProgress,
    onBroken,
    start = startEngine,
  }: ScanRun & { total: number; left: number; minutes: number },
  cache: Cache,
): Promise<void> {
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  const goesOn = () => !signal?.aborted && elapsed() < minutes * 60_000;
  let done = 0;
  onProgress?.({ done, total, left, elapsed: 0 });
  let engine: Promise<OcrEngine> | undefined;
  try {
    for (const task of tasks)
      await readScan(
        task,
        cache.scans,
        () => (engine ??= start(threads())),
        goesOn,
        () => {
          done += 1;
          onProgress?.({ done, total, left, elapsed: elapsed() });
        },
      );
  } catch (error) {
    // Where it does not start, the pages stay unread and are named: nothing else depends on it.
    onBroken?.((error as Error).message);
  } finally {
    await (await engine?.catch(() => undefined))?.close();
  }
}

/** The documents of an agency that show pages as pictures, evidence first. */
async function scansOf(
  directory: string,
  files: Content["files"],
  named: ReadonlySet<string>,
  always: boolean,
  cache: Cache,
) {
  const found = [];
  for (const [file, facts] of Object.entries(files)) {
    const isPicture = isPictureFile(file) && named.has(file) && !facts.fault;
    if (!facts.scan && !isPicture) continue;
    const onDisk = path.join(directory, "public", file);
    const text = isPicture ? PICTURE_TEXT : await layerText(onDisk, facts, cache);
    if (!text) continue;
    const known = await cache.scans.get(facts.sha256);
    const pages = pagesToRead(text);
    const open = pages.filter((page) => isUnread(known[page], always));
    const task = (most: number, again: boolean): ScanTask => {
      const first = new Set(pages.slice(0, most));
      const wanted = open.filter((page) => first.has(page) && (known[page] !== undefined) === again);
      return { sha256: facts.sha256, file, bytes: () => readFile(onDisk), pages: wanted };
    };
    found.push({ file, facts: await withScan(facts, text, cache), text, open, task });
  }
  return found.toSorted((a, b) => Number(named.has(b.file)) - Number(named.has(a.file)));
}
