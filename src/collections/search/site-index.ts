import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Content } from "../../domain/content.ts";
import { documentRecords, searchedDocuments } from "../../site/search/documents.ts";
import { addresses, urlsOf } from "../../site/urls.ts";
import { documentText } from "../files.ts";
import type { IndexAnswer, IndexOrder } from "./index-worker.ts";
import { onPage } from "./pages.ts";

/** What was made searchable. */
export interface IndexReport {
  /** Pages of the site and pages of documents that can be found. */
  readonly records: number;
  /** Documents whose text cannot be read, by their path below `public/`: only their titles are found. */
  readonly withoutText: readonly string[];
}

/** The folder of the index below the root of the site, and the file beside it with the words of the site. */
export const INDEX_FOLDER = "pagefind";
export const WORDS_FILE = "words.json";

/** Programs of Pagefind for pages that are not ours. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Gathers the search index of a site while its pages are rendered.
 * @param directory the agency's folder, absolute
 */
export function startIndex(content: Content, directory: string) {
  const worker = new Worker(new URL("./index-worker.ts", import.meta.url));
  const failed = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The search index was stopped before it was written")));
  });
  // Whoever stops before the end need not hear of it.
  failed.catch(() => undefined);
  const send = (order: IndexOrder): void => {
    worker.postMessage(order);
  };
  const base = urlsOf(content.agency.site).href(addresses.home);
  const stopListening = onPage(({ pathname, html }) => {
    send({ order: "page", address: `/${pathname.slice(base.length)}`, html });
  });
  const documents = sendDocuments(content, directory, send);
  documents.catch(() => undefined);

  return {
    /** Writes the index below the root of the built site, when every page has been rendered. */
    async write(site: string): Promise<IndexReport> {
      const withoutText = await documents;
      const folder = path.join(site, INDEX_FOLDER);
      const answered = new Promise<IndexAnswer>((resolve) => worker.once("message", resolve));
      send({ order: "write", directory: folder });
      const { records, errors, vocabulary } = await Promise.race([answered, failed]);
      if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
      await writeFile(path.join(folder, WORDS_FILE), JSON.stringify(vocabulary));
      const unused = (await readdir(folder)).filter((file) => UNUSED.test(file));
      await Promise.all(unused.map((file) => rm(path.join(folder, file))));
      return { records, withoutText };
    },
    /** Ends the work, finished or not. */
    async stop(): Promise<void> {
      stopListening();
      await worker.terminate();
    },
  };
}

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
    for (const record of documentRecords(document, parts ?? [])) send({ order: "record", record });
  }
  return withoutText;
}
