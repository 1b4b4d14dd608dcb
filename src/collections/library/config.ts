import { defineCollection, defineParser } from "./core.ts";
import { z } from "zod";
import { kindEntries } from "../../domain/model/kinds.ts";
import type { Kind } from "../../domain/model/records/kind.ts";
import { collectionName, type CollectedDocument, type Owner } from "../collected.ts";

// What is in a document is told by its kind, not by the library's types, which would need every schema by name.
const withBody = ({ format, schema }: Kind): z.ZodObject =>
  format === "yaml" ? schema : schema.safeExtend({ content: z.string() });

/** What a run of the library is given, and what it hands over. */
export interface Reading {
  /**
   * The data of a file. @param file its path from where content begins
   * @throws Error for what the library is to turn away
   */
  readonly dataOf: (file: string, hasBody: boolean) => Record<string, unknown>;
  /** Takes a document. @param collection its name */
  readonly take: (collection: string, document: CollectedDocument) => void;
}

/**
 * What the library is to read in one folder. Shared kinds are read twice: ours, and the agency's additions.
 * @param directory the folder, as it is seen from where the library runs; in each file stands its path from there
 * @param owner whose it is: the agency's has every kind, the publisher's the shared ones
 */
export const collectionsOf = (directory: string, owner: Owner, { dataOf, take }: Reading) => {
  const yaml = defineParser((file: string) => dataOf(file, false));
  const frontMatter = defineParser({ hasContent: true, parse: (file: string) => dataOf(file, true) });
  return (
    kindEntries
      // The library reads nothing but UTF-8, which is not what Excel writes: see `purchases.ts`.
      .filter(([, { format, shared }]) => format !== "csv" && (owner === "own" || shared))
      .map(([name, kind]) => {
        const collection = collectionName(name, owner);
        return defineCollection({
          name: collection,
          directory: [directory, kind.folder].filter(Boolean).join("/"),
          include: kind.include,
          // Office programs lock an open file by one beside it.
          exclude: ["**/~$*", ...(kind.exclude ? [kind.exclude] : [])],
          parser: kind.format === "yaml" ? yaml : frontMatter,
          // eslint-disable-next-line no-restricted-syntax -- the type would need every schema by name.
          schema: withBody(kind) as unknown as z.ZodType<Record<string, string>>,
          // To write thousands of documents into a module and read them from there again takes a second.
          transform: (document, { skip }) => {
            take(collection, document);
            return skip("taken");
          },
        });
      })
  );
};
