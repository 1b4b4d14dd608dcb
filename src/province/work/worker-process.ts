import type { LookupFunction } from "node:net";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import type { Run } from "../../domain/province/run.ts";
import type { Proxies } from "../../verify/net/proxy.ts";
import { parentSql } from "../store/bridge.ts";
import { openServer, overSql } from "../store/database.ts";
import { openWorker } from "./worker.ts";

/** What a worker's process is told first. */
export interface WorkerOrder {
  readonly name: string;
  readonly run: Run;
  readonly runs: string;
  readonly editions: readonly Edition[];
  readonly proxies?: Proxies;
  readonly alone: boolean;
  /** The server's database; without it the parent is asked. */
  readonly server?: string;
}

/** Runs a worker in this process, told by its parent; it ends with its parent. */
export function runWorkerProcess(lookup?: LookupFunction): void {
  // Whoever stops the command at the keyboard stops the parent, which tells us.
  process.on("SIGINT", () => undefined);
  const stop = new AbortController();
  process.once("disconnect", () => {
    process.exit(0);
  });
  const sql = parentSql(process);
  process.on("message", (message: { order?: WorkerOrder; stop?: true }) => {
    if (message.stop) {
      stop.abort();
      // A moment for what is being written.
      setTimeout(() => process.exit(0), 300);
    }
    if (message.order) void begin(message.order);
  });
  async function begin({ server, ...order }: WorkerOrder): Promise<void> {
    const store = await (server === undefined ? overSql(sql, "worker") : openServer(server, "worker"));
    await openWorker(store, { ...order, lookup, signal: stop.signal });
    process.send?.({ ready: true });
  }
}
