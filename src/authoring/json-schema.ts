import { z } from "zod";
import { kindEntries, type KindName } from "../domain/model/kinds.ts";
import type { Kind } from "../domain/model/records/kind.ts";
import { fieldWords } from "../collections/faults/schema-words.ts";

/** A JSON Schema as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Where the editor finds what is made here, from the root of the repository. */
export const EDITOR_SETTINGS = ".vscode/settings.json";
export const SCHEMA_FOLDER = ".vscode/schemas";
export const schemaFile = (name: KindName): string => `${SCHEMA_FOLDER}/${name}.json`;

/**
 * What a clerk may type into a file of a kind, as a JSON Schema (draft 7, which editors know best) with the Thai words
 * and examples of the fields. It accepts all that the kind's own schema accepts; rules that compare two values, or ask
 * whether a day or a file exists, stay with the check.
 */
export const jsonSchemaOf = ({ label, schema }: Pick<Kind, "label" | "schema">): JsonSchema => ({
  ...z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    override: ({ zodSchema, jsonSchema }) => {
      // zod leaves out the examples of what it transforms; a clerk needs them everywhere.
      // eslint-disable-next-line no-restricted-syntax -- the hook names its schemas by the core of zod.
      const { example } = fieldWords(zodSchema as unknown as z.ZodType, []);
      if (example !== undefined) jsonSchema.examples = [example];
      // Editors would write it into the file, where it says nothing new.
      delete jsonSchema.default;
      // The field says by its form what the alternatives have in common.
      if (Array.isArray(jsonSchema.type)) delete jsonSchema.anyOf;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  }),
  title: label,
});

/**
 * Which schema speaks of which files, as the YAML extension of VS Code asks for it (`yaml.schemas`).
 * Kinds with a body are not in it: the extension reads no front matter.
 */
export const yamlSchemas = (): Record<string, string[]> =>
  Object.fromEntries(
    kindEntries
      .filter(([, { format }]) => format === "yaml")
      .map(([name, { folder, include, exclude }]) => {
        const path = (pattern: string) => ["content", folder, pattern].filter(Boolean).join("/");
        return [`./${schemaFile(name)}`, [path(include), ...(exclude ? [`!${path(exclude)}`] : [])]];
      }),
  );
