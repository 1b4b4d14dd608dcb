import { z } from "zod";
import { TO_FILL } from "../domain/model/fields.ts";
import type { IsoDate } from "../domain/thai/date.ts";
import { layersOf } from "../domain/coherence/named-fields.ts";
import { fieldWords } from "../collections/faults/schema-words.ts";

/** What is known of a file before anybody has written in it. */
export interface Known {
  /** Values of fields by their key, at whatever depth, or a `[เติม…]` of their own; a value that its field refuses is not used. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The day that dates begin with. */
  readonly today: IsoDate;
}

/**
 * The required fields of a kind for a person to fill in: what is known is written out, all else waits as `[เติม…]`.
 * No example stands for a value: a score or a price that nobody has looked at must not be published.
 */
export const draftValues = (schema: z.ZodObject, known: Known): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>)
      .filter(([, field]) => !field.safeParse(undefined).success)
      .map(([key, field]) => {
        const value = known.values[key];
        const isKnown = value !== undefined && (isDraft(value) || field.safeParse(value).success);
        return [key, isKnown ? value : draftOf(field, known)];
      }),
  );

function draftOf(field: z.ZodType, known: Known): unknown {
  if (field.safeParse(null).success) return null;
  if (isDate(field)) return known.today;
  const inner = layersOf(field).at(-1);
  if (inner instanceof z.ZodArray) return [draftOf(inner.element as z.ZodType, known)];
  if (inner instanceof z.ZodObject) return draftValues(inner, known);
  return `${TO_FILL}${fieldWords(field, []).description ?? ""}]`;
}

const isDraft = (value: unknown) => typeof value === "string" && value.startsWith(TO_FILL);

/** The first required field that holds text, such as the title or the name. */
export const firstText = (schema: z.ZodObject): string | undefined =>
  Object.entries(schema.shape as Record<string, z.ZodType>).find(([, field]) => isText(field))?.[0];

const accepts = (field: z.ZodType, value: string) => field.safeParse(value).success;
const isText = (field: z.ZodType) => accepts(field, "ข้อความ") && !accepts(field, `${TO_FILL}]`);
const isDate = (field: z.ZodType) =>
  accepts(field, "2023-04-20") && !accepts(field, "2023-04-31") && !accepts(field, "a");
