import path from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { INSTALLED, PROGRAM_CACHE } from "./paths.ts";

/** A thread that works for a publication. */
export interface Thread {
  readonly worker: Worker;
  /** Never resolves: fails where the thread ends of itself before it was asked to. */
  readonly failed: Promise<never>;
}

/** Node strips the types of modules in each thread anew, which takes it longer than all else, unless it keeps what it made of them. */
const COMPILED = path.join(PROGRAM_CACHE, "compiled");

/** Starts a thread. @param program its module @param what it makes, in English, for whoever reads that it ended */
export function startThread(program: URL, what: string, options?: WorkerOptions): Thread {
  const worker = new Worker(program, {
    ...(!INSTALLED && { env: { ...process.env, NODE_COMPILE_CACHE: COMPILED } }),
    ...options,
  });
  const failed = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => {
      reject(new Error(`${what} ended before it was complete`));
    });
  });
  // Whoever stops before the end need not hear of it.
  failed.catch(() => undefined);
  return { worker, failed };
}
