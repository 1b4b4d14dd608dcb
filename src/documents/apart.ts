import Piscina from "piscina";
import type * as Tasks from "./apart-worker.ts";

/** Most memory that the program may grow by while a document is open, in bytes, whoever asked for it. */
const MOST_GROWTH = 2_000_000_000;
const LOOK_EVERY = 200;
/** How long one document, or one page of it, may take (ms). */
const PATIENCE = 60_000;
const THREADS = 2;
/** Most that a thread may take for itself, in megabytes. */
const MEMORY = 1024;

type Name = Exclude<keyof typeof Tasks, "default">;
type Task<Of extends Name> = Parameters<(typeof Tasks)[Of]>[0];
type Result<Of extends Name> = Awaited<ReturnType<(typeof Tasks)[Of]>>;

/** How long threads stay that nobody asks (ms): who drops one paper after another does not wait for new ones. */
const REST = 30_000;

let pool: Piscina | undefined;
let asking = 0;
let rest: NodeJS.Timeout | undefined;

const start = () =>
  new Piscina({
    filename: new URL("apart-worker.ts", import.meta.url).href,
    minThreads: 0,
    maxThreads: THREADS,
    // They end by `rest`, which lets the program end before.
    idleTimeout: Infinity,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });

/**
 * Does in a thread of its own what a document made in bad faith could drag out for ever, or fill the memory with.
 * @returns `undefined` where it took too long or too much
 * @throws what the task itself throws
 */
export async function apart<Of extends Name>(name: Of, task: Task<Of>): Promise<Result<Of> | undefined> {
  pool ??= start();
  asking += 1;
  clearTimeout(rest);
  const stop = new AbortController();
  const least = process.memoryUsage.rss();
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > least + MOST_GROWTH) stop.abort();
  }, LOOK_EVERY);
  const timer = setTimeout(() => {
    stop.abort();
  }, PATIENCE);
  try {
    return (await pool.run(task, { name, signal: stop.signal })) as Result<Of>;
  } catch (error) {
    if (stop.signal.aborted || (error as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY") return undefined;
    throw error;
  } finally {
    clearInterval(watch);
    clearTimeout(timer);
    asking -= 1;
    if (asking === 0) rest = setTimeout(end, REST).unref();
  }
}

function end(): void {
  const idle = pool;
  pool = undefined;
  void idle?.destroy();
}
