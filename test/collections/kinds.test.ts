import { describe, expect, it } from "vitest";
import { z } from "zod";
import { kindEntries } from "../../src/domain/model/kinds.ts";
import { templateOf } from "../../src/collections/faults/schema-words.ts";

interface Field {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** Every field of a schema, at any depth. */
function fieldsOf(schema: z.ZodType, path = ""): Field[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
      const own = path ? `${path}.${key}` : key;
      return [{ path: own, schema: field }, ...fieldsOf(field, own)];
    });
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsOf(option as z.ZodType, path));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return fieldsOf(schema.unwrap() as z.ZodType, path);
  return schema instanceof z.ZodPipe ? fieldsOf(schema.in as z.ZodType, path) : [];
}

/** What is said of a field, on itself or on what it wraps. */
function metaOf(schema: z.ZodType): { description?: string | undefined; examples?: unknown } {
  const meta = z.globalRegistry.get(schema);
  if (meta?.description) return meta;
  const wraps = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
  return wraps ? metaOf(schema.unwrap() as z.ZodType) : {};
}

describe.each(kindEntries)("the kind %s", (_, { schema, label }) => {
  const fields = fieldsOf(schema);

  it("says in Thai what it is and what each of its fields is", () => {
    const silent = fields.filter((field) => !/[ก-๙]/.test(metaOf(field.schema).description ?? ""));
    expect(silent.map(({ path }) => path)).toEqual([]);
    expect([label, schema.description]).toEqual([expect.stringMatching(/[ก-๙]/), expect.stringMatching(/[ก-๙]/)]);
  });

  it("gives only examples that it would accept", () => {
    const refused = fields.flatMap(({ path, schema: field }) => {
      const examples = (metaOf(field).examples ?? []) as unknown[];
      return examples.filter((example) => !field.safeParse(example).success).map((example) => [path, example]);
    });
    expect(refused).toEqual([]);
  });

  it("fills its template with values that it would accept", () => {
    expect(schema.safeParse(templateOf(schema)).error?.issues ?? []).toEqual([]);
  });
});
