import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import manifest from "../../../package.json" with { type: "json" };
import { fingerprint } from "../../program/fingerprint.ts";
import { filesBelow, ROOT } from "../../program/paths.ts";

/** Small results that are kept from run to run, so that an unchanged document is not looked into again. */
export interface ResultCache<Value> {
  /** The result under a key, made only if it is not known. */
  readonly of: (key: string, make: () => Promise<Value>) => Promise<Value>;
  /** The same for what is made at once. */
  readonly at: (key: string, make: () => Value) => Value;
  /** Keeps what was asked for and forgets the rest. Where that is impossible all is made anew next time. */
  readonly save: () => Promise<void>;
}

/**
 * What is kept in a file of this machine.
 * @param file absolute
 * @param version of whoever makes the results: another one makes all of them anew
 */
export async function keptIn<Value>(
  file: string,
  schema: z.ZodType<Value>,
  version: string,
): Promise<ResultCache<Value>> {
  const shape = z.record(z.string(), schema);
  // The first line names the rest and who made it: what was altered in between is made anew.
  const markOf = (text: string) => fingerprint(version + text);
  const known = await readFile(file, "utf8")
    .then((text) => [text.slice(0, text.indexOf("\n")), text.slice(text.indexOf("\n") + 1)] as const)
    .then(([mark, text]) => (mark === markOf(text) ? shape.parse(JSON.parse(text)) : {}))
    .catch((): Record<string, Value> => ({}));
  const values: Record<string, Value> = {};
  let isNew = false;
  return {
    async of(key, make) {
      const kept = known[key];
      isNew ||= kept === undefined;
      return (values[key] ??= kept ?? (await make()));
    },
    at(key, make) {
      const kept = known[key];
      isNew ||= kept === undefined;
      return (values[key] ??= kept ?? make());
    },
    async save() {
      if (!isNew && Object.keys(known).length === Object.keys(values).length) return;
      const half = `${file}.${crypto.randomUUID()}`;
      const text = JSON.stringify(values);
      await mkdir(path.dirname(file), { recursive: true })
        .then(() => writeFile(half, `${markOf(text)}\n${text}`))
        .then(() => rename(half, file))
        .catch(() => undefined);
    },
  };
}

/** Names the code below folders, or of single files, with the libraries it uses. */
export async function codeBelow(...places: readonly string[]): Promise<string> {
  const files = await Promise.all(
    places.map(async (place) =>
      (await stat(path.join(ROOT, place))).isDirectory()
        ? (await filesBelow(path.join(ROOT, place))).map((file) => `${place}/${file}`)
        : [place],
    ),
  );
  const texts = await Promise.all(files.flat().map((file) => readFile(path.join(ROOT, file), "utf8")));
  return fingerprint(JSON.stringify([manifest.dependencies, ...texts]));
}
