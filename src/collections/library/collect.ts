import { EventEmitter } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInternalBuilder } from "./core.ts";
import { collectionsOf, type Reading } from "./config.ts";
import { kindEntries } from "../../domain/model/kinds.ts";
import { cachePlace, posix } from "../../program/paths.ts";
import { scratch } from "../../program/scratch.ts";
import { dataIn } from "../parse.ts";
import { collectionName, OWNERS, type Collected, type CollectedDocument, type Owner } from "../collected.ts";
import type { ContentMemory } from "../kept/content-memory.ts";
import type { ContentFolder } from "../folder.ts";

type Emitter = Parameters<typeof createInternalBuilder>[3];

/**
 * Reads a folder of content. content-collections is shown only the files that are new to it: what it made of the others
 * is known.
 * @param below where the content stands in the folder; "" for the folder itself
 * @param owner whose it is
 */
export async function collect(
  folder: ContentFolder,
  below: string,
  owner: Owner,
  memory: ContentMemory,
): Promise<Collected> {
  // It reads no tables: see `purchases.ts`.
  const files = folder.entries(below).files.filter((name) => !/\.csv$/i.test(name));
  const from = (name: string): string => path.posix.join(below, name);
  const fresh = files.filter((name) => memory.known(from(name)).documents === undefined);
  const rejected = new Set<string>();
  if (fresh.length > 0) {
    const read = await run(fresh, owner, (name, hasBody) =>
      dataIn(folder.text(from(name)), hasBody, () => folder.source(from(name), hasBody)),
    );
    const made = new Map<string, Record<string, CollectedDocument>>(fresh.map((name) => [name, {}]));
    for (const name of read.rejected) made.delete(name);
    for (const [collection, documents] of read.documents)
      for (const document of documents) {
        const name = path.posix.join(folderOf(collection), posix(document._meta.filePath));
        const ofFile = made.get(name);
        if (ofFile) ofFile[collection] = document;
      }
    for (const [name, documents] of made) memory.add(from(name), "documents", documents);
    for (const name of read.rejected) rejected.add(from(name));
  }
  const documents = new Map<string, CollectedDocument[]>();
  for (const name of files)
    for (const [collection, document] of Object.entries(memory.known(from(name)).documents ?? {})) {
      const list = documents.get(collection) ?? [];
      list.push(document);
      documents.set(collection, list);
    }
  return { documents, rejected };
}

/** The folder of a collection, from where content begins. */
const folderOf = (collection: string): string =>
  kindEntries.find(([name]) => OWNERS.some((owner) => collectionName(name, owner) === collection))?.[1].folder ?? "";

/**
 * Runs content-collections once over files, which it finds in a folder of this run. In each stands but its name, by which
 * it is given what we have read, whatever is saved meanwhile, and taken apart. Its configuration is handed over as it is:
 * to have that bundled takes longer than to read one file.
 * @param files paths from where content begins
 * @returns with the rejected files by the same paths
 */
async function run(files: readonly string[], owner: Owner, dataOf: Reading["dataOf"]): Promise<Collected> {
  const { folder, remove } = scratch(cachePlace("collections"), (made) => {
    for (const name of new Set(files.map((file) => path.dirname(file))))
      mkdirSync(path.join(made, CONTENT, name), { recursive: true });
    for (const name of files) writeFileSync(path.join(made, CONTENT, name), name);
  });
  const documents = new Map<string, CollectedDocument[]>();
  const take: Reading["take"] = (collection, document) => {
    const list = documents.get(collection);
    if (list) list.push(document);
    else documents.set(collection, [document]);
  };
  try {
    const { emitter, rejected } = listeningEmitter(folder);
    const collections = collectionsOf(CONTENT, owner, { dataOf, take });
    const given = { collections, path: folder, inputPaths: [], checksum: "", hooks: {}, generateTypes: false };
    const outputDir = path.join(folder, "generated");
    const options = { configName: "none", outputDir, cacheDir: path.join(folder, "cache") };
    await (await createInternalBuilder(given, folder, options, emitter)).build();
    return {
      documents,
      rejected: new Set([...rejected].map((file) => posix(path.relative(path.join(folder, CONTENT), file)))),
    };
  } finally {
    remove();
  }
}
const CONTENT = "content";

/**
 * An emitter that remembers which files were turned away. It is ours because the library reads and parses inside
 * the builder: a listener attached to the builder afterwards never hears of a broken YAML file.
 */
function listeningEmitter(work: string): { emitter: Emitter; rejected: Set<string> } {
  const rejected = new Set<string>();
  const bus = new EventEmitter();
  const emitter = {
    on: (name: string, listener: (event: object) => void) => void bus.on(name, listener),
    emit: (name: string, event: object) => {
      if ("error" in event) rejected.add(path.resolve(work, fileOf(event)));
      bus.emit(name, event);
    },
  };
  return { emitter: emitter as Emitter, rejected };
}

/** The file of an event, as it is seen from the configuration. Each event names it in its own way; one that names none is a fault of ours, not of a clerk. */
function fileOf(event: {
  error?: unknown;
  filePath?: string;
  file?: { path: string };
  collection?: { directory: string };
}): string {
  const { filePath, file, collection } = event;
  const relative = filePath ?? (file && collection ? path.join(collection.directory, file.path) : undefined);
  if (relative === undefined) throw event.error;
  return relative;
}
