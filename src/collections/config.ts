import { defineCollection, defineConfig, defineParser } from "./core.ts";
import { z } from "zod";
import { kindEntries } from "../domain/model/kinds.ts";
import type { Kind } from "../domain/model/records/kind.ts";
import { collectionName } from "./collect.ts";
import { parseData } from "./parse.ts";

const yaml = defineParser((text: string) => parseData(text, false));
const frontMatter = defineParser({ hasContent: true, parse: (text: string) => parseData(text, true) });

// What is in a document is told by its kind, not by the library's types, which would need every schema by name.
const withBody = ({ format, schema }: Kind): z.ZodObject =>
  format === "yaml" ? schema : schema.safeExtend({ content: z.string() });

/**
 * What the library is to read. Shared kinds are read twice: ours first, then the agency's additions.
 * @param own the agency's content folder, as it is seen from where the library runs
 * @param shared the catalogue, in the same way
 */
export const collectionsOf = (own: string, shared: string) => defineConfig({ content: contentOf(own, shared) });

const contentOf = (own: string, shared: string) =>
  kindEntries
    // The library reads nothing but UTF-8, which is not what Excel writes: see `purchases.ts`.
    .filter(([, { format }]) => format !== "csv")
    .flatMap(([name, kind]) =>
      (kind.shared && shared !== own ? [shared, own] : [own]).map((directory) =>
        defineCollection({
          name: collectionName(name, directory === own ? "own" : "shared"),
          directory: [directory, kind.folder].filter(Boolean).join("/"),
          include: kind.include,
          // Office programs lock an open file by one beside it.
          exclude: ["**/~$*", ...(kind.exclude ? [kind.exclude] : [])],
          parser: kind.format === "yaml" ? yaml : frontMatter,
          // eslint-disable-next-line no-restricted-syntax -- the type would need every schema by name.
          schema: withBody(kind) as unknown as z.ZodType<Record<string, string>>,
        }),
      ),
    );
