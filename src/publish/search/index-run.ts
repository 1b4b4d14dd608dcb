import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { partFolder, WORDS_FILE } from "../../domain/addresses/index-files.ts";
import type { Content } from "../../domain/model/content.ts";
import { abbreviationGroups, spellingFinder, spellingsOf } from "../../site/search/abbreviations.ts";
import type { SearchRecord } from "../../site/search/record.ts";
import { fingerprint } from "../../program/fingerprint.ts";
import { pageRecord } from "./page-text.ts";
import { publishedPacks, writePacks, type PackedParts, type PublishedPacks } from "./packs.ts";
import { closePagefind } from "./pagefind.ts";
import type { KeptPage } from "./pages.ts";
import { Shard, type SearchSource } from "./shard.ts";
import { isWhole, readShard, shardLine, type ShardManifest } from "./shard-manifest.ts";
import { Vocabulary } from "./vocabulary.ts";

/** What the worker must know before it begins. */
export interface IndexPlan {
  /** Where the index is written, and where it was published before; absolute. */
  readonly directory: string;
  readonly published: string;
  /** The published site, absolute. */
  readonly out: string;
  /** What was published of the parts, as this worker has told it. */
  readonly shards: Uint8Array;
  /** The parts of the index that this worker makes. */
  readonly parts: readonly PartPlan[];
  /** Those that are read together, so that they are packed together. */
  readonly packed: readonly (readonly number[])[];
  readonly abbreviations: Content["abbreviations"];
  /** How much Pagefind puts into one file of its word lists: the number of places where words stand. */
  readonly chunkSize: number;
  /** How many of the sources that hold text have been read: shared with who sends them. */
  readonly obeyed: Int32Array;
}

/** One part of the index, and how many sources it will get, if known. */
export interface PartPlan {
  readonly part: number;
  readonly expected: number | undefined;
}

/** What the publisher tells the worker: many at once, since each message costs as much as what it tells. */
export type IndexOrder = readonly SourceOrder[] | "finish";

/** Something that is to be made searchable. */
export type SourceOrder =
  | { readonly order: "page"; readonly part: number; readonly address: string; readonly page: PageText }
  | {
      readonly order: "document";
      readonly part: number;
      readonly address: string;
      readonly records: readonly SearchRecord[];
    }
  /** The page at an address will differ from what was published; `isFirst` if none before it will, as far as is known. */
  | { readonly order: "change"; readonly part: number; readonly address: string; readonly isFirst?: true };

/** A page that was rendered, or one that is taken over. */
type PageText = { readonly html: Uint8Array } | { readonly kept: KeptPage };

/** What the worker answers when everything is written. */
export interface IndexAnswer {
  /** Pages of the site and pages of documents that can be found. */
  readonly records: number;
  /** What it wants to know of the parts the next time. */
  readonly shards: Uint8Array;
}

/** True for a source that holds text, of which not too many may wait. */
export const holdsText = (order: SourceOrder): boolean =>
  order.order === "document" || (order.order === "page" && "html" in order.page);

/** So long no answer of Pagefind is read. */
const SLICE_MS = 4;

/** The making of an index: it reads each page as it comes, folds its text, and hands it to Pagefind, which is a process of its own. */
export class IndexRun {
  readonly #plan: IndexPlan;
  readonly #shards: ReadonlyMap<number, Part>;
  readonly #packed: readonly PackedTogether[];
  /** Sources wait here, part by part: so the first parts are soon complete, and Pagefind makes their files meanwhile. */
  readonly #waiting: readonly { readonly part: number; readonly orders: SourceOrder[] }[];
  #finished: (() => void) | undefined;
  #working = false;

  constructor(plan: IndexPlan) {
    this.#plan = plan;
    // The library has no setting for it but this one.
    process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = String(plan.chunkSize);
    const published = publishedParts(plan);
    this.#packed = packedTogether(plan, published);
    this.#shards = partsOf(plan, published, this.#packed);
    this.#waiting = plan.parts
      .toSorted((a, b) => turnOf(plan, a) - turnOf(plan, b))
      .map(({ part }) => ({ part, orders: [] as SourceOrder[] }));
  }

  /** Takes sources, which are read when others that came have been. */
  take(orders: readonly SourceOrder[]): void {
    for (const order of orders) this.#waiting.find(({ part }) => part === order.part)?.orders.push(order);
    this.#begin();
  }

