import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import type { BodyReference } from "../../domain/coherence/body-link.ts";
import { fingerprint } from "../../program/fingerprint.ts";
import { forgetOld } from "../../program/forget-old.ts";
import { cachePlace, placeName } from "../../program/paths.ts";
import { programHash } from "../../program/program-hash.ts";
import type { CollectedDocument } from "../collected.ts";
import type { ContentFolder, Print } from "../folder.ts";
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

interface Entry extends Print {
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
  /** The files that were asked for and are not what they were the last time. */
  readonly renewed: () => readonly string[];
  readonly add: <Name extends keyof KnownOfFile>(file: string, name: Name, value: KnownOfFile[Name]) => void;
  /** Keeps what was asked for and forgets the rest. Where that is impossible all is made anew next time. */
  readonly save: () => void;
}

/** Programs that stay, such as the preview, read the same folder again and again: the last ones are not fetched from the disk. */
const STAYING = 3;
const staying = new Map<string, Entries>();
type Entries = ReadonlyMap<string, Entry>;

/** Opens what is known of a folder. Another version of the program makes all of it anew. */
export function contentMemory(folder: ContentFolder): ContentMemory {
  const version = programHash();
  const place = cachePlace("content", fingerprint(placeName(folder.directory)));
  const name = `${place} ${version}`;
  const before = staying.get(name) ?? readEntries(place, version);
  const now = new Map<string, Entry>();
  /** The parts that are no longer as they were kept. */
  const changed = new Set<number>();
  const renewed: string[] = [];
  const entryOf = (file: string): Entry => {
    const met = now.get(file);
    if (met) return met;
    const kept = before.get(file);
    const found = folder.print(file, kept);
    const isSame = found.print === kept?.print;
    const entry = { ...found, known: isSame ? kept.known : {} };
    if (!isSame) {
      changed.add(partOf(file));
      renewed.push(file);
    }
    now.set(file, entry);
    return entry;
  };
  const add: ContentMemory["add"] = (file, kind, value) => {
    entryOf(file).known[kind] = value;
    changed.add(partOf(file));
  };
  return {
    known: (file) => entryOf(file).known,
    at(file, kind, make) {
      const { known } = entryOf(file);
      // What is known to be nothing is known too.
      if (!(kind in known)) add(file, kind, make());
      return known[kind] as never;
    },
    add,
    renewed: () => renewed,
    save() {
      for (const file of before.keys()) if (!now.has(file)) changed.add(partOf(file));
      const parts = changed.size > 0 ? Map.groupBy(now, ([file]) => partOf(file)) : undefined;
      if (changed.size > 0) makePlace(place);
      for (const part of changed) writePart(place, part, version, new Map(parts?.get(part)));
      staying.delete(name);
      staying.set(name, now);
      for (const [oldest] of staying) if (staying.size > STAYING) staying.delete(oldest);
    },
  };
}

/** After a change of one file nobody writes what is known of thousands. */
const PARTS = 16;
const partOf = (file: string): number => fingerprint(file).charCodeAt(0) % PARTS;
const partFile = (place: string, part: number): string => path.join(place, `${part}.bin`);

const MARK_END = "\n".charCodeAt(0);

/** The first line names the rest and who made it: what was altered in between is made anew. */
const markOf = (version: string, bytes: Uint8Array): string => fingerprint(version + fingerprint(bytes));

function readEntries(place: string, version: string): Entries {
  return new Map(Array.from({ length: PARTS }, (_, part) => [...readPart(partFile(place, part), version)]).flat());
}

function readPart(file: string, version: string): Entries {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf(MARK_END);
    const rest = bytes.subarray(end + 1);
    if (bytes.toString("latin1", 0, end) !== markOf(version, rest)) return new Map();
    return deserialize(rest) as Entries;
  } catch {
    return new Map();
  }
}

/** The folders of drafts come and go, each under another name; the agency, its draft, the catalogue and one more stay. */
const FEWEST = 4;

function makePlace(place: string): void {
  try {
    if (mkdirSync(place, { recursive: true }) !== undefined) forgetOld(path.dirname(place), FEWEST);
  } catch {
    // Where nothing can be kept all is made anew next time.
    return;
  }
}

function writePart(place: string, part: number, version: string, entries: Entries): void {
  const half = partFile(place, part) + randomUUID();
  try {
    const bytes = serialize(entries);
    writeFileSync(half, Buffer.concat([Buffer.from(`${markOf(version, bytes)}\n`), bytes]));
    renameSync(half, partFile(place, part));
  } catch {
    rmSync(half, { force: true });
  }
}
