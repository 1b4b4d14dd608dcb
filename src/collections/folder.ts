import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseSource, type ParsedFile } from "./parse.ts";

/** An agency's folder during one run: each file of content is read once and taken apart once, whoever asks. */
export interface AgencyFolder {
  /** The folder, absolute. */
  readonly directory: string;
  /** The bytes of a file. @param file path from the folder, with `/` @throws Error where it cannot be read */
  readonly bytes: (file: string) => Promise<Uint8Array>;
  /** The same as UTF-8; what is none comes as U+FFFD. */
  readonly text: (file: string) => Promise<string>;
  /**
   * A file taken apart.
   * @throws MissingFrontMatter, TooHeavy, or Error where it cannot be read
   */
  readonly source: (file: string, hasBody: boolean) => Promise<ParsedFile>;
}

/** Opens an agency's folder for one run: what changes on the disk meanwhile is seen by the next run. */
export function openFolder(directory: string): AgencyFolder {
  const bytes = once((file: string): Promise<Uint8Array> => readFile(path.join(directory, file)));
  const text = once(async (file: string) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytes(file)));
  const alone = once(async (file: string) => parseSource(await text(file), false));
  const withBody = once(async (file: string) => parseSource(await text(file), true));
  return { directory, bytes, text, source: (file, hasBody) => (hasBody ? withBody : alone)(file) };
}

/** A question that is answered once for each file. */
function once<Answer>(ask: (file: string) => Promise<Answer>): (file: string) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>();
  return (file) => {
    const answer = known.get(file) ?? ask(file);
    known.set(file, answer);
    return answer;
  };
}
