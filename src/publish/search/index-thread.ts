import { Worker } from "node:worker_threads";
import type { IndexPlan } from "./index-run.ts";

/** A thread in which an index is made. */
export interface IndexThread {
  readonly worker: Worker;
  /** Never resolves: fails where the thread ends of itself before it was asked to. */
  readonly failed: Promise<never>;
}

/**
 * Starts a thread that waits for an `IndexPlan`. It loads its program meanwhile, for which it needs as long as many pages.
 * @param pages about so many are to be found: without a limit it would let garbage lie about that the rendering needs room for
 */
export function startIndexThread(pages: number): IndexThread {
  const worker = new Worker(new URL("./index-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: Math.max(200, Math.ceil(pages / 18)), maxYoungGenerationSizeMb: 48 },
  });
  const failed = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => {
      reject(new Error("The search index ended before it was written"));
    });
  });
  // Whoever stops before the end need not hear of it.
  failed.catch(() => undefined);
  return { worker, failed };
}

/** Tells a thread what it is to make. */
export const giveOrder = ({ worker }: IndexThread, plan: IndexPlan): void => {
  worker.postMessage(plan);
};
