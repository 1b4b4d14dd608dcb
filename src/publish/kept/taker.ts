import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { TakeOverOrder, TakeOverPlan } from "./take-over-worker.ts";

/** Takes files over while others are made. */
export interface Taker {
  /** Takes a file over, soon. @param file path below both folders */
  readonly take: (file: string) => void;
  /** Resolves when every file is there. */
  readonly finish: () => Promise<void>;
  /** Ends the work, finished or not. */
  readonly stop: () => Promise<void>;
}

/** @param from a folder and `to` another, both absolute */
export function startTaker({ from, to }: TakeOverPlan): Taker {
  let files: string[] = [];
  let worker: Worker | undefined;
  let ended: Promise<unknown> | undefined;
  const flush = () => {
    if (files.length === 0) return;
    if (!worker) {
      worker = new Worker(new URL("./take-over-worker.ts", import.meta.url), {
        workerData: { from, to } satisfies TakeOverPlan,
      });
      // `once` fails where the worker does. Whoever stops before the end need not hear of it.
      ended = once(worker, "exit");
      ended.catch(() => undefined);
    }
    worker.postMessage(files satisfies TakeOverOrder);
    files = [];
  };
  return {
    take(file) {
      if (files.push(file) === 1) queueMicrotask(flush);
    },
    async finish() {
      flush();
      worker?.postMessage("finish" satisfies TakeOverOrder);
      await ended;
    },
    async stop() {
      await worker?.terminate();
    },
  };
}
