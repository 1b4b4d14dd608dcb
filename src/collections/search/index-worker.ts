import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { close } from "pagefind";
import { partFolder } from "../../site/search/parts.ts";
import type { SearchRecord } from "../../site/search/record.ts";
import { fingerprint, type ShardMemory } from "../memory.ts";
import { pageRecord } from "./page-text.ts";
import { Shard } from "./shard.ts";
import { Vocabulary } from "./vocabulary.ts";

/** What the worker must know before it begins. */
export interface IndexPlan {
  /** Where the index is written, and where it was published before; absolute. */
  readonly directory: string;
  readonly published: string;
  /** For each part of the index what was published of it, if it is still there, and how many sources it will get. */
  readonly shards: readonly { readonly known: ShardMemory | undefined; readonly expected: number | undefined }[];
  /** The part for each address that is not in the first. */
  readonly partOf: ReadonlyMap<string, number>;
}

/** What the publisher tells the worker. */
export type IndexOrder =
  | { readonly order: "page"; readonly address: string; readonly html: string }
  | { readonly order: "document"; readonly address: string; readonly records: readonly SearchRecord[] }
  | { readonly order: "finish" };

/** What the worker answers when everything is written. */
export interface IndexAnswer {
  readonly shards: readonly ShardMemory[];
  /** The words of the site, the most frequent first, for whoever mistypes one. */
  readonly words: readonly string[];
}

// Words that stand everywhere have long lists; small chunks spare a phone the lists of their neighbours.
// The library has no setting for it but this one.
process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = "2000";

/**
 * Runs beside the rendering of the pages, in a thread of its own: reads each page as it comes, folds its text, and
 * hands it to Pagefind, which is a process of its own.
 */
if (!parentPort) throw new Error("index-worker.ts runs as a worker thread");
const port = parentPort;
const plan = workerData as IndexPlan;

const shards = plan.shards.map(({ known, expected }, number) => {
  const folder = partFolder(number);
  return new Shard(number, known, expected, path.join(plan.directory, folder), path.join(plan.published, folder));
});

port.on("message", (message: IndexOrder) => {
  if (message.order === "finish") {
    // From here on only Pagefind keeps the thread alive: where that breaks down without a word, the thread ends as well.
    port.unref();
    void finish();
    return;
  }
  const { address } = message;
  const shard = shards[plan.partOf.get(address) ?? 0];
  if (message.order === "page") {
    const { html } = message;
    shard?.add({ address, fingerprint: fingerprint(html), records: () => [pageRecord(address, html) ?? []].flat() });
  } else {
    const { records } = message;
    shard?.add({ address, fingerprint: fingerprint(JSON.stringify(records)), records: () => records });
  }
});

async function finish(): Promise<void> {
  const written = await Promise.all(shards.map((shard) => shard.written()));
  const vocabulary = new Vocabulary();
  for (const { words } of written) vocabulary.merge(words);
  await close();
  const answer: IndexAnswer = { shards: written, words: vocabulary.words() };
  port.postMessage(answer);
  port.close();
}
