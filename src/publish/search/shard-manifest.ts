import { statSync } from "node:fs";
import path from "node:path";
import type { WordCount } from "./vocabulary.ts";

/** What was published of one part of the search index. */
export interface ShardManifest {
  /** For each page or document in it, by address, a fingerprint of what it was made from. */
  readonly sources: Readonly<Record<string, string>>;
  readonly records: number;
  /** Words with how often each is used. */
  readonly words: readonly WordCount[];
  /** Its files with their sizes in bytes. */
  readonly files: Readonly<Record<string, number>>;
}

/** What was written of the parts, in their order; it is only shown what this very program has written. */
export const readShards = (text: string): readonly ShardManifest[] =>
  text === "" ? [] : (JSON.parse(text) as ShardManifest[]);

/** The parts as one line. */
export const writeShards = (shards: readonly ShardManifest[]): string => JSON.stringify(shards);

/** True when every file of a part is there with its size. Thousands are sooner looked at without a promise for each. */
export const isWhole = (directory: string, { files }: ShardManifest): boolean =>
  Object.entries(files).every(
    ([file, size]) => statSync(path.join(directory, file), { throwIfNoEntry: false })?.size === size,
  );
