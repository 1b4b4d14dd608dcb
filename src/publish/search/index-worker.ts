import { parentPort } from "node:worker_threads";
import { IndexRun, type IndexOrder, type IndexPlan } from "./index-run.ts";

/** Runs beside the rendering of the pages, in a thread of its own: the first message is a plan, the others are orders. */
if (!parentPort) throw new Error("index-worker.ts runs as a worker thread");
const port = parentPort;

let run: IndexRun | undefined;
port.on("message", (message: IndexPlan | IndexOrder) => {
  if (message === "finish") void finish();
  else if ("parts" in message) run = new IndexRun(message);
  else run?.take(message);
});

async function finish(): Promise<void> {
  // From here on only Pagefind keeps the thread alive: where that breaks down without a word, the thread ends as well.
  port.unref();
  port.postMessage(await run?.finish());
  port.close();
}
