import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { IndexFile } from "pagefind";
import { CHUNK_FILE, packFile, PACKS_FILE, type PackList } from "../../domain/addresses/index-files.ts";
import { fingerprint } from "../../program/fingerprint.ts";
import { TITLE_END } from "../../site/search/record.ts";
import { takeOver } from "../kept/take-over.ts";
import { chunkEnds, type Chunk } from "./meta-file.ts";

/**
 * Pieces of word lists that stand in one file: those of one stretch of the alphabet, of all parts that a reader's phone
 * opens together. It asks for each word once, and not once for each part.
 */
export type Pack = readonly Chunk[];

/** What of a part is packed with that of other parts. */
export interface PackedPart {
  /** The pieces of its word list but one. */
  readonly chunks: readonly Chunk[];
  /** Files that whoever opens the part needs, among them the piece with the word that every question asks for; with their sizes in bytes. */
  readonly files: Readonly<Record<string, number>>;
}

/** Parts that are packed together, by their folders. */
export type PackedParts = ReadonlyMap<string, PackedPart>;

/** Letters of the name of a pack. */
const NAME = 10;
/** A pack that is larger (in bytes) ends with the next word. */
const LARGE = 60_000;

/** How the pieces of some parts are packed: a pack ends where a piece ends in each part, so that few words stand in two. */
export function packsOf(parts: PackedParts): Pack[] {
  const lists = [...parts.values()].map(({ chunks }) => chunks);
  const ends = commonEnds(lists);
  const packs: Chunk[][] = [];
  let size = 0;
  let before: string | undefined;
  for (const chunk of lists.flat().toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))) {
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

/** What of the files of a part is packed. */
export function packedPart(files: readonly IndexFile[]): PackedPart {
  const meta = files.find(({ path }) => path.endsWith(".pf_meta"));
  const sizes = new Map(files.map(({ path, content }) => [path, content.length]));
  const chunks = (meta ? chunkEnds(meta.content) : []).map(([name, last]): Chunk => {
    const size = sizes.get(chunkFile(name));
    if (size === undefined) throw new Error(`${name} of the index is not there`);
    return [name, last, size];
  });
  const asked = chunks.find(([, last]) => last >= TITLE_END);
  const inPacks = chunks.filter((chunk) => chunk !== asked);
  for (const [name] of inPacks) sizes.delete(chunkFile(name));
  // Pagefind gives its files in no order.
  const sorted = [...sizes].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { chunks: inPacks, files: Object.fromEntries(sorted) };
}

/** True for a file that is packed where its part is: all but the texts, of which each is asked for alone. */
export const isPacked = ({ path }: IndexFile): boolean => !path.startsWith("fragment/");

/** What stands before the pieces of a pack: how long each is. */
const headOf = (pack: Pack): string => `${JSON.stringify(pack.map(([, , size]) => size))}\n`;

/** Where a file stands below the folder of the index. @param folder of its part */
export const inIndex = (folder: string, file: string): string => `${folder}/${file}`;

/** The name of a piece of a word list, or where another file of a part stands. */
export const packedName = (folder: string, file: string): string => CHUNK_FILE.exec(file)?.[1] ?? inIndex(folder, file);

/** The files of parts that stand in the list of their packs: where, their names for who reads them, their sizes. */
const listedFiles = (parts: PackedParts) =>
  [...parts].flatMap(([folder, { files }]) =>
    Object.entries(files).map(([file, size]) => [inIndex(folder, file), packedName(folder, file), size] as const),
  );

/**
 * Packs pieces, and lists which stand in which pack.
 * @param directory of the first of their parts
 * @param bytesOf the bytes of a piece or another file, by its name
 */
export function writePacks(directory: string, parts: PackedParts, bytesOf: (name: string) => Uint8Array): void {
  const packs = packsOf(parts).map((pack) => {
    const bytes = Buffer.concat([Buffer.from(headOf(pack)), ...pack.map(([name]) => bytesOf(name))]);
    return { name: fingerprint(bytes).slice(0, NAME), bytes, chunks: pack.map(([name]) => name) };
  });
  mkdirSync(path.dirname(path.join(directory, packFile(""))), { recursive: true });
  for (const { name, bytes } of packs) writeFileSync(path.join(directory, packFile(name)), bytes);
  const list: PackList = {
    packs: packs.map(({ name, chunks }) => [name, ...chunks]),
    files: Object.fromEntries(
      listedFiles(parts).map(([file, name]) => [file, Buffer.from(bytesOf(name)).toString("base64")]),
    ),
  };
  writeFileSync(path.join(directory, PACKS_FILE), JSON.stringify(list));
}

/** Packs that were published. */
export interface PublishedPacks {
  /** The bytes of a piece or another file, by its name. */
  readonly bytesOf: (name: string) => Uint8Array;
  /** Takes them over as they stand. */
  readonly takeOver: (directory: string) => void;
}

/**
 * The packs of some parts as they were published; nothing, unless all are there as they must be.
 * @param directory of the first of their parts
 * @param parts what of them was packed, as published
 */
export function publishedPacks(directory: string, parts: PackedParts): PublishedPacks | undefined {
  const packs = packsOf(parts);
  const list = publishedList(directory, packs, parts);
  const names = list?.packs.map(([name = ""]) => name);
  if (
    !list ||
    !names?.every((name, index) => sizeOf(path.join(directory, packFile(name))) === lengthOf(packs[index] ?? []))
  )
    return undefined;
  let known: ReadonlyMap<string, Uint8Array> | undefined;
  const readAll = () => {
    const chunks = packs.flatMap((pack, index) => {
      const bytes = readFileSync(path.join(directory, packFile(names[index] ?? "")));
      let at = headOf(pack).length;
      return pack.map(([name, , size]) => [name, bytes.subarray(at, (at += size))] as const);
    });
    const files = listedFiles(parts).map(
      ([file, name]) => [name, Buffer.from(list.files[file] ?? "", "base64")] as const,
    );
    return new Map([...chunks, ...files]);
  };
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

const chunkFile = (name: string): string => `index/${name}.pf_index`;

/** The list that was published, if it says of each pack that it holds what it must, and holds each file as long as it was. */
function publishedList(directory: string, packs: readonly Pack[], parts: PackedParts): PackList | undefined {
  try {
    const text = readFileSync(path.join(directory, PACKS_FILE), "utf8");
    const list = JSON.parse(text) as PackList;
    const expected: PackList = {
      packs: packs.map((pack, index) => [list.packs[index]?.[0] ?? "", ...pack.map(([name]) => name)]),
      files: Object.fromEntries(listedFiles(parts).map(([file]) => [file, list.files[file] ?? ""])),
    };
    const isWhole = listedFiles(parts).every(
      ([file, , size]) => Buffer.byteLength(list.files[file] ?? "", "base64") === size,
    );
    return isWhole && text === JSON.stringify(expected) ? list : undefined;
  } catch {
    return undefined;
  }
}
