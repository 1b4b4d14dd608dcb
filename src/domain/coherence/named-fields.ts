import { z } from "zod";
import { PUBLIC_FILE_FORM, SITE_PATH_FORM } from "../model/input-forms.ts";
import type { KeyPath } from "../model/proof.ts";

/** What a field names: a file below `public/`, or a page of the site. */
type Named = "file" | "page";

/** A field of a file of content that names something, and what. */
export interface NamedField {
  readonly path: KeyPath;
  readonly target: string;
}

/** The keys that lead to a field of a schema; `*` stands for every place of a list. */
type Way = readonly string[];

/** A schema and what it wraps, outermost first. */
export function layersOf(schema: z.ZodType): z.ZodType[] {
  const inner = innerOf(schema);
  return inner ? [schema, ...layersOf(inner)] : [schema];
}

function innerOf(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return schema.unwrap() as z.ZodType;
  return schema instanceof z.ZodPipe ? (schema.in as z.ZodType) : undefined;
}

const FORMS: Record<Named, unknown> = { file: PUBLIC_FILE_FORM["pattern"], page: SITE_PATH_FORM["pattern"] };
const known = new WeakMap<z.ZodType, Record<Named, Way[]>>();

/** The fields of some data that name files, or pages, by its schema: those that `publicFile` and `sitePath` have made. */
export function fieldsNaming(named: Named, schema: z.ZodType, data: unknown): NamedField[] {
  const ways = known.get(schema) ?? { file: waysTo("file", schema), page: waysTo("page", schema) };
  known.set(schema, ways);
  return ways[named].flatMap((way) => along(way, data, []));
}

function waysTo(named: Named, schema: z.ZodType): Way[] {
  const layers = layersOf(schema);
  if (layers.some((layer) => z.globalRegistry.get(layer)?.["pattern"] === FORMS[named])) return [[]];
  const inner = layers.at(-1);
  if (inner instanceof z.ZodArray) return waysTo(named, inner.element as z.ZodType).map((way) => ["*", ...way]);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => waysTo(named, option as z.ZodType));
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([key, field]) =>
    waysTo(named, field as z.ZodType).map((way) => [key, ...way]),
  );
}

function along([key, ...rest]: Way, value: unknown, path: KeyPath): NamedField[] {
  if (key === undefined) return typeof value === "string" ? [{ path, target: value }] : [];
  if (typeof value !== "object" || value === null) return [];
  if (key === "*")
    return Array.isArray(value) ? value.flatMap((part, index) => along(rest, part, [...path, index])) : [];
  return along(rest, (value as Readonly<Record<string, unknown>>)[key], [...path, key]);
}
