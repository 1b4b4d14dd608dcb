import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import type { BodyReference } from "../../domain/coherence/body-link.ts";
import { fingerprint } from "../../program/fingerprint.ts";
import { cachePlace, placeName } from "../../program/paths.ts";
import { programHash } from "../../program/program-hash.ts";
import type { CollectedDocument } from "../collected.ts";
import type { ContentFolder } from "../folder.ts";
import type { PersonalDataFinding } from "./findings.ts";
import type { Position } from "../parse.ts";

/** All that is known of a file by nothing but its name and what stands in it. */
export interface KnownOfFile {
  /** What content-collections made of it, by the names of its collections; not there while it cannot be read. */
  readonly documents: Readonly<Record<string, CollectedDocument>>;
  /** Its body of Markdown as HTML. */
  readonly html: string;
  /** The places of its keys. */
  readonly places: Readonly<Record<string, Position>>;
  /** What its body of prose leads to and shows; nothing where something is wrong with it. */
  readonly uses: readonly { readonly kind: BodyReference; readonly url: string }[] | undefined;
  /** Values that are not what their writer sees, in words. */
  readonly slips: readonly {
    readonly words: { readonly reason: string; readonly remedy: string };
    readonly place: Position;
  }[];
  readonly personalData: readonly PersonalDataFinding[];
}

interface Entry {
  /** Names what stood in the file. */
  readonly print: string;
  readonly known: Partial<KnownOfFile>;
}

/** What is known of the files of a folder from run to run: to read thousands of them takes longer than all that is made of one. */
export interface ContentMemory {
  /** What is known of a file as it stands now. */
  readonly known: (file: string) => Readonly<Partial<KnownOfFile>>;
  /** The same of one kind, made only if it is not known. */
  readonly at: <Name extends keyof KnownOfFile>(
    file: string,
    name: Name,
    make: () => KnownOfFile[Name],
  ) => KnownOfFile[Name];
  readonly add: <Name extends keyof KnownOfFile>(file: string, name: Name, value: KnownOfFile[Name]) => void;
  /** Keeps what was asked for and forgets the rest. Where that is impossible all is made anew next time. */
  readonly save: () => void;
}

/** Programs that stay, such as the preview, read the same folder again and again: the last ones are not fetched from the disk. */
const STAYING = 3;
const staying = new Map<string, ReadonlyMap<string, Entry>>();

/** Opens what is known of a folder. Another version of the program makes all of it anew. */
export function contentMemory(folder: ContentFolder): ContentMemory {
  const version = programHash();
  const file = cachePlace("content", `${fingerprint(placeName(folder.directory))}.bin`);
  const place = `${file} ${version}`;
  const before = staying.get(place) ?? readEntries(file, version);
  const now = new Map<string, Entry>();
  let isNew = false;
  const entryOf = (name: string): Entry => {
    const met = now.get(name);
    if (met) return met;
    const print = folder.print(name);
    const kept = before.get(name);
    const entry = kept?.print === print ? kept : { print, known: {} };
    isNew ||= entry !== kept;
    now.set(name, entry);
    return entry;
  };
  const add: ContentMemory["add"] = (name, kind, value) => {
    const { known } = entryOf(name);
    known[kind] = value;
    isNew = true;
  };
  return {
    known: (name) => entryOf(name).known,
    at(name, kind, make) {
      const { known } = entryOf(name);
      // What is known to be nothing is known too.
      if (!(kind in known)) add(name, kind, make());
      return known[kind] as never;
    },
    add,
    save() {
      if (isNew || now.size !== before.size) writeEntries(file, version, now);
      staying.delete(place);
      staying.set(place, now);
      for (const [oldest] of staying) if (staying.size > STAYING) staying.delete(oldest);
    },
  };
}

const MARK_END = "\n".charCodeAt(0);

/** The first line names the rest and who made it: what was altered in between is made anew. */
const markOf = (version: string, bytes: Uint8Array): string => fingerprint(version + fingerprint(bytes));

function readEntries(file: string, version: string): ReadonlyMap<string, Entry> {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf(MARK_END);
    const rest = bytes.subarray(end + 1);
    if (bytes.toString("latin1", 0, end) !== markOf(version, rest)) return new Map();
    return deserialize(rest) as Map<string, Entry>;
  } catch {
    return new Map();
  }
}

function writeEntries(file: string, version: string, entries: ReadonlyMap<string, Entry>): void {
  const half = `${file}.${randomUUID()}`;
  try {
    const bytes = serialize(entries);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(half, Buffer.concat([Buffer.from(`${markOf(version, bytes)}\n`), bytes]));
    renameSync(half, file);
  } catch {
    rmSync(half, { force: true });
  }
}
