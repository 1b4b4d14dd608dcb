import { z } from "zod";
import { layersOf } from "../../domain/coherence/named-fields.ts";
import type { KeyPath } from "../../domain/model/proof.ts";
import type { FieldRefusal } from "../../domain/model/fields.ts";
import type { FieldArgs } from "../../domain/coherence/problem-file-words.ts";

/** A filled-in beginning of a file of some kind: its required fields with their example values. */
export const templateOf = (schema: z.ZodObject): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema.shape)
      .filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success)
      .map(([key, field]) => [key, exampleOf(field as z.ZodType)]),
  );

/**
 * The example value of a field, or one put together from the examples of its parts.
 * @param whole include the parts that may be left out
 */
export function exampleOf(schema: z.ZodType, whole = false): unknown {
  const layers = layersOf(schema);
  const meta = layers.map((layer) => z.globalRegistry.get(layer)).find((words) => words?.["examples"]);
  if (meta) return (meta["examples"] as unknown[])[0];
  const inner = layers.at(-1);
  if (inner instanceof z.ZodArray) return [exampleOf(inner.element as z.ZodType, whole)];
  if (inner instanceof z.ZodBoolean) return true;
  if (inner instanceof z.ZodEnum) return inner.options[0];
  if (!(inner instanceof z.ZodObject)) return "…";
  if (!whole) return completed(inner, templateOf(inner));
  return withoutClash(
    inner,
    Object.fromEntries(Object.entries(inner.shape).map(([key, field]) => [key, exampleOf(field as z.ZodType, true)])),
  );
}

/** Takes out what a check of the whole group refuses beside the rest, such as a second place of a piece of evidence. */
function withoutClash(schema: z.ZodObject, example: Record<string, unknown>): Record<string, unknown> {
  const clash = schema
    .safeParse(example)
    .error?.issues.find(
      ({ code, path }) => code === "custom" && path.length === 1 && Object.hasOwn(example, String(path[0])),
    );
  if (!clash) return example;
  const rest = Object.entries(example).filter(([key]) => key !== clash.path[0]);
  return withoutClash(schema, Object.fromEntries(rest));
}

/** Adds the line that a check of the whole group asks for, such as the place of a piece of evidence. */
function completed(schema: z.ZodObject, template: Record<string, unknown>): Record<string, unknown> {
  const issues = schema.safeParse(template).error?.issues ?? [];
  const added = issues.map((issue) =>
    issue.code === "custom" ? (issue.params as FieldRefusal | undefined)?.add : undefined,
  );
  return Object.assign({}, template, ...added) as Record<string, unknown>;
}

/** What a schema says of the field at a key path: its key, the clerk's description and an example value. */
export function fieldWords(schema: z.ZodType, path: KeyPath): FieldArgs {
  const chain = schemasAlong(schema, path);
  const words = chain
    .at(-1)
    ?.map((candidate) => z.globalRegistry.get(candidate))
    .find((meta) => meta?.description);
  const key = path.findLast((part) => typeof part === "string") ?? "";
  return { key, description: words?.description, example: (words?.["examples"] as unknown[] | undefined)?.[0] };
}

/** The keys that may stand in the group at a key path. */
export const keysAt = (schema: z.ZodType, path: KeyPath): string[] => {
  const last = schemasAlong(schema, path)
    .at(-1)
    ?.find((candidate) => candidate instanceof z.ZodObject);
  return Object.keys(last?.shape ?? {});
};

/** The groups of a schema in which a key may stand, each as the keys that lead there; none for the file itself. */
export const groupsOf = (schema: z.ZodType, key: string, path: readonly string[] = []): string[][] => {
  const inner = layersOf(schema).at(-1);
  if (inner instanceof z.ZodArray) return groupsOf(inner.element as z.ZodType, key, path);
  if (!(inner instanceof z.ZodObject)) return [];
  const below = Object.entries(inner.shape).flatMap(([name, field]) =>
    groupsOf(field as z.ZodType, key, [...path, name]),
  );
  return Object.hasOwn(inner.shape, key) ? [[...path], ...below] : below;
};

/** What type of value stands at a key path, by zod's name of it. */
export const typeAt = (schema: z.ZodType, path: KeyPath): string =>
  schemasAlong(schema, path).at(-1)?.at(-1)?.def.type ?? "";

/** The schema of the value at a key path; `undefined` where the path leaves what is known. */
export const schemaAt = (schema: z.ZodType, path: KeyPath): z.ZodType | undefined =>
  schemasAlong(schema, path)[path.length]?.[0];

/** The schemas a key path passes, each with the wrappers around it, outermost first. */
function schemasAlong(schema: z.ZodType, path: KeyPath): z.ZodType[][] {
  const layers = layersOf(schema);
  const [key, ...rest] = path;
  if (key === undefined) return [layers];
  const inner = layers.at(-1);
  const next =
    inner instanceof z.ZodObject
      ? (inner.shape[key] as z.ZodType | undefined)
      : inner instanceof z.ZodArray
        ? (inner.element as z.ZodType)
        : undefined;
  return next ? [layers, ...schemasAlong(next, rest)] : [layers];
}
