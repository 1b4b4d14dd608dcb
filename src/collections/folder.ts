import { readFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "../program/fingerprint.ts";
import { entriesBelow, type Entries } from "../program/paths.ts";
import { diskStamp } from "../program/stamp.ts";
import { parseSource, type ParsedFile } from "./parse.ts";

/** What stands in a file, and how the disk tells that it still does. */
export interface Print {
  /** The same bytes have the same. */
  readonly print: string;
  /** Nothing where it may change again without any sign of it. */
  readonly stamp: string | undefined;
}

/** A folder of content during one run: each file is read once and taken apart once, whoever asks. */
export interface ContentFolder {
  /** The folder, absolute. */
  readonly directory: string;
  /** What stands below a folder of it, by paths from that one. @param below path from the folder; "" for itself */
  readonly entries: (below: string) => Entries;
  /** The bytes of a file. @param file path from the folder, with `/` @throws Error where it cannot be read */
  readonly bytes: (file: string) => Uint8Array;
  /** The same as UTF-8; what is none comes as U+FFFD. */
  readonly text: (file: string) => string;
  /** Names what stands in a file. @param before what it was named: what stands as it stood is not read */
  readonly print: (file: string, before?: Print) => Print;
  /**
   * A file taken apart.
   * @throws MissingFrontMatter, TooHeavy, or Error where it cannot be read
   */
  readonly source: (file: string, hasBody: boolean) => ParsedFile;
}

/**
 * Opens a folder for one run: what changes on the disk meanwhile is seen by the next run. Content comes in thousands of
 * small files: to wait for each costs several times what reading it does.
 */
export function openFolder(directory: string): ContentFolder {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const entries = once((below) => entriesBelow(path.join(directory, below)));
  const bytes = once((file): Uint8Array => readFileSync(path.join(directory, file)));
  const text = once((file) => decoder.decode(bytes(file)));
  const print: ContentFolder["print"] = (file, before) =>
    printOf(path.join(directory, file), () => bytes(file), before);
  const alone = once((file) => parseSource(text(file), false));
  const withBody = once((file) => parseSource(text(file), true));
  return { directory, entries, bytes, text, print, source: (file, hasBody) => (hasBody ? withBody : alone)(file) };
}

function printOf(file: string, read: () => Uint8Array, before: Print | undefined): Print {
  const { stamp, isSettled } = diskStamp(file);
  if (before?.stamp === stamp) return before;
  return { print: fingerprint(read()), stamp: isSettled ? stamp : undefined };
}

/** A question that is answered once for each file. */
function once<Answer>(ask: (file: string) => Answer): (file: string) => Answer {
  const known = new Map<string, Answer>();
  return (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const answer = ask(file);
    known.set(file, answer);
    return answer;
  };
}
