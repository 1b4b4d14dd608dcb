import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { IndexFile, PagefindIndex } from "pagefind";
import { partFolder } from "../../domain/addresses/index-files.ts";
import { fingerprint } from "../../program/fingerprint.ts";
import { languageOf, type FindSpellings, type IndexEntry, type SearchRecord } from "../../site/search/record.ts";
import { pageFile } from "../kept/page-file.ts";
import { takeOver } from "../kept/take-over.ts";
import { pageRecord } from "./page-text.ts";
import { isPacked, packedName, packedPart } from "./packs.ts";
import { pagefindOf } from "./pagefind.ts";
import { publishedEntries, readRecords, type ReadSource, type RecordWords } from "./read-source.ts";
import type { ShardManifest } from "./shard-manifest.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Something that is made searchable: a page, or a document. */
export interface SearchSource {
  readonly address: string;
  readonly kind: "page" | "document";
  readonly fingerprint: string;
  /** Reads it, when it is needed: nothing for a page that is kept out of the search. */
  readonly records: () => readonly SearchRecord[];
}

/** What a part of the index is to be. */
export interface ShardPlan {
  readonly part: number;
  /** The table of abbreviations, by which its records are marked. */
  readonly spellings: { readonly find: FindSpellings; readonly fingerprint: string };
  /** Which of the parts it is in the order in which they are complete. */
  readonly turn: number;
  /** True where sources come in any order, because something was published before: they are put in order when all are there. */
  readonly gathers: boolean;
  /** What was published of it, if it is there to be taken over. */
  readonly known: ShardManifest | undefined;
  /** True where all but its texts is packed with that of other parts. */
  readonly packed: boolean;
  /** How many sources it will get, if that is known: it is written as soon as it has them. */
  readonly expected: number | undefined;
  /** Where it is written, and where it was published before; absolute. */
  readonly directory: string;
  readonly published: string;
  /** The published site, absolute. */
  readonly out: string;
}

/**
 * A part of the search index. Until a source differs from what was published it only gathers; a part in which nothing
 * has changed is taken over as it stands, and of one in which something has, what has not is not read again.
 */
export class Shard {
  readonly #plan: ShardPlan;
  readonly #sources = new Map<string, string>();
  readonly #waiting: SearchSource[] = [];
  readonly #ready = new Map<SearchSource, ReadSource>();
  readonly #pending: Promise<void>[] = [];
  readonly #errors: string[] = [];
  readonly #vocabulary = new Vocabulary();
  #packed: ReadonlyMap<string, Uint8Array> = new Map();
  #entries: ReadonlyMap<string, IndexEntry> = new Map();
  #index: Promise<PagefindIndex> | undefined;
  /** Addresses of pages that were handed over as they were published, before all were known. */
  #ahead: readonly string[] = [];
  #written: Promise<ShardManifest> | undefined;

  constructor(plan: ShardPlan) {
    this.#plan = plan;
  }

