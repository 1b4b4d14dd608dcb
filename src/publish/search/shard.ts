import { mkdirSync, writeFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import type { IndexFile, PagefindIndex } from "pagefind";
import { indexEntry, languageOf, uniformRecord, type SearchRecord } from "../../site/search/record.ts";
import type { ShardManifest } from "../build-manifest.ts";
import { takeOver } from "../take-over.ts";
import { pagefindOf } from "./pagefind.ts";
import { Vocabulary } from "./vocabulary.ts";
import { wordRuns } from "./words.ts";

/** Something that is made searchable: a page, or a document. */
export interface SearchSource {
  readonly address: string;
  readonly kind: "page" | "document";
  readonly fingerprint: string;
  /** Reads it, when it is needed: nothing for a page that is kept out of the search. */
  readonly records: () => readonly SearchRecord[];
}

/** A record with its words as the index holds them. */
interface ReadRecord {
  readonly record: SearchRecord;
  readonly title: readonly (readonly string[])[];
  readonly text: readonly (readonly string[])[];
}

/** What a part of the index is to be. */
export interface ShardPlan {
  readonly part: number;
  /** Which of the parts it is in the order in which they are complete. */
  readonly turn: number;
  /** What was published of it, if it is there to be taken over. */
  readonly known: ShardManifest | undefined;
  /** How many sources it will get, if that is known: it is written as soon as it has them. */
  readonly expected: number | undefined;
  /** Where it is written, and where it was published before; absolute. */
  readonly directory: string;
  readonly published: string;
}

/**
 * A part of the search index. Until a source differs from what was published it only gathers; a part in which nothing
 * has changed is taken over as it stands.
 */
export class Shard {
  readonly #plan: ShardPlan;
  readonly #sources = new Map<string, string>();
  readonly #waiting: SearchSource[] = [];
  readonly #ready = new Map<SearchSource, ReadRecord[]>();
  readonly #pending: Promise<void>[] = [];
  readonly #errors: string[] = [];
  readonly #vocabulary = new Vocabulary();
  #index: Promise<PagefindIndex> | undefined;
  #written: Promise<ShardManifest> | undefined;

  constructor(plan: ShardPlan) {
    this.#plan = plan;
  }

  add(source: SearchSource): void {
    if (this.#written) throw new Error(`${source.address} came after part ${this.#plan.part} of the index was written`);
    const { known, expected } = this.#plan;
    this.#sources.set(source.address, source.fingerprint);
    this.#waiting.push(source);
    if (!known) this.#handOver();
    else if (this.#index) this.#read(source);
    else if (known.sources[source.address] !== source.fingerprint) this.change();
    if (this.#sources.size === expected) void this.written().catch(() => undefined);
  }

  /** Something in it will differ from what was published: what has come so far is read while the rest is awaited. */
  change(): void {
    if (!this.#plan.known || this.#index) return;
    this.#index = openIndex(this.#plan);
    for (const source of this.#waiting) this.#read(source);
  }

  /** Resolves when the part is written, which happens now if it has not begun. */
  written(): Promise<ShardManifest> {
    return (this.#written ??= this.#write());
  }

  #read(source: SearchSource): ReadRecord[] {
    const known = this.#ready.get(source);
    if (known) return known;
    const ready = source.records().map((record) => {
      const uniform = uniformRecord(record);
      return { record: uniform, title: [...wordRuns(uniform.title)], text: [...wordRuns(uniform.text)] };
    });
    this.#ready.set(source, ready);
    return ready;
  }

  /**
   * Hands everything that waits to Pagefind: documents as they came, then pages by their addresses, which is how all come
   * when nothing was published before. The same site has the same index.
   */
  #handOver(): void {
    const index = (this.#index ??= openIndex(this.#plan));
    const waiting = this.#waiting.splice(0);
    const pages = waiting.filter(({ kind }) => kind === "page").toSorted((a, b) => (a.address < b.address ? -1 : 1));
    for (const source of [...waiting.filter(({ kind }) => kind === "document"), ...pages]) {
      for (const { record, ...words } of this.#read(source)) {
        this.#vocabulary.add(words);
        const entry = indexEntry(record, words, languageOf(this.#plan.part));
        this.#pending.push(
          index.then(async (opened) => {
            const { errors } = await opened.addCustomRecord(entry);
            this.#errors.push(...errors);
          }),
        );
      }
      this.#ready.delete(source);
    }
  }

  async #write(): Promise<ShardManifest> {
    const { part, known, directory, published } = this.#plan;
    const complete = Object.keys(known?.sources ?? {}).length === this.#sources.size;
    if (known && !this.#index && complete) {
      takeOver(published, directory, Object.keys(known.files));
      return known;
    }
    this.#handOver();
    await Promise.all(this.#pending);
    const index = await this.#index;
    const { errors = [], files = [] } = (await index?.getFiles()) ?? {};
    if ([...this.#errors, ...errors].length > 0) throw new Error([...this.#errors, ...errors].join("; "));
    await index?.deleteIndex();
    const needed = files.filter((file) => isNeeded(file.path, part));
    writeFiles(directory, needed);
    return {
      sources: Object.fromEntries(this.#sources),
      records: this.#pending.length,
      words: this.#vocabulary.counts(),
      files: Object.fromEntries(needed.map((file) => [file.path, file.content.length])),
    };
  }
}

async function openIndex({ part, turn }: ShardPlan): Promise<PagefindIndex> {
  const { createIndex } = await pagefindOf(turn);
  const { index, errors } = await createIndex({ forceLanguage: languageOf(part) });
  if (!index) throw new Error(errors.join("; "));
  return index;
}

/** Of what Pagefind makes, programs for pages that are not ours, or that would run in threads we do not start. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
/** What only the first part needs. */
const PROGRAMS = /^(?:pagefind\.js|wasm\..*)$/;

const isNeeded = (file: string, part: number): boolean => !UNUSED.test(file) && !(part > 0 && PROGRAMS.test(file));

/** Pagefind's own writing of files takes longer than all its other work, and answers before the last is complete. */
function writeFiles(directory: string, files: readonly IndexFile[]): void {
  for (const folder of new Set(files.map((file) => path.dirname(file.path)))) {
    mkdirSync(path.join(directory, folder), { recursive: true });
  }
  // At once: thousands of small files take longer to ask for than to write.
  for (const file of files) writeFileSync(path.join(directory, file.path), file.content);
}

/** True when every file of a part is there with its size. */
export async function isWhole(directory: string, { files }: ShardManifest): Promise<boolean> {
  const sizes = Object.entries(files).map(async ([file, size]) => {
    const there = await stat(path.join(directory, file)).catch(() => undefined);
    return there?.size === size;
  });
  return (await Promise.all(sizes)).every(Boolean);
}
