import { copyFile, mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { createIndex, type PagefindIndex } from "pagefind";
import { indexEntry, languageOf, type SearchRecord } from "../../site/search/record.ts";
import type { ShardMemory } from "../memory.ts";
import { Vocabulary } from "./vocabulary.ts";
import { thaiWords } from "./words.ts";

/** Something that is made searchable: a page, or a document. */
export interface Source {
  readonly address: string;
  readonly fingerprint: string;
  /** Reads it, when it is needed: nothing for a page that is kept out of the search. */
  readonly records: () => readonly SearchRecord[];
}

/**
 * A part of the search index. Until a source differs from what was published it only gathers; a part in which nothing
 * has changed is taken over as it stands.
 */
export class Shard {
  readonly #number: number;
  readonly #known: ShardMemory | undefined;
  readonly #expected: number | undefined;
  readonly #directory: string;
  readonly #published: string;
  readonly #sources = new Map<string, string>();
  readonly #waiting: Source[] = [];
  readonly #pending: Promise<void>[] = [];
  readonly #errors: string[] = [];
  readonly #vocabulary = new Vocabulary();
  #index: Promise<PagefindIndex> | undefined;
  #written: Promise<ShardMemory> | undefined;

  /**
   * @param known what was published of it, if it is there to be taken over
   * @param expected how many sources it will get, if that is known: it is written as soon as it has them
   * @param directory where it is written
   * @param published where it was published before
   */
  constructor(
    number: number,
    known: ShardMemory | undefined,
    expected: number | undefined,
    directory: string,
    published: string,
  ) {
    this.#number = number;
    this.#known = known;
    this.#expected = expected;
    this.#directory = directory;
    this.#published = published;
  }

  add(source: Source): void {
    if (this.#written) throw new Error(`${source.address} came after part ${this.#number} of the index was written`);
    this.#sources.set(source.address, source.fingerprint);
    this.#waiting.push(source);
    if (this.#index || this.#known?.sources[source.address] !== source.fingerprint) this.#work();
    if (this.#sources.size === this.#expected) void this.written().catch(() => undefined);
  }

  /** Resolves when the part is written, which happens now if it has not begun. */
  written(): Promise<ShardMemory> {
    return (this.#written ??= this.#write());
  }

  /** Hands everything that waits to Pagefind. */
  #work(): void {
    const index = (this.#index ??= openIndex(this.#number));
    for (const record of this.#waiting.splice(0).flatMap((source) => source.records())) {
      const words = [...thaiWords(record.text)];
      this.#vocabulary.add(record.title, words);
      const entry = indexEntry(record, words, languageOf(this.#number));
      this.#pending.push(
        index.then(async (opened) => {
          const { errors } = await opened.addCustomRecord(entry);
          this.#errors.push(...errors);
        }),
      );
    }
  }

  async #write(): Promise<ShardMemory> {
    const complete = Object.keys(this.#known?.sources ?? {}).length === this.#sources.size;
    if (this.#known && !this.#index && complete) {
      await copyFiles(this.#published, this.#directory, Object.keys(this.#known.files));
      return this.#known;
    }
    this.#work();
    await Promise.all(this.#pending);
    const index = await this.#index;
    const { errors = [] } = (await index?.writeFiles({ outputPath: this.#directory })) ?? {};
    if ([...this.#errors, ...errors].length > 0) throw new Error([...this.#errors, ...errors].join("; "));
    await index?.deleteIndex();
    await removeUnused(this.#directory, this.#number);
    return {
      sources: Object.fromEntries(this.#sources),
      records: this.#pending.length,
      words: this.#vocabulary.counts(),
      files: await sizesIn(this.#directory),
    };
  }
}

async function openIndex(number: number): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: languageOf(number) });
  if (!index) throw new Error(errors.join("; "));
  return index;
}

/** Of what Pagefind writes, programs for pages that are not ours, or that would run in threads we do not start. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
/** What only the first part needs. */
const PROGRAMS = /^(?:pagefind\.js|wasm\..*)$/;

async function removeUnused(directory: string, part: number): Promise<void> {
  const unused = (await readdir(directory)).filter((name) => UNUSED.test(name) || (part > 0 && PROGRAMS.test(name)));
  await Promise.all(unused.map((name) => rm(path.join(directory, name))));
}

/** True when every file of a part is there with its size. */
export const isWhole = async (directory: string, { files }: ShardMemory): Promise<boolean> => {
  const there = await sizesIn(directory).catch(() => ({}) as Record<string, number>);
  return Object.entries(files).every(([file, size]) => there[file] === size);
};

/** Files of a part, those of the parts below it left out, with their sizes. */
async function sizesIn(directory: string): Promise<Record<string, number>> {
  const files = (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => PARTS.test(file));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, (await stat(path.join(directory, file))).size] as const)),
  );
}

/** What Pagefind writes for an index and our page asks for. */
const PARTS = /^(?:(?:index|fragment|filter)\/[^/]+|[^/]+\.pf_meta|pagefind-entry\.json|pagefind\.js|wasm\.[^/]+)$/;

async function copyFiles(from: string, to: string, files: readonly string[]): Promise<void> {
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    await mkdir(path.join(to, folder), { recursive: true });
  }
  await Promise.all(files.map((file) => copyFile(path.join(from, file), path.join(to, file))));
}
