import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packFile, PACKS_FILE } from "../../domain/addresses/index-files.ts";
import { fingerprint } from "../../program/fingerprint.ts";
import { takeOver } from "../kept/take-over.ts";
import type { Chunk } from "./meta-file.ts";

/**
 * Pieces of word lists that stand in one file: those of one stretch of the alphabet, of all parts that a reader's phone
 * opens together. It asks for each word once, and not once for each part.
 */
export type Pack = readonly Chunk[];

/** The pieces of parts that are packed together, by part. */
export type PartChunks = ReadonlyMap<number, readonly Chunk[]>;

/** Letters of the name of a pack. */
const NAME = 10;
/** A pack that is larger (in bytes) ends with the next word. */
const LARGE = 60_000;

/** How the pieces of some parts are packed: a pack ends where a piece ends in each part, so that few words stand in two. */
export function packsOf(parts: PartChunks): Pack[] {
  const ends = commonEnds([...parts.values()]);
  const packs: Chunk[][] = [];
  let size = 0;
  let before: string | undefined;
  for (const chunk of [...parts.values()].flat().toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const [, last, bytes] = chunk;
    const isNew = before === undefined || (last !== before && (ends.has(before) || size > LARGE));
    if (isNew) {
      packs.push([]);
      size = 0;
    }
    packs.at(-1)?.push(chunk);
    size += bytes;
    before = last;
  }
  return packs;
}

/** Words with which a piece ends in each list that is not much shorter than the longest. */
function commonEnds(lists: readonly (readonly Chunk[])[]): ReadonlySet<string> {
  const longest = Math.max(...lists.map(({ length }) => length));
  const [first = [], ...others] = lists
    .filter(({ length }) => length > longest / 2)
    .map((list) => new Set(list.map(([, last]) => last)));
  return new Set([...first].filter((last) => others.every((list) => list.has(last))));
}

/** What stands before the pieces of a pack: how long each is. */
const headOf = (pack: Pack): string => `${JSON.stringify(pack.map(([, , size]) => size))}\n`;

/**
 * Packs pieces, and lists which stand in which pack.
 * @param directory of the first of their parts
 * @param bytesOf the bytes of a piece, by its name
 */
export function writePacks(directory: string, parts: PartChunks, bytesOf: (name: string) => Uint8Array): void {
  const packs = packsOf(parts).map((pack) => {
    const bytes = Buffer.concat([Buffer.from(headOf(pack)), ...pack.map(([name]) => bytesOf(name))]);
    return { name: fingerprint(bytes).slice(0, NAME), bytes, chunks: pack.map(([name]) => name) };
  });
  mkdirSync(path.dirname(path.join(directory, packFile(""))), { recursive: true });
  for (const { name, bytes } of packs) writeFileSync(path.join(directory, packFile(name)), bytes);
  writeFileSync(path.join(directory, PACKS_FILE), JSON.stringify(packs.map(({ name, chunks }) => [name, ...chunks])));
}

/** Packs that were published. */
export interface PublishedPacks {
  /** The bytes of a piece, by its name. */
  readonly bytesOf: (name: string) => Uint8Array;
  /** Takes them over as they stand. */
  readonly takeOver: (directory: string) => void;
}

/**
 * The packs of some parts as they were published; nothing, unless all are there as they must be.
 * @param directory of the first of their parts
 * @param parts their pieces, as published
 */
export function publishedPacks(directory: string, parts: PartChunks): PublishedPacks | undefined {
  const packs = packsOf(parts);
  const names = namesOf(directory, packs);
  if (!names?.every((name, index) => sizeOf(path.join(directory, packFile(name))) === lengthOf(packs[index] ?? [])))
    return undefined;
  let known: ReadonlyMap<string, Uint8Array> | undefined;
  const readAll = () =>
    new Map(
      packs.flatMap((pack, index) => {
        const bytes = readFileSync(path.join(directory, packFile(names[index] ?? "")));
        let at = headOf(pack).length;
        return pack.map(([name, , size]) => [name, bytes.subarray(at, (at += size))] as const);
      }),
    );
  return {
    bytesOf: (name) => {
      known ??= readAll();
      const bytes = known.get(name);
      if (!bytes) throw new Error(`${name} stands in no pack`);
      return bytes;
    },
    takeOver: (to) => {
      takeOver(directory, to, [PACKS_FILE, ...names.map(packFile)]);
    },
  };
}

const lengthOf = (pack: Pack): number => headOf(pack).length + pack.reduce((sum, [, , size]) => sum + size, 0);

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;

/** The names of packs, if the list that was published says of each that it holds what it must. */
function namesOf(directory: string, packs: readonly Pack[]): string[] | undefined {
  try {
    const text = readFileSync(path.join(directory, PACKS_FILE), "utf8");
    const names = (JSON.parse(text) as string[][]).map(([name = ""]) => name);
    const expected = packs.map((pack, index) => [names[index] ?? "", ...pack.map(([name]) => name)]);
    return text === JSON.stringify(expected) ? names : undefined;
  } catch {
    return undefined;
  }
}
