import { Document } from "yaml";
import type { z } from "zod";
import { TO_FILL } from "../../domain/model/fields.ts";
import type { FileChange } from "../write-together.ts";

/** A draft as it will stand in the content folder, with where it came from. */
export interface DraftFile extends FileChange {
  /** How many lines wait for a person. */
  readonly open: number;
}

/**
 * The text of a draft: its source and what to look at as comments, then its data.
 * @param comments a line each, without `#`
 * @throws where the data would be refused for another reason than a `[เติม…]` in it: a fault of ours
 */
export function draftFile(file: string, schema: z.ZodType, data: object, comments: readonly string[]): DraftFile {
  const document = new Document(data);
  document.commentBefore = comments.map((line) => ` ${line.replace(/\s+/g, " ")}`).join("\n");
  const yaml = document.toString({ lineWidth: 0 });
  const issues = schema.safeParse(data).error?.issues ?? [];
  const wrong = issues.find((issue) => !isOpen(data, issue.path));
  if (wrong) throw new Error(`${file}: ${wrong.path.join(".")}: ${wrong.message}`);
  const open = yaml.split("\n").filter((line) => !line.startsWith("#") && line.includes(TO_FILL)).length;
  return { file, text: file.endsWith(".mdx") ? `---\n${yaml}---\n` : yaml, open };
}

/** True where the value at a path still waits to be filled in. */
function isOpen(data: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? (Reflect.get(at, key) as unknown) : undefined),
    data,
  );
  return JSON.stringify(value ?? "").includes(TO_FILL);
}
