import { readFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { partFolder } from "../../site/search/parts.ts";
import type { SearchRecord } from "../../site/search/record.ts";
import { fingerprint, type ShardMemory } from "../memory.ts";
import { pageRecord } from "./page-text.ts";
import { closePagefind } from "./pagefind.ts";
import type { KeptPage } from "./pages.ts";
import { Shard, type Source } from "./shard.ts";

/** What the worker must know before it begins. */
export interface IndexPlan {
  /** Where the index is written, and where it was published before; absolute. */
  readonly directory: string;
  readonly published: string;
  /** The parts of the index that this worker makes. */
  readonly parts: readonly PartPlan[];
  /** How much Pagefind puts into one file of its word lists: the number of places where words stand. */
  readonly chunkSize: number;
  /** How much memory the thread may use, in MB. */
  readonly memory: number;
}

/** One part of the index: what was published of it, if it is still there, and how many sources it will get, if known. */
export interface PartPlan {
  readonly part: number;
  readonly known: ShardMemory | undefined;
  readonly expected: number | undefined;
}

/** What the publisher tells the worker. */
export type IndexOrder =
  | { readonly order: "page"; readonly part: number; readonly address: string; readonly page: PageText }
  | {
      readonly order: "document";
      readonly part: number;
      readonly address: string;
      readonly records: readonly SearchRecord[];
    }
  | { readonly order: "finish" };

/** A page that was rendered, or one that is taken over. */
type PageText = { readonly html: string } | { readonly kept: KeptPage };

/** What the worker answers when everything is written: its parts by their numbers. */
export type IndexAnswer = ReadonlyMap<number, ShardMemory>;

/**
 * Runs beside the rendering of the pages, in a thread of its own: reads each page as it comes, folds its text, and
 * hands it to Pagefind, which is a process of its own.
 */
if (!parentPort) throw new Error("index-worker.ts runs as a worker thread");
const port = parentPort;
const plan = workerData as IndexPlan;

// The library has no setting for it but this one.
process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = String(plan.chunkSize);

const shards = new Map(
  plan.parts.map(({ part, known, expected }) => {
    const folder = partFolder(part);
    const shard = new Shard(
      part,
      known,
      expected,
      path.join(plan.directory, folder),
      path.join(plan.published, folder),
    );
    return [part, shard] as const;
  }),
);

/** Orders wait here: taken all at once, as they come, they would keep Pagefind waiting for its first page. */
const queue: IndexOrder[] = [];
let working = false;
const SLICE_MS = 4;

port.on("message", (message: IndexOrder) => {
  queue.push(message);
  if (!working) setImmediate(work);
  working = true;
});

function work(): void {
  const until = performance.now() + SLICE_MS;
  while (queue.length > 0 && performance.now() < until) obey(queue.shift() as IndexOrder);
  working = queue.length > 0;
  if (working) setImmediate(work);
}

function obey(message: IndexOrder): void {
  if (message.order === "finish") {
    // From here on only Pagefind keeps the thread alive: where that breaks down without a word, the thread ends as well.
    port.unref();
    void finish();
    return;
  }
  const { address } = message;
  const shard = shards.get(message.part);
  if (message.order === "page") {
    shard?.add({ address, ...pageSource(address, message.page) });
  } else {
    const { records } = message;
    shard?.add({ address, fingerprint: fingerprint(JSON.stringify(records)), records: () => records });
  }
}

function pageSource(address: string, page: PageText): Omit<Source, "address"> {
  const records = (html: string) => [pageRecord(address, html) ?? []].flat();
  if ("html" in page) return { fingerprint: fingerprint(page.html), records: () => records(page.html) };
  const { file, html } = page.kept;
  return { fingerprint: html, records: () => records(readFileSync(file, "utf8")) };
}

async function finish(): Promise<void> {
  const written = [...shards].map(async ([part, shard]) => [part, await shard.written()] as const);
  const answer: IndexAnswer = new Map(await Promise.all(written));
  await closePagefind();
  port.postMessage(answer);
  port.close();
}
