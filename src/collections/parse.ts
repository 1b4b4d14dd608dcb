import { boundProse, boundYaml, TooHeavy } from "./bounds.ts";
import { withLineFeeds, splitFrontMatter } from "./front-matter.ts";
import { isMap, LineCounter, parseDocument, type Document } from "yaml";

/** A place in a file, both counted from one. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A content file taken apart: its YAML, and the body below it where the format has one. */
export interface ParsedFile {
  readonly document: Document.Parsed;
  /** The YAML as it is typed. */
  readonly lines: readonly string[];
  /** The line of the file on which the YAML begins, counted from one. */
  readonly firstLine: number;
  readonly body: string;
  /** Turns an offset in the file into a place. */
  readonly positionAt: (offset: number) => Position;
  /** The line of the file on which the body begins, counted from one. */
  readonly bodyLine: number;
}

/**
 * Takes a content file apart. Byte order mark and CRLF are read like their absence.
 * @throws MissingFrontMatter when `hasBody` is set and the file does not begin with a block between `---` lines
 * @throws TooHeavy for a file that would take minutes to read
 */
export function parseSource(text: string, hasBody: boolean): ParsedFile {
  const plain = withLineFeeds(text);
  const [before, yaml, body] = hasBody ? splitFrontMatter(plain) : ["", plain, ""];
  const skipped = before.split("\n").length - 1;
  const bodyLine = plain.slice(0, plain.length - body.length).split("\n").length;
  boundYaml(yaml, skipped + 1);
  boundProse(body, bodyLine);
  const lines = new LineCounter();
  const document = documentOf(yaml, lines);
  return {
    document,
    lines: yaml.split("\n"),
    firstLine: skipped + 1,
    body,
    bodyLine,
    positionAt: (offset) => {
      const { line, col } = lines.linePos(offset);
      return { line: line + skipped, column: col };
    },
  };
}

function documentOf(yaml: string, lineCounter: LineCounter): Document.Parsed {
  try {
    return parseDocument(yaml, { lineCounter, prettyErrors: false, keepSourceTokens: true });
  } catch (error) {
    // Values within values without end.
    if (error instanceof RangeError) throw new TooHeavy("depth");
    throw error;
  }
}

/**
 * The data of a file as content-collections wants it from a parser: an object, or an error for the emitter.
 * @throws Error for broken YAML, text that is not UTF-8, or YAML that is no mapping
 */
export const parseData = (text: string, hasBody: boolean): Record<string, unknown> =>
  dataIn(text, hasBody, () => parseSource(text, hasBody));

/** The same of a file that others take apart as well. */
export function dataIn(text: string, hasBody: boolean, takenApart: () => ParsedFile): Record<string, unknown> {
  if (text.includes("\uFFFD")) throw new Error("not UTF-8");
  const { document, body } = takenApart();
  const [error] = document.errors;
  if (error) throw error;
  if (!isMap(document.contents)) throw new Error("not a mapping");
  const data = document.toJS() as Record<string, unknown>;
  return hasBody ? { ...data, content: body } : data;
}
