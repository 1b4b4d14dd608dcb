import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { IndexFile, PagefindIndex } from "pagefind";
import { indexEntry, languageOf, type SearchRecord } from "../../site/search/record.ts";
import type { ShardMemory } from "../memory.ts";
import { takeOver } from "../take-over.ts";
import { pagefindOf } from "./pagefind.ts";
import { Vocabulary } from "./vocabulary.ts";
import { thaiRuns } from "./words.ts";

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
      const runs = [...thaiRuns(record.text)];
      this.#vocabulary.add(record.title, runs);
      const entry = indexEntry(record, runs, languageOf(this.#number));
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
      takeOver(this.#published, this.#directory, Object.keys(this.#known.files));
      return this.#known;
    }
    this.#work();
    await Promise.all(this.#pending);
    const index = await this.#index;
    const { errors = [], files = [] } = (await index?.getFiles()) ?? {};
    if ([...this.#errors, ...errors].length > 0) throw new Error([...this.#errors, ...errors].join("; "));
    await index?.deleteIndex();
    const needed = files.filter((file) => isNeeded(file.path, this.#number));
    await writeFiles(this.#directory, needed);
    return {
      sources: Object.fromEntries(this.#sources),
      records: this.#pending.length,
      words: this.#vocabulary.counts(),
      files: Object.fromEntries(needed.map((file) => [file.path, file.content.length])),
    };
  }
}

async function openIndex(number: number): Promise<PagefindIndex> {
  const { createIndex } = await pagefindOf(number);
  const { index, errors } = await createIndex({ forceLanguage: languageOf(number) });
  if (!index) throw new Error(errors.join("; "));
  return index;
}

/** Of what Pagefind makes, programs for pages that are not ours, or that would run in threads we do not start. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
/** What only the first part needs. */
const PROGRAMS = /^(?:pagefind\.js|wasm\..*)$/;

const isNeeded = (file: string, part: number): boolean => !UNUSED.test(file) && !(part > 0 && PROGRAMS.test(file));

/** Pagefind's own writing of files takes longer than all its other work, and answers before the last is complete. */
async function writeFiles(directory: string, files: readonly IndexFile[]): Promise<void> {
  await makeFolders(
    directory,
    files.map((file) => file.path),
  );
  // One after the other: the disk makes files of one folder in turn, and threads that wait for theirs take others' time.
  for (const file of files) await writeFile(path.join(directory, file.path), file.content);
}

async function makeFolders(directory: string, files: readonly string[]): Promise<void> {
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    await mkdir(path.join(directory, folder), { recursive: true });
  }
}

/** True when every file of a part is there with its size. */
export async function isWhole(directory: string, { files }: ShardMemory): Promise<boolean> {
  const sizes = Object.entries(files).map(async ([file, size]) => {
    const there = await stat(path.join(directory, file)).catch(() => undefined);
    return there?.size === size;
  });
  return (await Promise.all(sizes)).every(Boolean);
}