  /** Writes the index when all has been read that was taken. */
  async finish(): Promise<IndexAnswer> {
    await new Promise<void>((resolve) => {
      this.#finished = resolve;
      this.#begin();
    });
    const vocabulary = new Vocabulary();
    const parts = [...this.#shards].toSorted(([a], [b]) => a - b).map(([, part]) => part);
    const written = await Promise.all(
      parts.map(async ({ shard, lineOf }) => {
        const made = await shard.written();
        vocabulary.merge(made.words);
        return { made, line: lineOf(made) };
      }),
    );
    for (const packed of this.#packed) this.#pack(packed, (part) => written[part]?.made);
    mkdirSync(this.#plan.directory, { recursive: true });
    writeFileSync(path.join(this.#plan.directory, WORDS_FILE), JSON.stringify(vocabulary.words()));
    await closePagefind();
    return {
      records: written.reduce((sum, { made }) => sum + made.records, 0),
      shards: Buffer.from(written.map(({ line }) => line).join("\n")),
    };
  }

  /** Packs some parts, unless they are as they were published. */
  #pack({ parts, published }: PackedTogether, written: (part: number) => ShardManifest | undefined): void {
    const [first = 0] = parts;
    const directory = path.join(this.#plan.directory, partFolder(first));
    if (published && parts.every((part) => written(part) === this.#shards.get(part)?.known)) {
      published.takeOver(directory);
      return;
    }
    const packed = partsAs(parts, written);
    const shards = parts.flatMap((part) => this.#shards.get(part)?.shard ?? []);
    writePacks(directory, packed, (name) => {
      for (const shard of shards) {
        const made = shard.packed(name);
        if (made) return made;
      }
      const before = published?.bytesOf(name);
      if (!before) throw new Error(`${name} of the index is not there`);
      return before;
    });
  }

  #begin(): void {
    if (!this.#working)
      setImmediate(() => {
        this.#work();
      });
    this.#working = true;
  }

  #work(): void {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      const order = this.#waiting.find(({ orders }) => orders.length > 0)?.orders.shift();
      if (!order) {
        const kept = [...this.#shards.values()].find(({ shard }) => shard.isKept());
        void kept?.shard.written().catch(() => undefined);
        if (kept) break;
        this.#working = false;
        this.#finished?.();
        return;
      }
      this.#obey(order);
      if (holdsText(order)) Atomics.add(this.#plan.obeyed, 0, 1);
    }
    setImmediate(() => {
      this.#work();
    });
  }

  #obey(order: SourceOrder): void {
    const { address, part } = order;
    const shard = this.#shards.get(part)?.shard;
    if (order.order === "change") shard?.change(order.isFirst && address);
    else if (order.order === "page") {
      shard?.add({ address, kind: "page", ...pageSource(address, order.page) });
    } else {
      const { records } = order;
      shard?.add({
        address,
        kind: "document",
        fingerprint: fingerprint(JSON.stringify(records)),
        records: () => records,
      });
    }
  }
}

interface Part {
  readonly shard: Shard;
  /** What was published of it, if that can be taken over. */
  readonly known: ShardManifest | undefined;
  /** What to remember of it. */
  readonly lineOf: (written: ShardManifest) => string;
}

/** The parts in turn: the first after the last, since it holds what is rendered last. */
const turnOf = ({ parts }: IndexPlan, { part }: PartPlan): number => (part === 0 ? parts.length : part);

/** Parts that are packed together, and their packs if those were published. */
interface PackedTogether {
  readonly parts: readonly number[];
  readonly published: PublishedPacks | undefined;
}

/** A part as it was published, with the line that says so. */
interface PublishedPart {
  readonly line: string;
  readonly manifest: ShardManifest;
}

function publishedParts(plan: IndexPlan): PublishedPart[] {
  const lines = plan.shards.length === 0 ? [] : new TextDecoder().decode(plan.shards).split("\n");
  // Where the site is divided otherwise than when it was published, nothing is as it was.
  return lines.length === plan.parts.length ? lines.map((line) => ({ line, manifest: readShard(line) })) : [];
}

const packedTogether = (plan: IndexPlan, published: readonly PublishedPart[]): PackedTogether[] =>
  plan.packed.map((parts) => {
    const packed = partsAs(parts, (part) => published[part]?.manifest);
    const directory = path.join(plan.published, partFolder(parts[0] ?? 0));
    return { parts, published: packed.size === parts.length ? publishedPacks(directory, packed) : undefined };
  });

/** What of some parts is packed, as they were written. */
const partsAs = (parts: readonly number[], written: (part: number) => ShardManifest | undefined): PackedParts =>
  new Map(
    parts.flatMap((part) => {
      const packed = written(part)?.packed;
      return packed ? [[partFolder(part), packed] as const] : [];
    }),
  );

function partsOf(
  plan: IndexPlan,
  published: readonly PublishedPart[],
  packs: readonly PackedTogether[],
): ReadonlyMap<number, Part> {
  const spellings = {
    find: spellingFinder(abbreviationGroups(plan.abbreviations)),
    fingerprint: fingerprint(JSON.stringify(spellingsOf(plan.abbreviations))),
  };
  return new Map(
    plan.parts.map((partPlan) => {
      const { part, expected } = partPlan;
      const folder = partFolder(part);
      const { line, manifest: before } = published[part] ?? {};
      const packed = packs.find(({ parts }) => parts.includes(part));
      const isThere = packed ? packed.published !== undefined : before?.packed === undefined;
      const isMarkedAlike = before?.spellings === spellings.fingerprint;
      const known =
        before && isMarkedAlike && isThere && isWhole(path.join(plan.published, folder), before) ? before : undefined;
      const shard = new Shard({
        part,
        spellings,
        turn: turnOf(plan, partPlan),
        gathers: published.length > 0,
        known,
        packed: packed !== undefined,
        expected,
        directory: path.join(plan.directory, folder),
        published: path.join(plan.published, folder),
        out: plan.out,
      });
      const lineOf = (written: ShardManifest) => (written === known && line !== undefined ? line : shardLine(written));
      return [part, { shard, known, lineOf }] as const;
    }),
  );
}

function pageSource(address: string, page: PageText): Pick<SearchSource, "fingerprint" | "records"> {
  const records = (html: string) => [pageRecord(address, html) ?? []].flat();
  if ("html" in page) {
    const bytes = page.html;
    return { fingerprint: fingerprint(bytes), records: () => records(new TextDecoder().decode(bytes)) };
  }
  const { file, html } = page.kept;
  return { fingerprint: html, records: () => records(readFileSync(file, "utf8")) };
}
