import { createHash } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Content } from "../../domain/content.ts";
import { documentAddress, documentRecords, searchedDocuments } from "../../site/search/documents.ts";
import { divide, INDEX_FOLDER, partFolder, WORDS_FILE } from "../../site/search/parts.ts";
import { addresses, urlsOf } from "../../site/urls.ts";
import { documentText } from "../files.ts";
import type { Memory, ShardMemory } from "../memory.ts";
import type { IndexAnswer, IndexOrder, IndexPlan } from "./index-worker.ts";
import { onPage } from "./pages.ts";
import { isWhole } from "./shard.ts";

/** What was made searchable. */
export interface IndexReport {
  /** Pages of the site and pages of documents that can be found. */
  readonly records: number;
  /** Documents whose text cannot be read, by their path below `public/`: only their titles are found. */
  readonly withoutText: readonly string[];
  /** What to remember for the next time. */
  readonly shards: readonly ShardMemory[];
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

/**
 * Gathers the search index of a site while its pages are rendered. A part of it in which nothing has changed since it
 * was published is taken over.
 */
export async function startIndex(content: Content, { directory, work, out }: Places, memory: Memory["shards"]) {
  const base = urlsOf(content.agency.site).href(addresses.home);
  const made = path.join(work, INDEX_FOLDER);
  const published = path.join(out, INDEX_FOLDER);
  const plan = await planOf(content, made, published, memory);
  const worker = new Worker(new URL("./index-worker.ts", import.meta.url), { workerData: plan });
  const failed = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => {
      reject(new Error("The search index ended before it was written"));
    });
  });
  // Whoever stops before the end need not hear of it.
  failed.catch(() => undefined);
  const send = (order: IndexOrder): void => {
    worker.postMessage(order);
  };
  const stopListening = onPage(({ pathname, html }) => {
    send({ order: "page", address: `/${pathname.slice(base.length)}`, html });
  });
  const documents = sendDocuments(content, directory, send);
  documents.catch(() => undefined);

  return {
    /** Puts the index below the root of the built site, when every page has been rendered. */
    async finish(site: string): Promise<IndexReport> {
      const withoutText = await documents;
      const answered = new Promise<IndexAnswer>((resolve) => worker.once("message", resolve));
      send({ order: "finish" });
      const { shards, words } = await Promise.race([answered, failed]);
      await writeFile(path.join(made, WORDS_FILE), JSON.stringify(words));
      await rename(made, path.join(site, INDEX_FOLDER));
      return { records: shards.reduce((sum, shard) => sum + shard.records, 0), withoutText, shards };
    },
    /** Ends the work, finished or not. */
    async stop(): Promise<void> {
      stopListening();
      await worker.terminate();
    },
  };
}

/** What each part of the index will hold, and what of it is published already. */
async function planOf(content: Content, made: string, published: string, memory: Memory["shards"]): Promise<IndexPlan> {
  const { parts, many } = divide(content);
  const partOf = new Map([...many].map((address) => [address, 1 + (numberOf(address) % (parts - 1))]));
  const expected = Map.groupBy(partOf.values(), (part) => part);
  const shards = Array.from({ length: parts }, async (_, part) => {
    const known = memory.length === parts ? memory[part] : undefined;
    const there = known && (await isWhole(path.join(published, partFolder(part)), known));
    return { known: there ? known : undefined, expected: expected.get(part)?.length };
  });
  return { directory: made, published, shards: await Promise.all(shards), partOf };
}

/** A number that is always the same for an address. */
const numberOf = (address: string): number => createHash("sha256").update(address).digest().readUInt32BE();

async function sendDocuments(
  content: Content,
  directory: string,
  send: (order: IndexOrder) => void,
): Promise<string[]> {
  const withoutText: string[] = [];
  for (const document of searchedDocuments(content)) {
    const facts = content.files[document.file];
    const text = facts && (await documentText(path.join(directory, "public", document.file), facts));
    if (!text) withoutText.push(document.file);
    const parts = text?.parts.map((part) => ({
      text: part.kind === "sheet" ? `${part.name}\n${part.text}` : part.text,
      number: part.kind === "page" ? part.number : undefined,
    }));
    const address = documentAddress(document.file);
    send({ order: "document", address, records: documentRecords(document, parts ?? []) });
  }
  return withoutText;
}
