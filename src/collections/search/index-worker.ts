import { parentPort } from "node:worker_threads";
import { close, createIndex } from "pagefind";
import { indexEntry, INDEX_LANGUAGE, type SearchRecord } from "../../site/search/record.ts";
import { pageRecord } from "./page-text.ts";
import { Vocabulary } from "./vocabulary.ts";
import { thaiWords } from "./words.ts";

/** What the publisher tells the worker. */
export type IndexOrder =
  | { readonly order: "page"; readonly address: string; readonly html: string }
  | { readonly order: "record"; readonly record: SearchRecord }
  | { readonly order: "write"; readonly directory: string };

/** What the worker answers to "write". */
export interface IndexAnswer {
  readonly records: number;
  readonly errors: readonly string[];
  /** The words of the site, the most frequent first, for whoever mistypes one. */
  readonly vocabulary: readonly string[];
}

/**
 * Runs beside the rendering of the pages, in a thread of its own: reads each page as it comes, folds its text, and
 * hands it to Pagefind, which is a process of its own.
 */
if (!parentPort) throw new Error("index-worker.ts runs as a worker thread");
const port = parentPort;

const errors: string[] = [];
const pending: Promise<void>[] = [];
const vocabulary = new Vocabulary();
// Words that stand everywhere have long lists; small chunks spare a phone the lists of their neighbours. Not in the library's types.
process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = "2000";
const created = createIndex({ forceLanguage: INDEX_LANGUAGE });

function add(record: SearchRecord): void {
  const words = [...thaiWords(record.text)];
  vocabulary.add(record.title, words);
  const entry = indexEntry(record, words);
  pending.push(
    created.then(async ({ index, errors: failed }) => {
      errors.push(...failed);
      const answer = await index?.addCustomRecord(entry);
      errors.push(...(answer?.errors ?? []));
    }),
  );
}

async function write(directory: string): Promise<IndexAnswer> {
  await Promise.all(pending);
  const { index } = await created;
  const answer = await index?.writeFiles({ outputPath: directory });
  errors.push(...(answer?.errors ?? []));
  await close();
  return { records: pending.length, errors, vocabulary: vocabulary.words() };
}

port.on("message", (message: IndexOrder) => {
  if (message.order === "write") {
    void write(message.directory).then((answer) => {
      port.postMessage(answer);
      port.close();
    });
    return;
  }
  const record = message.order === "page" ? pageRecord(message.address, message.html) : message.record;
  if (record) add(record);
});
