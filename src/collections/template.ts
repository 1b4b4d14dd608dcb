import { stringify } from "yaml";
import type { z } from "zod";
import { exampleOf, fieldWords } from "./schema-words.ts";

/**
 * A YAML file of a kind for a clerk to fill in: every field under its description, the given values written out,
 * all others as examples behind `#`.
 */
export function commentedTemplate(schema: z.ZodObject, values: Readonly<Record<string, unknown>>): string {
  const fields = Object.keys(schema.shape).map((key) => {
    const { description } = fieldWords(schema, [key]);
    const value = values[key];
    const yaml = stringify(
      { [key]: value ?? exampleOf(schema.shape[key] as z.ZodType, true) },
      { lineWidth: 0 },
    ).trimEnd();
    return [...(description ? [`# ${description}`] : []), value === undefined ? behindHash(yaml) : yaml].join("\n");
  });
  return `${fields.join("\n\n")}\n`;
}

const behindHash = (yaml: string) =>
  yaml
    .split("\n")
    .map((line) => `# ${line}`)
    .join("\n");
