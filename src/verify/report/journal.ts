import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rename, stat, truncate, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { probeSchema, targetSchema, type Probe, type Target } from "../../domain/verify/probe.ts";

/** One target and what came of it: a line of the journal. */
export interface Examined<Result> {
  readonly target: Target;
  readonly probe: Probe;
  readonly result: Result;
}

/** What is already done is kept line by line, so that a run that is broken off loses nothing that it has seen. */
export interface Journal<Result> {
  add(line: Examined<Result>): Promise<void>;
  /** Writes all that is still on its way to the disk. */
  close(): Promise<void>;
}

const FILE = "journal.jsonl";
/** After so many lines, or so many ms, they are made to reach the disk. */
const [SYNC_LINES, SYNC_EVERY] = [50, 2000];

/**
 * Opens the journal of a run.
 * @param folder of the run; made if it is not there. Without `resume` an earlier journal is set aside
 */
export async function openJournal<Result>(folder: string, resume: boolean): Promise<Journal<Result>> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, FILE);
  if (resume) await dropTornLine(file);
  else await rename(file, `${file}.old`).catch(unlessMissing);
  const handle = await open(file, "a");
  return writerOf(handle);
}

function writerOf<Result>(handle: FileHandle): Journal<Result> {
  let [unsynced, synced] = [0, Date.now()];
  let last = Promise.resolve();
  const write = async (text: string) => {
    await handle.appendFile(text);
    unsynced += 1;
    if (unsynced < SYNC_LINES && Date.now() - synced < SYNC_EVERY) return;
    await handle.datasync();
    [unsynced, synced] = [0, Date.now()];
  };
  return {
    add(line) {
      // One after the other: two half lines would be none.
      last = last.then(() => write(`${JSON.stringify(line)}\n`));
      return last;
    },
    async close() {
      try {
        await last;
        await handle.datasync();
      } finally {
        await handle.close();
      }
    },
  };
}

/**
 * The lines of a run's journal in the order in which they were written; none where there is no journal. A line that
 * cannot be read, such as a last one that was torn, is left out.
 */
export async function* readJournal<Result>(
  folder: string,
  schema: z.ZodType<Result>,
): AsyncGenerator<Examined<Result>, void, undefined> {
  const file = path.join(folder, FILE);
  if (!(await stat(file).catch(unlessMissing))) return;
  const line = z.strictObject({ target: targetSchema, probe: probeSchema, result: schema });
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const read = line.safeParse(parsed(text));
    if (read.success) yield read.data;
  }
}

/** Cuts a journal behind its last whole line, so that the next one does not stand in the rest of a torn one. */
async function dropTornLine(file: string): Promise<void> {
  const bytes = await readFile(file).catch(unlessMissing);
  if (!bytes) return;
  const end = bytes.lastIndexOf("\n") + 1;
  if (end < bytes.length) await truncate(file, end);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
