import { startThread, type Thread } from "../../program/thread.ts";
import type { IndexPlan } from "./index-run.ts";

/**
 * Starts a thread in which an index is made, which waits for an `IndexPlan`. It loads its program meanwhile, for which it
 * needs as long as many pages.
 * @param pages about so many are to be found: without a limit it would let garbage lie about that the rendering needs room for
 */
export const startIndexThread = (pages: number): Thread =>
  startThread(new URL("./index-worker.ts", import.meta.url), "The search index", {
    resourceLimits: { maxOldGenerationSizeMb: Math.max(200, Math.ceil(pages / 18)), maxYoungGenerationSizeMb: 48 },
  });

/** Tells a thread what it is to make. */
export const giveOrder = ({ worker }: Thread, plan: IndexPlan): void => {
  worker.postMessage(plan);
};
