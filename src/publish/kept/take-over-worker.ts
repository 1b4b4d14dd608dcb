import { parentPort, workerData } from "node:worker_threads";
import { takeOver } from "./take-over.ts";

/** What the worker must know before it begins: both folders, absolute. */
export interface TakeOverPlan {
  readonly from: string;
  readonly to: string;
}

/** Files to take over, as paths below both folders; or that these were all. */
export type TakeOverOrder = readonly string[] | "finish";

/** Takes files over in a thread of its own, beside the rendering of others: thousands take the system some time. */
const port = parentPort;
if (!port) throw new Error("take-over-worker.ts runs as a worker thread");
const { from, to } = workerData as TakeOverPlan;
port.on("message", (order: TakeOverOrder) => {
  if (order === "finish") port.close();
  else takeOver(from, to, order);
});
