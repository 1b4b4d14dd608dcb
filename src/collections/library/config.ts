import { defineCollection, defineConfig, defineParser } from "./core.ts";
import { z } from "zod";
import { kindEntries } from "../../domain/model/kinds.ts";
import type { Kind } from "../../domain/model/records/kind.ts";
import { collectionName, type Owner } from "../collected.ts";
import { readingOf } from "./reading.ts";

// What is in a document is told by its kind, not by the library's types, which would need every schema by name.
const withBody = ({ format, schema }: Kind): z.ZodObject =>
  format === "yaml" ? schema : schema.safeExtend({ content: z.string() });

/**
 * What the library is to read in one folder. Shared kinds are read twice: ours, and the agency's additions.
 * @param directory the folder, as it is seen from where the library runs
 * @param owner whose it is: the agency's has every kind, the publisher's the shared ones
 * @param run of the library, which says what stands in the files and takes what is made of them
 */
export const collectionsOf = (directory: string, owner: Owner, run: string) => {
  const reading = readingOf(run);
  const yaml = defineParser((file: string) => reading.dataOf(file, false));
  const frontMatter = defineParser({ hasContent: true, parse: (file: string) => reading.dataOf(file, true) });
  return defineConfig({
    content: kindEntries
      // The library reads nothing but UTF-8, which is not what Excel writes: see `purchases.ts`.
      .filter(([, { format, shared }]) => format !== "csv" && (owner === "own" || shared))
      .map(([name, kind]) =>
        defineCollection({
          name: collectionName(name, owner),
          directory: [directory, kind.folder].filter(Boolean).join("/"),
          include: kind.include,
          // Office programs lock an open file by one beside it.
          exclude: ["**/~$*", ...(kind.exclude ? [kind.exclude] : [])],
          parser: kind.format === "yaml" ? yaml : frontMatter,
          // eslint-disable-next-line no-restricted-syntax -- the type would need every schema by name.
          schema: withBody(kind) as unknown as z.ZodType<Record<string, string>>,
          // To write thousands of documents into a module and read them from there again takes a second.
          transform: (document, { skip }) => {
            reading.take(collectionName(name, owner), document);
            return skip("taken");
          },
        }),
      ),
  });
};
