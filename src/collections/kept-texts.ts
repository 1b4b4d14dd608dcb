import { isDeepStrictEqual } from "node:util";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { z } from "zod";
import type { BodyReference } from "../domain/coherence/body-link.ts";
import { fingerprint } from "../program/fingerprint.ts";
import { cachePlace, CODE, placeName } from "../program/paths.ts";
import { codeBelow, keptIn } from "./kept.ts";
import { bodyOf, parseData, type Position } from "./parse.ts";

/** How the files of content are read. */
export interface TextReader {
  /** The data of a file. @throws what `parseData` throws */
  readonly data: (text: string, hasBody: boolean) => Record<string, unknown>;
  /** Markdown with tables as HTML; HTML inside it and dangerous links come out as text. */
  readonly html: (markdown: string) => string;
}

const htmlOf = (markdown: string): string => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** What a reader also knows that keeps it from run to run. */
export interface KeepingReader extends TextReader {
  /** The places of the keys of a file. @param read takes the file apart */
  readonly places: (text: string, read: () => Places) => Places;
  /** What a body of prose leads to and shows. @param check looks at it: nothing where something is wrong with it */
  readonly uses: (body: string, check: () => Promise<Uses>) => Promise<Uses>;
  /** Keeps what was asked for. */
  readonly save: () => Promise<void>;
}
type Places = Record<string, Position>;
type Uses = { kind: BodyReference; url: string }[] | null;

const positionSchema = z.strictObject({ line: z.int(), column: z.int() });
const usesSchema = z.array(z.strictObject({ kind: z.enum(["link", "image"]), url: z.string() })).nullable();

/** Reads everything anew. */
export const PLAIN_READER: TextReader = { data: parseData, html: htmlOf };

/** What a text says, or nothing where JSON would not bring it back as it was. */
const dataSchema = z.record(z.string(), z.unknown()).nullable();

/**
 * Reads the files of one agency, and keeps from run to run what they say, by their text: to parse a thousand of them
 * takes longer than all that is made of the one that was changed.
 * @param directory the agency's folder, absolute
 */
export async function keepingReader(directory: string): Promise<KeepingReader> {
  const place = fingerprint(placeName(directory));
  const readers = ["parse", "bounds", "kept-texts", "locate", "prose"].map((name) => `src/collections/${name}${CODE}`);
  const version = await codeBelow(...readers, "src/collections/faults", `src/domain/coherence/body-link${CODE}`);
  const kept = <Value>(name: string, schema: z.ZodType<Value>) =>
    keptIn(cachePlace("texts", `${place}-${name}.json`), schema, version);
  const [parsed, bodies, places, uses] = await Promise.all([
    kept("data", dataSchema),
    kept("html", z.string()),
    kept("places", z.record(z.string(), positionSchema)),
    kept("uses", usesSchema),
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
    places: (text, read) => places.at(fingerprint(text), read),
    uses: (body, check) => uses.of(fingerprint(body), check),
    save: async () => {
      await Promise.all([parsed, bodies, places, uses].map((cache) => cache.save()));
    },
  };
}
