import { stringify } from "yaml";
import type { z } from "zod";
import { TO_FILL } from "../domain/model/fields.ts";
import { exampleOf, fieldWords } from "../collections/faults/schema-words.ts";

/**
 * A YAML file of a kind for a clerk to fill in: every field under its description, the given values written out,
 * all others as examples behind `#`.
 */
export function commentedTemplate(schema: z.ZodObject, values: Readonly<Record<string, unknown>>): string {
  const fields = Object.keys(schema.shape).map((key) => {
    const value = values[key];
    const yaml = stringify(
      { [key]: value ?? exampleOf(schema.shape[key] as z.ZodType, true) },
      { lineWidth: 0 },
    ).trimEnd();
    const { description, example } = fieldWords(schema, [key]);
    const form = isDraft(value) && typeof example === "string" ? ` เช่น ${example}` : "";
    return [...(description ? [`# ${description}${form}`] : []), value === undefined ? behindHash(yaml) : yaml].join(
      "\n",
    );
  });
  return `${fields.join("\n\n")}\n`;
}

/**
 * A table that a spreadsheet opens (with the mark by which Excel knows UTF-8): its headings by field, and one row in
 * which the required cells wait to be filled in.
 */
export const tableTemplate = (titles: Readonly<Record<string, string>>, required: readonly string[]): string => {
  const cells = Object.keys(titles).map((key) => (required.includes(key) ? `${TO_FILL}]` : ""));
  return `\uFEFF${Object.values(titles).join(",")}\n${cells.join(",")}\n`;
};

const isDraft = (value: unknown) => typeof value === "string" && value.includes(TO_FILL);

const behindHash = (yaml: string) =>
  yaml
    .split("\n")
    .map((line) => `# ${line}`)
    .join("\n");
