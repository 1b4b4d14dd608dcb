import { statSync } from "node:fs";
import path from "node:path";
import type { PackedPart } from "./packs.ts";
import type { WordCount } from "./vocabulary.ts";

/** What was published of one part of the search index. */
export interface ShardManifest {
  /** Fingerprint of the table of abbreviations. */
  readonly spellings: string;
  /** For each page or document in it, by address, a fingerprint of what it was made from. */
  readonly sources: Readonly<Record<string, string>>;
  readonly records: number;
  /** Words with how often each is used. */
  readonly words: readonly WordCount[];
  /** Its files with their sizes in bytes. */
  readonly files: Readonly<Record<string, number>>;
  /** What of it is packed with that of other parts, if it is. */
  readonly packed?: PackedPart;
}

/** A part as a line. */
export const shardLine = (shard: ShardManifest): string => JSON.stringify(shard);

/** What stands on a line, which this very program has written. */
export const readShard = (line: string): ShardManifest => JSON.parse(line) as ShardManifest;

/** True when every file of a part is there with its size. Thousands are sooner looked at without a promise for each. */
export const isWhole = (directory: string, { files }: ShardManifest): boolean =>
  Object.entries(files).every(
    ([file, size]) => statSync(path.join(directory, file), { throwIfNoEntry: false })?.size === size,
  );