  add(source: SearchSource): void {
    if (this.#written) throw new Error(`${source.address} came after part ${this.#plan.part} of the index was written`);
    const { gathers, known, expected } = this.#plan;
    this.#sources.set(source.address, source.fingerprint);
    this.#waiting.push(source);
    if (!gathers) this.#handOver();
    else if (this.#index || !known) this.#read(source);
    else if (known.sources[source.address] !== source.fingerprint) this.change();
    // What is taken over as it stands can wait; what is made anew takes Pagefind some time.
    if (this.#sources.size === expected && !this.isKept()) void this.written().catch(() => undefined);
  }

  /** True for one that is complete and nothing has changed in, until it is written. */
  isKept(): boolean {
    const { known, expected } = this.#plan;
    return known !== undefined && !this.#index && !this.#written && this.#sources.size === expected;
  }

  /**
   * Something in it will differ from what was published: what has come so far is read while the rest is awaited.
   * @param first address before which nothing will differ, as far as is known: Pagefind is given those pages meanwhile
   */
  change(first?: string): void {
    const { known, published, part } = this.#plan;
    if (!known || this.#index) return;
    this.#index = openIndex(this.#plan);
    this.#entries = publishedEntries(published, part);
    for (const source of this.#waiting) this.#read(source);
    const addresses = Object.keys(known.sources);
    // Documents have entries under other addresses, and come before pages.
    if (first === undefined || !addresses.every((address) => this.#entries.has(address))) return;
    this.#ahead = addresses.filter((address) => address < first).toSorted((a, b) => (a < b ? -1 : 1));
    for (const address of this.#ahead) this.#give(this.#index, [this.#entries.get(address) ?? []].flat());
  }

  #give(index: Promise<PagefindIndex>, entries: readonly IndexEntry[]): void {
    for (const entry of entries) {
      const given = index.then(async (opened) => {
        const { errors } = await opened.addCustomRecord(entry);
        this.#errors.push(...errors);
      });
      // Whoever writes the part hears of it.
      given.catch(() => undefined);
      this.#pending.push(given);
    }
  }

  /** How many of these were given to Pagefind already; where any of them differs all is begun anew. */
  #givenOf(ordered: readonly SearchSource[]): number {
    const isSame = (address: string, place: number): boolean => {
      const source = ordered[place];
      return source?.address === address && source.fingerprint === this.#plan.known?.sources[address];
    };
    if (this.#ahead.every(isSame)) return this.#ahead.length;
    const given = Promise.allSettled(this.#pending.splice(0));
    const before = this.#index;
    this.#index = given.then(async () => {
      await (await before)?.deleteIndex();
      this.#errors.splice(0);
      return openIndex(this.#plan);
    });
    return 0;
  }

  /** Something that was made anew and is to be packed, by its name. */
  packed(name: string): Uint8Array | undefined {
    return this.#packed.get(name);
  }

  /** Resolves when the part is written, which happens now if it has not begun. */
  written(): Promise<ShardManifest> {
    return (this.#written ??= this.#write());
  }

  #read(source: SearchSource): ReadSource {
    const read = this.#ready.get(source) ?? this.#asPublished(source) ?? this.#anew(source);
    this.#ready.set(source, read);
    return read;
  }

  #anew = (source: SearchSource): ReadSource => this.#readRecords(source.records());

  #readRecords(records: readonly SearchRecord[]): ReadSource {
    return readRecords(records, this.#plan.part, this.#plan.spellings.find);
  }

  /** A page has one entry, which stands in the published index as long as the page is what it was. */
  #asPublished(source: SearchSource): ReadSource | undefined {
    const entry = source.kind === "page" ? this.#entries.get(source.address) : undefined;
    if (!entry || this.#plan.known?.sources[source.address] !== source.fingerprint) return undefined;
    return { entries: [entry], words: () => this.#anew(source).words() };
  }

  /**
   * Hands everything that waits to Pagefind: documents as they came, then pages by their addresses, which is how all come
   * when nothing was published before. The same site has the same index.
   */
  #handOver(): void {
    const waiting = this.#waiting.splice(0);
    const pages = waiting.filter(({ kind }) => kind === "page").toSorted((a, b) => (a.address < b.address ? -1 : 1));
    const ordered = [...waiting.filter(({ kind }) => kind === "document"), ...pages];
    const given = this.#givenOf(ordered);
    const index = (this.#index ??= openIndex(this.#plan));
    for (const source of ordered.slice(given)) this.#give(index, this.#read(source).entries);
    this.#countWords(ordered);
    for (const source of ordered) this.#ready.delete(source);
  }

  /** Counts the words of a part that was published by what is no more and what is new; else all of them. */
  #countWords(sources: readonly SearchSource[]): void {
    const { known } = this.#plan;
    const wordsOf = (source: SearchSource) => this.#read(source).words();
    const isNew = ({ address, fingerprint: now }: SearchSource) => known?.sources[address] !== now;
    const gone = known && this.#wordsNoMore(known);
    if (known && gone) {
      this.#vocabulary.merge(known.words);
      for (const words of gone) this.#vocabulary.add(words, -1);
    }
    for (const words of sources.filter((source) => !gone || isNew(source)).flatMap(wordsOf))
      this.#vocabulary.add(words);
  }

  /** The words of what has changed or is gone, as it was published; nothing where that is not there to be read. */
  #wordsNoMore({ sources }: ShardManifest): readonly RecordWords[] | undefined {
    const changed = Object.entries(sources).filter(([address, print]) => this.#sources.get(address) !== print);
    const words = changed.map(([address, print]) => {
      const html = textOf(path.join(this.#plan.out, pageFile(address.slice(1))));
      if (html === undefined || fingerprint(html) !== print) return undefined;
      return this.#readRecords([pageRecord(address, html) ?? []].flat()).words();
    });
    return words.every((found) => found !== undefined) ? words.flat() : undefined;
  }

  #isAsPublished({ sources }: ShardManifest): boolean {
    const isSame = ([address, print]: readonly [string, string]) => sources[address] === print;
    return Object.keys(sources).length === this.#sources.size && [...this.#sources].every(isSame);
  }

  async #write(): Promise<ShardManifest> {
    const { part, known, directory, published, spellings, packed } = this.#plan;
    if (known && this.#isAsPublished(known)) {
      await Promise.all(this.#pending);
      await (await this.#index)?.deleteIndex();
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
    const toPack = packed ? needed.filter(isPacked) : [];
    const own = needed.filter((file) => !toPack.includes(file));
    const isPublished = ({ path: file, content }: IndexFile): boolean =>
      known?.files[file] !== undefined && bytesOf(path.join(published, file))?.equals(content) === true;
    const { same = [], made = [] } = Object.groupBy(own, (file) => (isPublished(file) ? "same" : "made"));
    // A disk gives a file another name in a fraction of the time in which it makes one.
    takeOver(
      published,
      directory,
      same.map((file) => file.path),
    );
    writeFiles(directory, made);
    this.#packed = new Map(toPack.map(({ path, content }) => [packedName(partFolder(part), path), content]));
    return {
      spellings: spellings.fingerprint,
      sources: Object.fromEntries(this.#sources),
      records: this.#pending.length,
      words: this.#vocabulary.counts(),
      files: Object.fromEntries(own.map((file) => [file.path, file.content.length])),
      ...(packed && { packed: packedPart(toPack) }),
    };
  }
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

const textOf = (file: string): string | undefined => bytesOf(file)?.toString("utf8");

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
