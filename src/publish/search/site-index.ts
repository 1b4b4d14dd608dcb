import { rename } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Content } from "../../domain/model/content.ts";
import { documentAddress, documentRecords, searchedDocuments } from "../../site/search/documents.ts";
import { divide, olderParts } from "../../site/search/parts.ts";
import { INDEX_FOLDER } from "../../domain/addresses/index-files.ts";
import { pageAddresses } from "../../domain/addresses/pages.ts";
import { urlsOf } from "../../site/frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { documentText } from "../../collections/files.ts";
import { holdsText, type IndexAnswer, type IndexOrder, type IndexPlan, type SourceOrder } from "./index-run.ts";
import type { Thread } from "../../program/thread.ts";
import { giveOrder, startIndexThread } from "./index-thread.ts";
import { onPage } from "./pages.ts";

/** What was made searchable. */
export interface IndexReport {
  /** Pages of the site and pages of documents that can be found. */
  readonly records: number;
  /** Documents whose text cannot be read, by their path below `public/`: only their titles are found. */
  readonly withoutText: readonly string[];
  /** What to remember for the next time. */
  readonly shards: Uint8Array;
}

/** Where the parts of a publication stand. */
export interface Places {
  /** The agency's folder, absolute. */
  readonly directory: string;
  /** The folder in which the index is made, absolute. */
  readonly work: string;
  /** The published folder, absolute. */
  readonly out: string;
}

/** Word lists come in small pieces, so that a phone reads little beside what it needs; the list of pieces grows with them. */
const chunkSize = (addresses: number): number => Math.min(700, Math.max(250, 2 * addresses));

/**
 * Gathers the search index of a site while its pages are rendered. A part of it in which nothing has changed since it
 * was published is taken over.
 * @param shards what is remembered of its parts
 * @param renewed addresses of pages that will differ from what was published, as far as that is known
 * @param thread has been started already
 */
export function startIndex(
  content: Content,
  { directory, work, out }: Places,
  shards: Uint8Array,
  renewed: readonly string[] = [],
  thread?: Thread,
) {
  const base = urlsOf(content.agency.site).href(addresses.home);
  const made = path.join(work, INDEX_FOLDER);
  const division = divide(content);
  const { parts, partOf } = division;
  const expected = Map.groupBy(partOf.values(), (part) => part);
  const pages = pageAddresses(content).length;
  const worker = ledBy(thread ?? startIndexThread(pages), {
    directory: made,
    published: path.join(out, INDEX_FOLDER),
    out,
    shards,
    parts: Array.from({ length: parts }, (_, part) => ({ part, expected: expected.get(part)?.length })),
    packed: olderParts(division),
    abbreviations: content.abbreviations,
    chunkSize: chunkSize(pages),
  });
  const send: Send = (order) => {
    worker.send({ ...order, part: partOf.get(order.address) ?? 0 });
  };
  const met = new Set<number>();
  for (const address of renewed.toSorted((a, b) => (a < b ? -1 : 1))) {
    const part = partOf.get(address);
    if (part === undefined || met.has(part)) continue;
    met.add(part);
    send({ order: "change", address, isFirst: true });
  }
  const stopListening = onPage(({ pathname, ...page }) => {
    const address = `/${pathname.slice(base.length)}`;
    // A document is found page by page as it is.
    if (/\.(?:svg|xml)$/.test(pathname) || address.startsWith(addresses.texts)) return;
    if ("comes" in page) send({ order: "change", address });
    else send({ order: "page", address, page });
  });
  const documents = sendDocuments(content, directory, send);
  documents.catch(() => undefined);

  return {
    /** True for pages of a large part that was published: it is made while others are rendered. @param address encoded */
    isUrgent: (address: string): boolean => shards.length > 0 && partOf.has(address),
    /** When every document has been told of: what is told later stands behind them, so that the same site has the same index. */
    documentsTold: documents,
    /** When so little waits that more may be told: pages are sooner rendered than read, and thousands of them are large. */
    room: async (): Promise<void> => {
      while (worker.waiting() > AHEAD) await worker.or(setTimeout(5));
    },
    /** Puts the index below the root of the built site, when every page has been rendered. */
    async finish(site: string): Promise<IndexReport> {
      const withoutText = await documents;
      const answer = await worker.finish();
      await rename(made, path.join(site, INDEX_FOLDER));
      return { ...answer, withoutText };
    },
    /** Ends the work, finished or not. */
    async stop(): Promise<void> {
      stopListening();
      await worker.stop();
    },
  };
}

type Unaddressed<Order> = Order extends unknown ? Omit<Order, "part"> : never;
type Send = (order: Unaddressed<SourceOrder>) => void;

/** So many pages wait at most. */
const AHEAD = 100;

function ledBy(thread: Thread, plan: Omit<IndexPlan, "obeyed">) {
  const { worker, failed } = thread;
  let sent = 0;
  let orders: SourceOrder[] = [];
  const flush = () => {
    if (orders.length > 0) worker.postMessage(orders satisfies IndexOrder);
    orders = [];
  };
  const obeyed = new Int32Array(new SharedArrayBuffer(4));
  giveOrder(thread, { ...plan, obeyed });
  return {
    /** Pages that are taken over are told of in thousands, in one go. */
    send: (order: SourceOrder) => {
      if (holdsText(order)) sent += 1;
      if (orders.push(order) === 1) queueMicrotask(flush);
    },
    waiting: () => sent - Atomics.load(obeyed, 0),
    /** The same, unless the worker ends before. */
    or: <Value>(awaited: Promise<Value>): Promise<Value> => Promise.race([awaited, failed]),
    finish: (): Promise<IndexAnswer> => {
      const answered = new Promise<IndexAnswer>((resolve) => worker.once("message", resolve));
      flush();
      worker.postMessage("finish" satisfies IndexOrder);
      return Promise.race([answered, failed]);
    },
    stop: () => worker.terminate(),
  };
}

async function sendDocuments(content: Content, directory: string, send: Send): Promise<string[]> {
  const withoutText: string[] = [];
  for (const document of searchedDocuments(content)) {
    const facts = content.files[document.file];
    const text = facts && (await documentText(path.join(directory, "public", document.file), facts));
    if (!text) withoutText.push(document.file);
    const parts = text?.parts.map((part) => ({
      text: part.kind === "sheet" ? `${part.name}\n${part.text}` : part.text,
      number: part.kind === "page" && part.where === undefined ? part.number : undefined,
      scanned: part.source === "ocr",
    }));
    const address = documentAddress(document.file);
    send({ order: "document", address, records: documentRecords(document, parts ?? []) });
  }
  return withoutText;
}
