import { isDeepStrictEqual } from "node:util";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { z } from "zod";
import { fingerprint } from "../program/fingerprint.ts";
import { cachePlace, CODE, placeName } from "../program/paths.ts";
import { codeBelow, keptIn } from "./kept.ts";
import { bodyOf, parseData } from "./parse.ts";

/** How the files of content are read. */
export interface TextReader {
  /** The data of a file. @throws what `parseData` throws */
  readonly data: (text: string, hasBody: boolean) => Record<string, unknown>;
  /** Markdown with tables as HTML; HTML inside it and dangerous links come out as text. */
  readonly html: (markdown: string) => string;
}

const htmlOf = (markdown: string): string => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** Reads everything anew. */
export const PLAIN_READER: TextReader = { data: parseData, html: htmlOf };

/** What a text says, or nothing where JSON would not bring it back as it was. */
const dataSchema = z.record(z.string(), z.unknown()).nullable();

/**
 * Reads the files of one agency, and keeps from run to run what they say, by their text: to parse a thousand of them
 * takes longer than all that is made of the one that was changed.
 * @param directory the agency's folder, absolute
 */
export async function keepingReader(directory: string): Promise<TextReader & { readonly save: () => Promise<void> }> {
  const place = fingerprint(placeName(directory));
  const version = await codeBelow(...["parse", "bounds", "kept-texts"].map((name) => `src/collections/${name}${CODE}`));
  const [parsed, bodies] = await Promise.all([
    keptIn(cachePlace("texts", `${place}-data.json`), dataSchema, version),
    keptIn(cachePlace("texts", `${place}-html.json`), z.string(), version),
  ]);
  return {
    data(text, hasBody) {
      const known = parsed.at(fingerprint(`${hasBody ? "body" : "data"} ${text}`), () => {
        const { content, ...data } = parseData(text, hasBody);
        const own = hasBody || content === undefined ? data : { ...data, content };
        return isDeepStrictEqual(JSON.parse(JSON.stringify(own)), own) ? own : null;
      });
      if (!known) return parseData(text, hasBody);
      // Each caller has an object of its own, as the parser would give it.
      const own = structuredClone(known);
      return hasBody ? { ...own, content: bodyOf(text) } : own;
    },
    html: (markdown) => bodies.at(fingerprint(markdown), () => htmlOf(markdown)),
    save: async () => {
      await Promise.all([parsed.save(), bodies.save()]);
    },
  };
}
