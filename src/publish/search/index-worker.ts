import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { partFolder, WORDS_FILE } from "../../domain/addresses/index-files.ts";
import type { SearchRecord } from "../../site/search/record.ts";
import { fingerprint } from "../../program/fingerprint.ts";
import { pageRecord } from "./page-text.ts";
import { closePagefind } from "./pagefind.ts";
import type { KeptPage } from "./pages.ts";
import { Shard, type SearchSource } from "./shard.ts";
import { isWhole, readShard, shardLine, type ShardManifest } from "./shard-manifest.ts";
import { Vocabulary } from "./vocabulary.ts";

/** What the worker must know before it begins. */
export interface IndexPlan {
  /** Where the index is written, and where it was published before; absolute. */
  readonly directory: string;
  readonly published: string;
  /** The published site, absolute. */
  readonly out: string;
  /** What was published of the parts, as this worker has told it. */
  readonly shards: string;
  /** The parts of the index that this worker makes. */
  readonly parts: readonly PartPlan[];
  /** How much Pagefind puts into one file of its word lists: the number of places where words stand. */
  readonly chunkSize: number;
  /** How much memory the thread may use, in MB. */
  readonly memory: number;
  /** How many sources have been read: shared with who sends them. */
  readonly obeyed: Int32Array;
}

/** One part of the index, and how many sources it will get, if known. */
export interface PartPlan {
  readonly part: number;
  readonly expected: number | undefined;
}

/** What the publisher tells the worker: many at once, since each message costs as much as what it tells. */
export type IndexOrder = readonly SourceOrder[] | "finish";

/** Something that is to be made searchable. */
export type SourceOrder =
  | { readonly order: "page"; readonly part: number; readonly address: string; readonly page: PageText }
  | {
      readonly order: "document";
      readonly part: number;
      readonly address: string;
      readonly records: readonly SearchRecord[];
    }
  /** The page at an address will differ from what was published. */
  | { readonly order: "change"; readonly part: number; readonly address: string };

/** A page that was rendered, or one that is taken over. */
type PageText = { readonly html: string } | { readonly kept: KeptPage };

/** What the worker answers when everything is written. */
export interface IndexAnswer {
  /** Pages of the site and pages of documents that can be found. */
  readonly records: number;
  /** What it wants to know of the parts the next time. */
  readonly shards: string;
}

/**
 * Runs beside the rendering of the pages, in a thread of its own: reads each page as it comes, folds its text, and
 * hands it to Pagefind, which is a process of its own.
 */
if (!parentPort) throw new Error("index-worker.ts runs as a worker thread");
const port = parentPort;
const plan = workerData as IndexPlan;

// The library has no setting for it but this one.
process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = String(plan.chunkSize);

/** The parts in turn: the first after the last, since it holds what is rendered last. */
const turnOf = ({ part }: PartPlan): number => (part === 0 ? plan.parts.length : part);

/** Where the site is divided otherwise than when it was published, nothing is as it was. */
const published = plan.shards === "" ? [] : plan.shards.split("\n");
const isDividedAlike = published.length === plan.parts.length;

const shards = new Map(
  plan.parts.map((partPlan) => {
    const { part, expected } = partPlan;
    const folder = partFolder(part);
    const line = isDividedAlike ? published[part] : undefined;
    const before = line === undefined ? undefined : readShard(line);
    const known = before && isWhole(path.join(plan.published, folder), before) ? before : undefined;
    const shard = new Shard({
      part,
      turn: turnOf(partPlan),
      gathers: published.length > 0,
      known,
      expected,
      directory: path.join(plan.directory, folder),
      published: path.join(plan.published, folder),
      out: plan.out,
    });
    const lineOf = (written: ShardManifest) => (written === known && line !== undefined ? line : shardLine(written));
    return [part, { shard, lineOf }] as const;
  }),
);

/** Sources wait here, part by part: so the first parts are soon complete, and Pagefind makes their files meanwhile. */
const waiting = plan.parts
  .toSorted((a, b) => turnOf(a) - turnOf(b))
  .map(({ part }) => ({ part, orders: [] as SourceOrder[] }));
let finishing = false;
let working = false;
/** So long no answer of Pagefind is read. */
const SLICE_MS = 4;

port.on("message", (message: IndexOrder) => {
  if (message === "finish") finishing = true;
  else for (const order of message) waiting.find(({ part }) => part === order.part)?.orders.push(order);
  if (!working) setImmediate(work);
  working = true;
});

function work(): void {
  const until = performance.now() + SLICE_MS;
  while (performance.now() < until) {
    const order = waiting.find(({ orders }) => orders.length > 0)?.orders.shift();
    if (!order) {
      const kept = [...shards.values()].find(({ shard }) => shard.isKept());
      void kept?.shard.written().catch(() => undefined);
      if (kept) break;
      working = false;
      if (finishing) void finish();
      return;
    }
    obey(order);
    Atomics.add(plan.obeyed, 0, 1);
  }
  setImmediate(work);
}

function obey(order: SourceOrder): void {
  const { address, part } = order;
  const shard = shards.get(part)?.shard;
  if (order.order === "change") shard?.change();
  else if (order.order === "page") {
    shard?.add({ address, kind: "page", ...pageSource(address, order.page) });
  } else {
    const { records } = order;
    shard?.add({
      address,
      kind: "document",
      fingerprint: fingerprint(JSON.stringify(records)),
      records: () => records,
    });
  }
}

function pageSource(address: string, page: PageText): Pick<SearchSource, "fingerprint" | "records"> {
  const records = (html: string) => [pageRecord(address, html) ?? []].flat();
  if ("html" in page) return { fingerprint: fingerprint(page.html), records: () => records(page.html) };
  const { file, html } = page.kept;
  return { fingerprint: html, records: () => records(readFileSync(file, "utf8")) };
}

async function finish(): Promise<void> {
  // From here on only Pagefind keeps the thread alive: where that breaks down without a word, the thread ends as well.
  port.unref();
  const vocabulary = new Vocabulary();
  const parts = [...shards].toSorted(([a], [b]) => a - b).map(([, part]) => part);
  const written = await Promise.all(
    parts.map(async ({ shard, lineOf }) => {
      const made = await shard.written();
      vocabulary.merge(made.words);
      return { records: made.records, line: lineOf(made) };
    }),
  );
  mkdirSync(plan.directory, { recursive: true });
  writeFileSync(path.join(plan.directory, WORDS_FILE), JSON.stringify(vocabulary.words()));
  await closePagefind();
  const answer: IndexAnswer = {
    records: written.reduce((sum, { records }) => sum + records, 0),
    shards: written.map(({ line }) => line).join("\n"),
  };
  port.postMessage(answer);
  port.close();
}
