import { EventEmitter } from "node:events";
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createBuilder } from "./core.ts";
import type { KindName } from "../domain/model/kinds.ts";
import { cachePlace, CODE, filesBelow, posix } from "../program/paths.ts";
import { PLAIN_READER, type TextReader } from "./kept-texts.ts";

type Emitter = NonNullable<Parameters<typeof createBuilder>[2]>;

/** A document as the library hands it out: validated data, and where its file stands below its collection's folder. */
export interface CollectedDocument {
  readonly _meta: { readonly filePath: string };
  readonly [key: string]: unknown;
}

/** Whose part of a kind: the agency's, or what the publisher brings for all. */
export type Owner = "own" | "shared";

/**
 * The name of the collection that holds a part of a kind. The library exports the plural of each name with a capital: a
 * name that ends like this is its own plural, whatever a kind is called.
 */
export const collectionName = (kind: KindName, owner: Owner): string => `${owner}${kind}Files`.toLowerCase();

/** What content-collections made of a content folder. */
export interface Collected {
  /** Documents by `collectionName`. */
  readonly documents: ReadonlyMap<string, readonly CollectedDocument[]>;
  /** Absolute paths of the files it could not read, parse or validate: they are missing from the documents. */
  readonly rejected: ReadonlySet<string>;
}

/** The module that says what is read, as Node finds it from anywhere. */
const CONFIG = new URL(`config${CODE}`, import.meta.url).href;

/**
 * Reads an agency's content folder and the publisher's. What the publisher brings is read once for all that a program
 * reads: for an agency that has just begun it is most of the work.
 * @param own absolute path of the agency's content folder
 * @param shared absolute path of the publisher's content folder
 * @param reader how the agency's files are read
 */
export async function collect(own: string, shared: string, reader = PLAIN_READER): Promise<Collected> {
  const [brought, written] = await Promise.all([collectShared(shared), run(own, "own", reader)]);
  return {
    documents: new Map([...brought.documents, ...written.documents]),
    rejected: new Set([...brought.rejected, ...written.rejected]),
  };
}

const known = new Map<string, { readonly mark: string; readonly collected: Promise<Collected> }>();

/** What the publisher brings; read anew where one of its files has changed. */
async function collectShared(directory: string): Promise<Collected> {
  const files = await filesBelow(directory);
  const stats = await Promise.all(files.map((file) => stat(path.join(directory, file))));
  const mark = stats.map(({ size, mtimeMs }, index) => `${files[index] ?? ""} ${size} ${mtimeMs}`).join("\n");
  const before = known.get(directory);
  if (before?.mark === mark) return before.collected;
  const collected = run(directory, "shared", PLAIN_READER);
  known.set(directory, { mark, collected });
  // What could not be read is tried again.
  collected.catch(() => known.delete(directory));
  return collected;
}

/** How the files of each run are read, for its configuration, which Node may read as a module of its own. */
const READERS = Symbol.for("prongsai.readers");
const shared = globalThis as { [READERS]?: Map<string, TextReader> | undefined };
const readers = (shared[READERS] ??= new Map<string, TextReader>());

/** The reader of a run. */
export const readerOf = (run: string): TextReader => readers.get(run) ?? PLAIN_READER;

/**
 * Runs content-collections once over a folder.
 * Each run writes to a folder of its own, because Node never reads a module anew and runs may overlap.
 */
async function run(directory: string, owner: Owner, reader: TextReader): Promise<Collected> {
  const parent = cachePlace("collections");
  await mkdir(parent, { recursive: true });
  const work = await mkdtemp(path.join(parent, "run-"));
  const given = [posix(path.relative(work, directory)), owner, work].map((text) => JSON.stringify(text)).join(", ");
  readers.set(work, reader);
  try {
    const config = path.join(work, "entry.mjs");
    await writeFile(path.join(work, "package.json"), JSON.stringify({ type: "module" }));
    await writeFile(
      config,
      `import { collectionsOf } from ${JSON.stringify(CONFIG)};\nexport default collectionsOf(${given});\n`,
    );
    const { emitter, rejected } = listeningEmitter(work);
    const outputDir = path.join(work, "generated");
    const builder = await createBuilder(config, { configName: "config.mjs", outputDir, cacheDir: work }, emitter);
    await builder.build();
    return { documents: await readGenerated(outputDir), rejected };
  } finally {
    readers.delete(work);
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * An emitter that remembers which files were turned away. It is ours because the library reads and parses inside
 * `createBuilder`: a listener attached to the builder afterwards never hears of a broken YAML file.
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

async function readGenerated(directory: string): Promise<Map<string, CollectedDocument[]>> {
  const documents = new Map<string, CollectedDocument[]>();
  for (const file of await readdir(directory)) {
    const name = /^all(.+)\.js$/.exec(file)?.[1];
    if (!name) continue;
    const module = (await import(pathToFileURL(path.join(directory, file)).href)) as { default: CollectedDocument[] };
    documents.set(name.toLowerCase(), module.default);
  }
  return documents;
}
