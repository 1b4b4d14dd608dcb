import { parentPort } from "node:worker_threads";
import { takeAll, type MarkdownOrder } from "./markdown-thread.ts";

/** Makes HTML of Markdown, in a thread of its own, until none is left. */
if (!parentPort) throw new Error("markdown-worker.ts runs as a worker thread");
const port = parentPort;

port.once("message", (order: MarkdownOrder) => {
  port.postMessage(takeAll(order));
});
